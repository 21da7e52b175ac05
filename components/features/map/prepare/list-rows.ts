import type { Centrality } from "@/server/contracts/graph";
import type { DirectedTie } from "./filter-ties";

export type Direction = "ascending" | "descending";
export interface Sorting<C extends string> {
  by: C;
  direction: Direction;
}

const collator = new Intl.Collator("en");

/** Rows by one column; words by the alphabet, figures by size, what is unknown last. */
export function sortRows<R, C extends string>(
  rows: readonly R[],
  { by, direction }: Sorting<C>,
  valueOf: (row: R, column: C) => string | number | null,
): R[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, value: valueOf(row, by) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0);
      if (typeof a.value === "number" && typeof b.value === "number") return sign * (a.value - b.value);
      return sign * collator.compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

/** The same column again turns the order; another begins with what is most worth seeing. */
export const turnSorting = <C extends string>(sorting: Sorting<C>, by: C, first: Direction): Sorting<C> =>
  sorting.by === by ? { by, direction: sorting.direction === "ascending" ? "descending" : "ascending" } : { by, direction: first };

export interface PersonRow {
  id: string;
  degree: number;
  betweenness: number | null;
  pageRank: number | null;
  communityId: string | null;
  /** Whom they hold dearest, and least; null without ties. */
  closest: { id: string; strength: number } | null;
  furthest: { id: string; strength: number } | null;
}

/** One row for each character, with what the picture shows by size and nearness. */
export function personRows(
  ids: readonly string[],
  ties: readonly DirectedTie[],
  centralities: readonly Centrality[],
  communities: ReadonlyMap<string, string>,
): PersonRow[] {
  const known = new Map(centralities.map((each) => [each.id, each]));
  const beside = new Map<string, Set<string>>();
  const out = new Map<string, { id: string; strength: number }[]>();
  for (const { fromId, toId, strength } of ties) {
    for (const [a, b] of [
      [fromId, toId],
      [toId, fromId],
    ] as const) {
      const of = beside.get(a) ?? new Set();
      of.add(b);
      beside.set(a, of);
    }
    const own = out.get(fromId) ?? [];
    own.push({ id: toId, strength });
    out.set(fromId, own);
  }
  return ids.map((id) => {
    const own = (out.get(id) ?? []).sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
    const furthest = own.at(-1);
    const measured = known.get(id);
    return {
      id,
      degree: beside.get(id)?.size ?? 0,
      betweenness: measured?.betweenness ?? null,
      pageRank: measured?.pageRank ?? null,
      communityId: communities.get(id) ?? null,
      closest: own[0] ?? null,
      furthest: own.length > 1 && furthest ? furthest : null,
    };
  });
}
