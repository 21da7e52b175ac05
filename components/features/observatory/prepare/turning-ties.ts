import type { Line } from "@/server/contracts/line";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { tieDimensions, type TieDimension } from "@/components/charts/prepare/change-words";

export interface TurningTie {
  key: string;
  fromId: string;
  toId: string;
  dimension: TieDimension;
  /** Sum over the time looked at. */
  delta: number;
  word: string;
}

/** Six hours of the story. */
export const turningTicks = 36;

const wordOf: Record<TieDimension, readonly [up: string, down: string]> = {
  strength: ["warmer", "cooler"],
  trust: ["surer", "warier"],
  familiarity: ["closer", ""],
};
const least = 0.02;

/** The ties that moved most of late, one entry for each direction. Familiarity only grows, so it counts for less. */
export function findTurning(lines: readonly Line[], nowTick: number, most: number): TurningTie[] {
  const sums = new Map<string, { fromId: string; toId: string } & Record<TieDimension, number>>();
  for (const line of lines) {
    if (line.tick <= nowTick - turningTicks) continue;
    for (const { fromId, toId, delta } of line.ties) {
      const key = relationshipKey(fromId, toId);
      const sum = sums.get(key) ?? { fromId, toId, strength: 0, trust: 0, familiarity: 0 };
      for (const dimension of tieDimensions) sum[dimension] += delta[dimension];
      sums.set(key, sum);
    }
  }
  return [...sums]
    .map(([key, sum]) => {
      const dimension: TieDimension = Math.abs(sum.trust) > Math.abs(sum.strength) ? "trust" : "strength";
      const delta = sum[dimension];
      return { key, fromId: sum.fromId, toId: sum.toId, dimension, delta, word: wordOf[dimension][delta > 0 ? 0 : 1] };
    })
    .filter(({ delta }) => Math.abs(delta) >= least)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
    .slice(0, most);
}
