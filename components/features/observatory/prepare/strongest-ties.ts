import type { TieView } from "@/server/contracts/chronicle/view";

export interface Bond {
  otherId: string;
  /** How the one sees the other, and how it is returned. */
  out: TieView | null;
  back: TieView | null;
}

/** The bonds of one character, both ways side by side, the strongest first. */
export function strongestTies(ties: readonly TieView[], id: string, known: ReadonlySet<string>, most = 5): Bond[] {
  const bonds = new Map<string, Bond>();
  for (const tie of ties) {
    const otherId = tie.fromId === id ? tie.toId : tie.toId === id ? tie.fromId : null;
    if (otherId === null || !known.has(otherId)) continue;
    const bond = bonds.get(otherId) ?? { otherId, out: null, back: null };
    bonds.set(otherId, tie.fromId === id ? { ...bond, out: tie } : { ...bond, back: tie });
  }
  const weight = ({ out, back }: Bond): number => Math.max(Math.abs(out?.strength ?? 0), Math.abs(back?.strength ?? 0));
  return [...bonds.values()].sort((a, b) => weight(b) - weight(a) || (a.otherId < b.otherId ? -1 : 1)).slice(0, most);
}
