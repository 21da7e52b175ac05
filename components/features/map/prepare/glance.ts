import type { Centrality, Community, GraphAnalysis, TriadBalance } from "@/server/contracts/graph";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { pairKey, type DirectedTie } from "./filter-ties";

export interface OneSided {
  /** Who cares and is not answered. */
  fromId: string;
  toId: string;
  given: number;
  /** Null: the other has no tie to them at all. */
  back: number | null;
}

const leastGiven = 0.2;
const leastGap = 0.25;

/** Regard that is not returned, the widest gap first. */
export function findOneSided(ties: readonly DirectedTie[], most: number): OneSided[] {
  const strengths = new Map(ties.map(({ fromId, toId, strength }) => [relationshipKey(fromId, toId), strength]));
  return ties
    .flatMap(({ fromId, toId, strength }) => {
      const back = strengths.get(relationshipKey(toId, fromId)) ?? null;
      const isSo = strength >= leastGiven && (back ?? 0) < 0.05 && strength - (back ?? 0) >= leastGap;
      return isSo ? [{ fromId, toId, given: strength, back }] : [];
    })
    .sort((a, b) => b.given - (b.back ?? 0) - (a.given - (a.back ?? 0)) || (a.fromId + a.toId < b.fromId + b.toId ? -1 : 1))
    .slice(0, most);
}

export interface StrongPair {
  a: string;
  b: string;
  /** From a to b, and back; null where there is none. */
  out: number | null;
  back: number | null;
  /** Mean of what there is. */
  strength: number;
}

/** Pairs by the mean of both directions, the greatest in size first, warm or hostile. */
export function strongestPairs(ties: readonly DirectedTie[], most: number): StrongPair[] {
  const pairs = new Map<string, StrongPair>();
  for (const { fromId, toId, strength } of ties) {
    const key = pairKey(fromId, toId);
    const [a, b] = fromId < toId ? [fromId, toId] : [toId, fromId];
    const pair = pairs.get(key) ?? { a, b, out: null, back: null, strength: 0 };
    const next = fromId === a ? { ...pair, out: strength } : { ...pair, back: strength };
    const known = [next.out, next.back].filter((value) => value !== null);
    pairs.set(key, { ...next, strength: known.reduce((sum, value) => sum + value, 0) / known.length });
  }
  return [...pairs.values()].sort((x, y) => Math.abs(y.strength) - Math.abs(x.strength) || (x.a + x.b < y.a + y.b ? -1 : 1)).slice(0, most);
}

/** Those by whom most goes, with what the measure is. */
export const mostCentral = (
  analysis: Pick<GraphAnalysis, "centralities">,
  by: "degree" | "betweenness" | "pageRank",
  most: number,
): Centrality[] => [...analysis.centralities].sort((a, b) => b[by] - a[by] || (a.id < b.id ? -1 : 1)).slice(0, most);

/** The balance of triads (Heider 1946) in a sentence. */
export function sayBalance({ allFriends, oneQuarrel, commonEnemy, allQuarrel, balance }: TriadBalance): string {
  const all = allFriends + oneQuarrel + commonEnemy + allQuarrel;
  if (balance === null || all === 0) return "No three of them all have ties with each other yet.";
  const share = `${Math.round(balance * 100)} of 100 threesomes are at peace with themselves`;
  if (oneQuarrel === 0 && allQuarrel === 0) return "Every threesome is at peace with itself: nobody is torn.";
  const torn =
    oneQuarrel === 1 ? "in one, two friends of the same person quarrel" : `in ${oneQuarrel}, two friends of the same person quarrel`;
  if (oneQuarrel === 0) return `${share}; in ${allQuarrel}, all three quarrel.`;
  return `${share}; ${torn}.`;
}

/** Communities of more than one, the largest first. */
export const realCommunities = (communities: readonly Community[]): Community[] =>
  communities
    .filter(({ memberIds }) => memberIds.length > 1)
    .sort((a, b) => b.memberIds.length - a.memberIds.length || (a.id < b.id ? -1 : 1));

/** A community is called after the one who has most ties in it. */
export const nameCommunity = (community: Pick<Community, "id">, nameOf: (id: string) => string): string => `Around ${nameOf(community.id)}`;
