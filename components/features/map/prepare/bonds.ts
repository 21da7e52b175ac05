import type { TieView } from "@/server/contracts/chronicle/view";

type Tie = Pick<TieView, "fromId" | "toId" | "kind" | "strength" | "trust" | "familiarity" | "offence">;

export interface Bond<T extends Tie = Tie> {
  otherId: string;
  out: T | null;
  back: T | null;
}

/** The ties of one character, both ways side by side; the warmest first, the most hostile last. */
export function bondsOf<T extends Tie>(ties: readonly T[], id: string): Bond<T>[] {
  const bonds = new Map<string, Bond<T>>();
  for (const tie of ties) {
    const otherId = tie.fromId === id ? tie.toId : tie.toId === id ? tie.fromId : null;
    if (otherId === null) continue;
    const bond = bonds.get(otherId) ?? { otherId, out: null, back: null };
    bonds.set(otherId, tie.fromId === id ? { ...bond, out: tie } : { ...bond, back: tie });
  }
  const warmth = ({ out, back }: Bond<T>): number => out?.strength ?? back?.strength ?? 0;
  return [...bonds.values()].sort((a, b) => warmth(b) - warmth(a) || (a.otherId < b.otherId ? -1 : 1));
}
