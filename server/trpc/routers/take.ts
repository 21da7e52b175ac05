import {
  cancelSet,
  discardTake,
  findEarlier,
  getSet,
  keepTake,
  listSets,
  restoreTake,
  spliceTakes,
  startSet,
} from "@/server/services/take";
import { mutationOf, queryOf, router } from "../init";

export const takeRouter = router({
  set: queryOf(getSet),
  sets: queryOf(listSets),
  earlier: queryOf(findEarlier),
  start: mutationOf(startSet),
  cancel: mutationOf(cancelSet),
  keep: mutationOf(keepTake),
  discard: mutationOf(discardTake),
  restore: mutationOf(restoreTake),
  splice: mutationOf(spliceTakes),
});
