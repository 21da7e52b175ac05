import { askWhatIf, explainMove, forkTimeline, listLines, listTimelines, viewTimeline } from "@/server/services/timeline";
import { mutationOf, plainQueryOf, queryOf, router } from "../init";

export const timelineRouter = router({
  list: queryOf(listTimelines),
  view: plainQueryOf(viewTimeline),
  fork: mutationOf(forkTimeline),
  why: queryOf(explainMove),
  whatIf: queryOf(askWhatIf),
  lines: queryOf(listLines),
});
