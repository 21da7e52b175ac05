import { authorTie, compareTies, readHistory, readTracks, undoTie } from "@/server/services/tie";
import { mutationOf, queryOf, router } from "../init";

export const tieRouter = router({
  tracks: queryOf(readTracks),
  history: queryOf(readHistory),
  compare: queryOf(compareTies),
  author: mutationOf(authorTie),
  undo: mutationOf(undoTie),
});
