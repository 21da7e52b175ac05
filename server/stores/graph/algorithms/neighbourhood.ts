import type { GraphTie } from "@/server/contracts/graph";

/**
 * Where the questions about a few characters get their ties, so that an engine need not hold the whole graph to answer them: the memory of
 * this process or a query to a database. Already narrowed by the question's filter; removed characters and ties to oneself are not in it.
 */
export interface Neighbourhood {
  /** Every tie that begins or ends at one of these, each once, in any order. No id is asked for twice by one question. */
  tiesAround(ids: readonly string[]): Promise<readonly GraphTie[]>;
  /** How many ids are asked for at once where one would do: 1 when asking costs nothing, hundreds when it is a round trip. */
  readonly batch: number;
}

/** Two characters and what is between them, whichever way it goes. */
export interface Bond {
  /** The other one, seen from whom the bonds were asked for. */
  id: string;
  /** How the one whom it was asked of sees the other. */
  outward: GraphTie | null;
  inward: GraphTie | null;
}

/** Bonds of each of `ids`, from the ties around them. */
export const bondsOf = (ids: readonly string[], ties: readonly GraphTie[]): Map<string, Map<string, Bond>> => {
  const bonds = new Map<string, Map<string, Bond>>(ids.map((id) => [id, new Map<string, Bond>()]));
  const bond = (id: string, otherId: string): Bond | undefined => {
    const mine = bonds.get(id);
    if (!mine) return undefined;
    const found = mine.get(otherId);
    if (found) return found;
    const made: Bond = { id: otherId, outward: null, inward: null };
    mine.set(otherId, made);
    return made;
  };
  for (const tie of ties) {
    const out = bond(tie.fromId, tie.toId);
    if (out) out.outward = tie;
    const back = bond(tie.toId, tie.fromId);
    if (back) back.inward = tie;
  }
  return bonds;
};

/** The direction that is meant by a step: the one of greater |strength|; of equals, outward. */
export const meantTie = ({ outward, inward }: Bond): GraphTie => {
  if (outward && (!inward || Math.abs(outward.strength) >= Math.abs(inward.strength))) return outward;
  if (!inward) throw new Error("a bond has a tie in one direction at least");
  return inward;
};

/** −1..1: mean of the directions that there are. */
export const meanStrength = ({ outward, inward }: Bond): number =>
  outward && inward ? (outward.strength + inward.strength) / 2 : ((outward ?? inward)?.strength ?? 0);
