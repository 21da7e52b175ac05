import type { TieChange } from "@/server/contracts/simulation";

export const tieDimensions = ["strength", "trust", "familiarity"] as const;
export type TieDimension = (typeof tieDimensions)[number];

type Words = readonly [string, string, string, string, string, string];
/** From the greatest rise to the greatest fall. Familiarity never falls enough to have a word. */
const words: Record<TieDimension, Words> = {
  strength: ["won over", "warmer", "a little warmer", "a little cooler", "cooler", "estranged"],
  trust: ["confides", "surer", "a little surer", "a little warier", "warier", "shaken"],
  familiarity: ["intimate", "closer", "a little closer", "", "", ""],
};

const hundredths = (value: number): number => Math.round(value * 100);

/** The word for a change of this size: 0.15 or more, 0.05 or more, 0.01 or more; empty for less. */
export function changeWord(dimension: TieDimension, delta: number): string {
  const size = Math.abs(hundredths(delta));
  if (size < 1) return "";
  const step = size >= 15 ? 0 : size >= 5 ? 1 : 2;
  return words[dimension][delta > 0 ? step : 5 - step] ?? "";
}

/** "+0.08", "−0.15", "±0.00": a true minus, two digits. */
export function signed(value: number, digits = 2): string {
  const shown = Math.abs(value).toFixed(digits);
  if (Number(shown) === 0) return `±${shown}`;
  return `${value < 0 ? "−" : "+"}${shown}`;
}

/** The dimension that moved most; null when nothing moved by a hundredth. */
export function mainChange({ delta }: Pick<TieChange, "delta">): { dimension: TieDimension; delta: number } | null {
  const [largest] = tieDimensions
    .map((dimension) => ({ dimension, delta: delta[dimension] }))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  return largest && Math.abs(hundredths(largest.delta)) >= 1 ? largest : null;
}
