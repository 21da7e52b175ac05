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

/** The first few in an order, without putting thousands in order. */
function firstOf<T>(all: Iterable<T>, most: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const each of all) {
    const last = first.at(-1);
    if (first.length === most && (last === undefined || compare(each, last) >= 0)) continue;
    const place = first.findIndex((other) => compare(each, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, each);
    if (first.length > most) first.pop();
  }
  return first;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Regard that is not returned, the widest gap first. */
export function findOneSided(ties: readonly DirectedTie[], most: number): OneSided[] {
  const strengths = new Map(ties.map(({ fromId, toId, strength }) => [relationshipKey(fromId, toId), strength]));
  const found: OneSided[] = [];
  for (const { fromId, toId, strength } of ties) {
    if (strength < leastGiven) continue;
    const back = strengths.get(relationshipKey(toId, fromId)) ?? null;
    if ((back ?? 0) < 0.05 && strength - (back ?? 0) >= leastGap) found.push({ fromId, toId, given: strength, back });
  }
  const gap = ({ given, back }: OneSided): number => given - (back ?? 0);
  return firstOf(found, most, (a, b) => gap(b) - gap(a) || byText(a.fromId, b.fromId) || byText(a.toId, b.toId));
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
    const forth = fromId < toId;
    const pair = pairs.get(key);
    if (!pair) {
      const [a, b] = forth ? [fromId, toId] : [toId, fromId];
      pairs.set(key, { a, b, out: forth ? strength : null, back: forth ? null : strength, strength });
      continue;
    }
    pair[forth ? "out" : "back"] = strength;
    pair.strength = ((pair.out ?? strength) + (pair.back ?? strength)) / 2;
  }
  return firstOf(pairs.values(), most, (x, y) => Math.abs(y.strength) - Math.abs(x.strength) || byText(x.a, y.a) || byText(x.b, y.b));
}

/** Those by whom most goes, with what the measure is. */
export const mostCentral = (
  analysis: Pick<GraphAnalysis, "centralities">,
  by: "degree" | "betweenness" | "pageRank",
  most: number,
): Centrality[] => firstOf(analysis.centralities, most, (a, b) => b[by] - a[by] || byText(a.id, b.id));

/** A share with two digits that say something, however many people there are: 0.31, 0.018, 0.00042. */
export const sayShare = (share: number): string => (share >= 0.1 || share === 0 ? share.toFixed(2) : share.toPrecision(2));

/** The balance of triads (Heider 1946) in a sentence. */
export function sayBalance({ allFriends, oneQuarrel, commonEnemy, allQuarrel, balance }: TriadBalance): string {
  const all = allFriends + oneQuarrel + commonEnemy + allQuarrel;
  if (balance === null || all === 0) return "No three of them all have ties with each other yet.";
  const share = `${Math.round(balance * 100)} of 100 threesomes are at peace with themselves`;
  if (oneQuarrel === 0 && allQuarrel === 0) return "Every threesome is at peace with itself: nobody is torn.";
  const torn =
    oneQuarrel === 1
      ? "in one, two friends of the same person quarrel"
      : `in ${oneQuarrel.toLocaleString("en")}, two friends of the same person quarrel`;
  if (oneQuarrel === 0) return `${share}; in ${allQuarrel.toLocaleString("en")}, all three quarrel.`;
  return `${share}; ${torn}.`;
}

/** Communities of more than one, the largest first. */
export const realCommunities = (communities: readonly Community[]): Community[] =>
  communities
    .filter(({ memberIds }) => memberIds.length > 1)
    .sort((a, b) => b.memberIds.length - a.memberIds.length || (a.id < b.id ? -1 : 1));

/** A community is called after the one who has most ties in it. */
export const nameCommunity = (community: Pick<Community, "id">, nameOf: (id: string) => string): string => `Around ${nameOf(community.id)}`;
