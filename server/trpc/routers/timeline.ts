import { askWhatIf, explainMove, explainWording, forkTimeline, listLines, listTimelines, viewTimeline } from "@/server/services/timeline";
import { mutationOf, plainQueryOf, queryOf, router } from "../init";

export const timelineRouter = router({
  list: queryOf(listTimelines),
  view: plainQueryOf(viewTimeline),
  fork: mutationOf(forkTimeline),
  why: queryOf(explainMove),
  wording: queryOf(explainWording),
  whatIf: queryOf(askWhatIf),
  lines: queryOf(listLines),
});
