import type { EarlierTakes } from "@/server/contracts/take";

type Earlier = EarlierTakes["takes"][number];

/** Tension by turn, level between two that were measured; null before the first and after the last. */
export const tensionAt = ({ tension }: Pick<Earlier, "tension">, turn: number): number | null => {
  const after = tension.findIndex((point) => point.turn >= turn);
  const next = tension[after];
  if (!next) return null;
  if (next.turn === turn) return next.tension;
  const before = tension[after - 1];
  if (!before) return null;
  return before.tension + ((turn - before.turn) / (next.turn - before.turn)) * (next.tension - before.tension);
};

/** Mean distance from what is wanted now, over the turns that were played; null where nothing is wanted or nothing was measured. */
export const offTarget = (take: Pick<Earlier, "tension">, wanted: readonly number[]): number | null => {
  const gaps = take.tension.flatMap(({ turn, tension }) => {
    const target = wanted[turn - 1];
    return target === undefined ? [] : [Math.abs(tension - target)];
  });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
};

/** The first turn, each quarter and the last, for a table. */
export const quarterTurns = (turns: number): number[] => [
  ...new Set([1, Math.round(turns / 4), Math.round(turns / 2), Math.round((3 * turns) / 4), turns].map((turn) => Math.max(1, turn))),
];
