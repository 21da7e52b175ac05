import type { Neighbour } from "@/server/contracts/graph";
import type { Neighbourhood } from "./neighbourhood";
import { byText } from "./round-graph";

/** Everybody within `hops` steps of one, a tie in either direction being a step: nearest first, then by id. */
export const findNeighbours = async (around: Neighbourhood, characterId: string, hops: number): Promise<Neighbour[]> => {
  const seen = new Set([characterId]);
  const found: Neighbour[] = [];
  let edge = [characterId];
  for (let step = 1; step <= hops && edge.length > 0; step += 1) {
    const next = new Set<string>();
    for (const { fromId, toId } of await around.tiesAround(edge)) {
      if (!seen.has(fromId)) next.add(fromId);
      if (!seen.has(toId)) next.add(toId);
    }
    edge = [...next].sort(byText);
    for (const id of edge) {
      seen.add(id);
      found.push({ id, hops: step });
    }
  }
  return found;
};
