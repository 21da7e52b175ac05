import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenePatchSchema, type Scene } from "@/server/contracts/scene";
import { limitOf } from "@/server/contracts/scene-limits";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { wakeTimeline, withCast } from "@/server/services/cast";
import { assertChooser } from "./ask-speaker";
import { announceNext, draftScene, loadOpenScene, loadScene, sceneKeyOf } from "./internal";
import { assertPriced } from "./meter-call";

/** What the director may do of itself lies in the plan, as the simulation sees it: cards are drawn, proposed, or neither. */
const replan = ({ plan, direction }: Scene): Scene["plan"] =>
  plan && { ...plan, ask: direction.permissions.event === "ask", cards: direction.permissions.event === "never" ? [] : plan.cards };

/** The limit that it waits at leaves more room now. */
const isRaised = (before: Scene, changed: Scene): boolean => {
  const { status, reached } = changed;
  if (status !== "paused" || reached === null) return false;
  const [was, is] = [limitOf(before, reached), limitOf(changed, reached)];
  return was !== null && (is === null || is > was);
};

/** Changes how a scene goes on: only what is given, so that two directors do not undo each other's work. A scene that waits at a limit goes on when that is raised. */
export const changeScene = defineVerb({
  name: "scene.change",
  access: "moderate",
  input: z.object({ timelineId: idSchema, sceneId: idSchema, patch: scenePatchSchema }),
  run: async (ctx, { timelineId, sceneId, patch }): Promise<Scene> => {
    const scene = await withCast(ctx, timelineId, async (session) => {
      const before = loadOpenScene(session, sceneId);
      if (patch.placeId && !session.cast.view.get("place", patch.placeId)) throw notFound("place", patch.placeId);
      if (patch.muted?.some((id) => !before.cast.includes(id) && !before.present.includes(id)))
        throw new AppError("VALIDATION", "Somebody is to be silent who is not of this scene", { reason: "scene.absent" });
      if (patch.direction?.turnModel !== undefined || patch.direction?.strategy !== undefined)
        assertChooser(ctx, { ...before.direction, ...patch.direction });
      if (patch.direction) assertPriced(ctx, { ...before.direction, ...patch.direction });
      const head = draftScene(ctx, session, sceneId);
      await session.author({ drafts: [{ ...head, type: "scene.changed", payload: { patch } }] });
      const changed = loadScene(session, sceneId);
      const plan = replan(changed);
      if (patch.direction?.permissions && plan !== null)
        await session.author({ drafts: [{ ...head, type: "scene.planned", payload: { sceneKey: sceneKeyOf(sceneId), plan } }] });
      if (isRaised(before, changed)) await session.author({ drafts: [{ ...head, type: "scene.resumed", payload: {} }] });
      await announceNext(session, sceneId);
      return loadScene(session, sceneId);
    });
    await wakeTimeline(ctx, timelineId);
    return scene;
  },
});
