import { motifStates } from "@/server/contracts/motifs";
import type { Values } from "./rules.mts";

const HIGH = 8;
const PRESENT = 3;
const RESTING_BELOW = 1;
const of = (state: (typeof motifStates)[number]): number => motifStates.indexOf(state);
/** Every step that the table of SIMULATION §1.16 has; any other is illegal. Written out here, apart from the engine's own table. */
const legal = new Set(
  (
    [
      ["DORMANT", "EMERGING"],
      ["RESOLVED", "EMERGING"],
      ["EMERGING", "ACTIVE"],
      ["EMERGING", "DORMANT"],
      ["ACTIVE", "INTENSIFYING"],
      ["ACTIVE", "DECLINING"],
      ["INTENSIFYING", "PEAK"],
      ["INTENSIFYING", "ACTIVE"],
      ["PEAK", "DECLINING"],
      ["DECLINING", "INTENSIFYING"],
      ["DECLINING", "RESOLVED"],
      ["ACTIVE", "INTERRUPTED"],
      ["INTENSIFYING", "INTERRUPTED"],
      ["PEAK", "INTERRUPTED"],
      ["DECLINING", "INTERRUPTED"],
      ["INTERRUPTED", "EMERGING"],
      ["INTERRUPTED", "RESOLVED"],
    ] as const
  ).map(([from, to]) => of(from) * motifStates.length + of(to)),
);

/** Running counts over the tracks of all regions, `region · width + motif`. */
export interface MotifWatch {
  width: number;
  ticks: number;
  last: Uint8Array | null;
  /** Ticks that each track has now stood at 8 or more, and the longest of all. */
  high: Int32Array;
  longest: number;
  illegal: number;
  peaks: Int32Array;
  bothPresent: number;
  restingTooHigh: number;
}

export const createMotifWatch = (regions: number, width: number): MotifWatch => ({
  width,
  ticks: 0,
  last: null,
  high: new Int32Array(regions * width),
  longest: 0,
  illegal: 0,
  peaks: new Int32Array(width),
  bothPresent: 0,
  restingTooHigh: 0,
});

const watchStep = (watch: MotifWatch, track: number, from: number, to: number): void => {
  if (from === to) return;
  if (!legal.has(from * motifStates.length + to)) watch.illegal += 1;
  if (to === of("PEAK")) watch.peaks[track % watch.width]! += 1;
};

/** Takes down one tick: intensity 0..10 and state of every track; pairs of primary opposites by motif. */
export const watchMotifs = (
  watch: MotifWatch,
  intensity: ArrayLike<number>,
  state: ArrayLike<number>,
  opposites: readonly (readonly [number, number])[],
): void => {
  const tracks = watch.high.length;
  for (let track = 0; track < tracks; track += 1) {
    watch.high[track] = intensity[track]! >= HIGH ? watch.high[track]! + 1 : 0;
    if (watch.high[track]! > watch.longest) watch.longest = watch.high[track]!;
    if (watch.last) watchStep(watch, track, watch.last[track]!, state[track]!);
    const resting = state[track] === of("DORMANT") || state[track] === of("RESOLVED");
    if (resting && intensity[track]! >= RESTING_BELOW) watch.restingTooHigh += 1;
  }
  for (let region = 0; region < tracks; region += watch.width) {
    for (const [a, b] of opposites) {
      if (intensity[region + a]! >= PRESENT && intensity[region + b]! >= PRESENT) watch.bothPresent += 1;
    }
  }
  watch.last = Uint8Array.from(state);
  watch.ticks += 1;
};

/** V19 */
export const motifLifeOf = (watch: MotifWatch, pairs: number): Values | null => {
  const regions = watch.high.length / watch.width;
  const kiloticks = (regions * watch.ticks) / 1000;
  if (kiloticks === 0) return null;
  return {
    illegal: watch.illegal,
    peaks: watch.peaks.reduce((sum, n) => sum + n, 0) / kiloticks,
    opposites: watch.bothPresent / (regions * pairs * watch.ticks),
    longestHigh: watch.longest,
    categoriesThatPeak: watch.peaks.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0),
    regionKiloticks: kiloticks,
  };
};
