import type { FoundTie, TiePreview } from "@/server/contracts/tie-file";

/** Everything that would change something. */
export const takenAtFirst = (ties: readonly FoundTie[]): ReadonlySet<number> =>
  new Set(ties.flatMap(({ what }, index) => (what === "same" ? [] : [index])));

/** The chosen relationships in the program's own format: by ids, so that nothing is matched a second time. */
export function fileOfTies(ties: readonly FoundTie[]): string {
  const ids = [...new Set(ties.flatMap(({ fromId, toId }) => [fromId, toId]))];
  return JSON.stringify({
    format: "dramatis.relationships",
    version: 1,
    characters: ids.map((id) => ({ id, name: id })),
    relationships: ties.map(({ fromId, toId, after, reason }) => ({ fromId, toId, ...after, evidence: reason })),
  });
}

const counted = (count: number, word: string): string[] => (count === 0 ? [] : [`${count} ${word}`]);

/** "3 new, 1 changed, 2 as they are; 2 lines cannot be taken." */
export function sayPreview({ fileName, counts }: Pick<TiePreview, "fileName" | "counts">): string {
  const parts = [...counted(counts.new, "new"), ...counted(counts.changed, "changed"), ...counted(counts.same, "as they are")];
  const faulty = counts.faulty === 0 ? "" : `; ${counts.faulty} ${counts.faulty === 1 ? "line" : "lines"} cannot be taken`;
  return `${fileName}: ${parts.length === 0 ? "nothing to take" : parts.join(", ")}${faulty}.`;
}
