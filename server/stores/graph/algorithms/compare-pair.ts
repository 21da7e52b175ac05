import type { PairInsight } from "@/server/contracts/graph";
import { cosineOf, outlookOf } from "./outlook";
import { bondsOf, meantTie, meanStrength, type Bond, type Neighbourhood } from "./neighbourhood";
import { byText, roundGraph } from "./round-graph";

const none: ReadonlyMap<string, Bond> = new Map();
const strengthOf = (bond: Bond): number => Math.abs(meantTie(bond).strength);

/** Everybody who has a tie with both, and those of them who are on good terms with both. */
export const comparePair = async (around: Neighbourhood, oneId: string, otherId: string): Promise<PairInsight> => {
  const ids = [oneId, otherId];
  const ties = await around.tiesAround(ids);
  const bonds = bondsOf(ids, ties);
  const [ones, others] = [bonds.get(oneId) ?? none, bonds.get(otherId) ?? none];
  const mutual: PairInsight["mutual"] = [];
  const introducers: PairInsight["introducers"] = [];
  for (const [id, one] of ones) {
    const other = others.get(id);
    if (!other) continue;
    mutual.push({ id, strength: roundGraph(Math.min(strengthOf(one), strengthOf(other))) });
    const [meanOne, meanOther] = [meanStrength(one), meanStrength(other)];
    if (meanOne > 0 && meanOther > 0) introducers.push({ id, score: roundGraph(meanOne * meanOther) });
  }
  mutual.sort((a, b) => b.strength - a.strength || byText(a.id, b.id));
  introducers.sort((a, b) => b.score - a.score || byText(a.id, b.id));
  return { mutual, introducers, similarity: cosineOf(outlookOf(oneId, ties), outlookOf(otherId, ties)) };
};
