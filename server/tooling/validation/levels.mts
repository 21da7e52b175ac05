import type { Simulation } from "@/server/simulation/state";
import { mean } from "./moments.mts";
import type { Values } from "./rules.mts";

const EVERY = 5;
/** Whole periods of the tension target, so that its waves cancel. */
const EARLY = [1_001, 1_600] as const;
const LATE = [2_801, 3_400] as const;
export const LEVELS_END = LATE[1];

/** Mean pleasure and mean strength of the whole cast, every fifth tick. */
export interface Levels {
  tick: number[];
  mood: number[];
  strength: number[];
}

export const createLevels = (): Levels => ({ tick: [], mood: [], strength: [] });

export const takeLevels = (levels: Levels, sim: Simulation): void => {
  if (sim.tick % EVERY !== 0) return;
  const { count, saved } = sim.people;
  const { rows, slots } = sim.ties;
  let mood = 0;
  let strength = 0;
  let ties = 0;
  for (let i = 0; i < count; i += 1) {
    mood += saved.mood[i * 3]!;
    const end = rows.start[i]! + rows.degree[i]!;
    for (let slot = rows.start[i]!; slot < end; slot += 1) strength += slots.strength[slot]!;
    ties += rows.degree[i]!;
  }
  levels.tick.push(sim.tick);
  levels.mood.push(mood / Math.max(1, count));
  levels.strength.push(strength / Math.max(1, ties));
};

/** V23: late minus early; null when the run was not long enough. */
export const stationarityOf = ({ tick, mood, strength }: Levels): Values | null => {
  const meanOver = (values: readonly number[], [from, to]: readonly [number, number]): number | null => {
    const chosen = values.filter((_, k) => tick[k]! >= from && tick[k]! <= to);
    return chosen.length > 0 && tick.at(-1)! >= to ? mean(chosen) : null;
  };
  const [moodEarly, moodLate] = [meanOver(mood, EARLY), meanOver(mood, LATE)];
  const [strengthEarly, strengthLate] = [meanOver(strength, EARLY), meanOver(strength, LATE)];
  if (moodEarly === null || moodLate === null || strengthEarly === null || strengthLate === null) return null;
  return { mood: moodLate - moodEarly, strength: strengthLate - strengthEarly };
};
