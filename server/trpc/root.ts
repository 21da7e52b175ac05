import { createCallerFactory, router } from "./init";
import { accountRouter } from "./routers/account";
import { branchRouter } from "./routers/branch";
import { characterRouter } from "./routers/character";
import { directionRouter } from "./routers/direction";
import { ecosystemRouter } from "./routers/ecosystem";
import { factRouter } from "./routers/fact";
import { graphRouter } from "./routers/graph";
import { lineRouter } from "./routers/line";
import { mindRouter } from "./routers/mind";
import { moderationRouter } from "./routers/moderation";
import { motifRouter } from "./routers/motif";
import { relationshipRouter } from "./routers/relationship";
import { scenarioRouter } from "./routers/scenario";
import { sceneRouter } from "./routers/scene";
import { scriptRouter } from "./routers/script";
import { searchRouter } from "./routers/search";
import { takeRouter } from "./routers/take";
import { tieRouter } from "./routers/tie";
import { timelineRouter } from "./routers/timeline";
import { workspaceRouter } from "./routers/workspace";

export const appRouter = router({
  account: accountRouter,
  branch: branchRouter,
  character: characterRouter,
  direction: directionRouter,
  ecosystem: ecosystemRouter,
  fact: factRouter,
  graph: graphRouter,
  line: lineRouter,
  mind: mindRouter,
  moderation: moderationRouter,
  motif: motifRouter,
  relationship: relationshipRouter,
  scenario: scenarioRouter,
  scene: sceneRouter,
  script: scriptRouter,
  search: searchRouter,
  take: takeRouter,
  tie: tieRouter,
  timeline: timelineRouter,
  workspace: workspaceRouter,
});
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
export type AppCaller = ReturnType<typeof createCaller>;
