import { analyseCast, comparePair, findPath, getStatus, listNeighbours, listSimilar, readSnapshot } from "@/server/services/graph";
import { queryOf, router } from "../init";

export const graphRouter = router({
  status: queryOf(getStatus),
  snapshot: queryOf(readSnapshot),
  neighbours: queryOf(listNeighbours),
  path: queryOf(findPath),
  pair: queryOf(comparePair),
  similar: queryOf(listSimilar),
  analysis: queryOf(analyseCast),
});
