import type { TieDifference } from "@/server/contracts/tie-tracks";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { signed } from "@/components/charts/prepare/change-words";

type Tie = NonNullable<TieDifference["before"]>;
const dimensions = ["strength", "trust", "familiarity"] as const;

export interface TieWords {
  /** What is furthest apart. */
  what: (typeof dimensions)[number] | "kind";
  left: string;
  right: string;
}

const told = (tie: Tie | null, what: (typeof dimensions)[number]): string =>
  tie === null ? "–" : what === "strength" ? signed(tie.strength) : tie[what].toFixed(2);
const gapOf = (before: Tie, after: Tie, what: (typeof dimensions)[number]): number => Math.abs(after[what] - before[what]);

/** In what two sides of a tie differ most: another kind before any number, then the number that is furthest apart. */
export const tieWords = ({ before, after }: Pick<TieDifference, "before" | "after">): TieWords => {
  if (before && after && before.kind !== after.kind) return { what: "kind", left: kindLabels[before.kind], right: kindLabels[after.kind] };
  const [what] = before && after ? [...dimensions].sort((a, b) => gapOf(before, after, b) - gapOf(before, after, a)) : dimensions;
  return { what, left: told(before, what), right: told(after, what) };
};
