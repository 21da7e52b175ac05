import { relationshipKey, relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import { noFilter, type MapFilter } from "./map-state";

export interface DirectedTie {
  fromId: string;
  toId: string;
  kind: RelationshipKind;
  strength: number;
}

/** Who belongs where, for the filters that ask it. */
export interface Whereabouts {
  placeOf: (id: string) => string | null;
  sceneOf: (sceneId: string) => ReadonlySet<string>;
  communityOf: (id: string) => string | null;
}

/** The same for a pair, whichever way it is named. */
export const pairKey = (a: string, b: string): string => (a < b ? relationshipKey(a, b) : relationshipKey(b, a));

export const isOpenFilter = (filter: MapFilter): boolean =>
  filter.kinds.length === 0 &&
  filter.least === 0 &&
  filter.placeId === noFilter.placeId &&
  filter.sceneId === noFilter.sceneId &&
  filter.communityId === noFilter.communityId;

/** Whether a tie is among those asked for, whatever its kind. */
function isAmong(tie: DirectedTie, filter: MapFilter, where: Whereabouts): boolean {
  if (Math.abs(tie.strength) < filter.least) return false;
  const both = (holds: (id: string) => boolean): boolean => holds(tie.fromId) && holds(tie.toId);
  if (filter.placeId !== null && !both((id) => where.placeOf(id) === filter.placeId)) return false;
  if (filter.communityId !== null && !both((id) => where.communityOf(id) === filter.communityId)) return false;
  if (filter.sceneId === null) return true;
  const present = where.sceneOf(filter.sceneId);
  return both((id) => present.has(id));
}

export function filterTies<T extends DirectedTie>(ties: readonly T[], filter: MapFilter, where: Whereabouts): T[] {
  const kinds = new Set(filter.kinds);
  return ties.filter((tie) => (kinds.size === 0 || kinds.has(tie.kind)) && isAmong(tie, filter, where));
}

export interface KindCounts {
  /** Pairs of people with a tie in either direction. */
  all: number;
  of: ReadonlyMap<RelationshipKind, number>;
}

const bitOf: ReadonlyMap<RelationshipKind, number> = new Map(relationshipKinds.map((kind, i) => [kind, 1 << i]));

/** How many relationships each chip would show, under the other filters as they stand. A pair counts once for each kind that it is to either. */
export function countKinds(ties: readonly DirectedTie[], filter: MapFilter, where: Whereabouts): KindCounts {
  // Of each pair the kinds it has been counted for, a bit for each.
  const counted = new Map<string, number>();
  const of = new Map<RelationshipKind, number>();
  for (const tie of ties) {
    if (!isAmong(tie, filter, where)) continue;
    const key = pairKey(tie.fromId, tie.toId);
    const kinds = counted.get(key) ?? 0;
    const bit = bitOf.get(tie.kind) ?? 0;
    if ((kinds & bit) !== 0) continue;
    counted.set(key, kinds | bit);
    of.set(tie.kind, (of.get(tie.kind) ?? 0) + 1);
  }
  return { all: counted.size, of };
}

/** Keys of the ties that are drawn in full; null when all of them are. */
export const shownKeys = (ties: readonly DirectedTie[], filter: MapFilter, where: Whereabouts): ReadonlySet<string> | null =>
  isOpenFilter(filter) ? null : new Set(filterTies(ties, filter, where).map(({ fromId, toId }) => relationshipKey(fromId, toId)));

export const toggleKind = (filter: MapFilter, kind: RelationshipKind): MapFilter => ({
  ...filter,
  kinds: filter.kinds.includes(kind) ? filter.kinds.filter((each) => each !== kind) : [...filter.kinds, kind],
});

/** Everybody within so many steps of one, a tie in either direction being a step; with how far each stands. */
export function withinHops(ties: readonly Pick<DirectedTie, "fromId" | "toId">[], id: string, hops: number): ReadonlyMap<string, number> {
  const beside = new Map<string, string[]>();
  const add = (a: string, b: string): void => {
    const of = beside.get(a);
    if (of) of.push(b);
    else beside.set(a, [b]);
  };
  for (const { fromId, toId } of ties) {
    add(fromId, toId);
    add(toId, fromId);
  }
  const found = new Map([[id, 0]]);
  let edge = [id];
  for (let step = 1; step <= hops && edge.length > 0; step++) {
    const next: string[] = [];
    for (const at of edge) {
      for (const other of beside.get(at) ?? []) {
        if (found.has(other)) continue;
        found.set(other, step);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}
