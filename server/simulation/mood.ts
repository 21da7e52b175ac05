import { signed } from "./arithmetic";
import { fieldOf } from "./motifs/field";
import { isRemoved } from "./people";
import type { Simulation } from "./state";

/**
 * One tick of one character's affect. §1.5, a leaky average with a home (DynAffect): q ← q·2^(−1/HLe); m* = h + lean + 1.6·q;
 * m ← m* + (m − m*)·2^(−1/HLm), each axis within −1..1.
 */
const settle = (sim: Simulation, index: number, lean: Float64Array, zone: number): void => {
  const { emotion, mood } = sim.people.saved;
  const { home, emotionDecay, moodDecay } = sim.people.derived;
  const pull = sim.params.affect.moodPull;
  for (let k = index * 3; k < index * 3 + 3; k += 1) {
    const q = emotion[k]! * emotionDecay[index]!;
    emotion[k] = q;
    const drawnTo = home[k]! + lean[zone * 3 + k - index * 3]! + pull * q;
    mood[k] = signed(drawnTo + (mood[k]! - drawnTo) * moodDecay[index]!);
  }
};

export const settleMoods = (sim: Simulation): void => {
  const { lean, zoneOf } = fieldOf(sim);
  for (let index = 0; index < sim.people.count; index += 1) {
    if (!isRemoved(sim.people, index)) settle(sim, index, lean, zoneOf[index]!);
  }
};

/** Mood pulled a share of the way home. */
export const calmMood = (sim: Simulation, index: number, share: number): void => {
  const { mood } = sim.people.saved;
  const { home } = sim.people.derived;
  for (let k = index * 3; k < index * 3 + 3; k += 1) mood[k] = signed(mood[k]! + share * (home[k]! - mood[k]!));
};
