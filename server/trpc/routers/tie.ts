import { authorTie, compareTies, importTies, inspectImport, readHistory, readTracks, undoTie } from "@/server/services/tie";
import { mutationOf, queryOf, router } from "../init";

export const tieRouter = router({
  tracks: queryOf(readTracks),
  history: queryOf(readHistory),
  compare: queryOf(compareTies),
  author: mutationOf(authorTie),
  undo: mutationOf(undoTie),
  /** Small files; larger ones come through `/api/v1`, which writes them out as well. */
  inspectImport: mutationOf(inspectImport),
  import: mutationOf(importTies),
});
