import type { TieView } from "@/server/contracts/chronicle/view";
import type { RelationshipKind } from "@/server/contracts/relationship";

/** What to look at; what is left out counts as everything. */
export interface GraphFilter {
  kinds?: readonly RelationshipKind[] | undefined;
  /** Ties among these only. */
  characterIds?: readonly string[] | undefined;
}

export function passes(tie: Pick<TieView, "kind" | "fromId" | "toId">, filter: GraphFilter | undefined): boolean {
  if (!filter) return true;
  if (filter.kinds && !filter.kinds.includes(tie.kind)) return false;
  return !filter.characterIds || (filter.characterIds.includes(tie.fromId) && filter.characterIds.includes(tie.toId));
}

/** Those who stand in the light: everyone, or the chosen ones, or one and whoever is tied to them. */
export function litCharacters(ties: readonly TieView[], filter: GraphFilter | undefined, egoId: string | null): ReadonlySet<string> | null {
  if (egoId === null) return filter?.characterIds ? new Set(filter.characterIds) : null;
  const lit = new Set([egoId]);
  for (const tie of ties) {
    if (!passes(tie, filter)) continue;
    if (tie.fromId === egoId) lit.add(tie.toId);
    if (tie.toId === egoId) lit.add(tie.fromId);
  }
  return lit;
}
