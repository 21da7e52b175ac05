import type { GraphFilter, GraphSnapshot, GraphTie } from "@/server/contracts/graph";
import { narrowSnapshot } from "../algorithms/narrow-ties";
import type { Neighbourhood } from "../algorithms/neighbourhood";

/** Over a moment that was read as a whole. */
export const neighbourhoodOf = (snapshot: GraphSnapshot, filter: GraphFilter): Neighbourhood => {
  const { ties } = narrowSnapshot(snapshot, filter);
  const outward = Map.groupBy(ties, ({ fromId }) => fromId);
  const inward = Map.groupBy(ties, ({ toId }) => toId);
  return {
    batch: 1,
    tiesAround: async (ids) => {
      const asked = new Set(ids);
      return ids.flatMap((id): GraphTie[] => [
        ...(outward.get(id) ?? []),
        ...(inward.get(id) ?? []).filter((tie) => !asked.has(tie.fromId)),
      ]);
    },
  };
};
