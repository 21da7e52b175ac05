import { emotionLength, nearestEmotion, NO_EMOTION } from "../affect";
import { exp2d, unit } from "../arithmetic";
import { emotionPad } from "../moves";
import type { Simulation } from "../state";
import { POOL } from "./store";

/** What has faded below this is forgotten. */
const FAINT = 0.03;

/** 2^(−Δ/HLe), HLe = 12·(1 + .6·zN): emotions fade as the vector q does. §1.5 */
const fadedBy = (sim: Simulation, person: number, ticks: number): number => {
  const halfLife = sim.params.affect.emotionHalfLife * (1 + 0.6 * (2 * sim.people.saved.trait[person * 5 + 4]! - 1));
  return exp2d(-ticks / halfLife);
};

const intensityAt = (sim: Simulation, person: number, slot: number): number => {
  const { intensity, tick } = sim.pools.slots;
  return intensity[slot]! === 0 ? 0 : intensity[slot]! * fadedBy(sim, person, sim.tick - tick[slot]!);
};

/** Place for an emotion: the one of its type about the same person, else the faintest. */
const placeFor = (sim: Simulation, person: number, type: number, about: number): number => {
  const { slots, poolOf } = sim.pools;
  const start = poolOf[person]! * POOL;
  let faintest = start;
  let least = Infinity;
  for (let slot = start; slot < start + POOL; slot += 1) {
    const now = intensityAt(sim, person, slot);
    if (now > FAINT && slots.type[slot] === type && slots.about[slot] === about) return slot;
    if (now >= least) continue;
    least = now;
    faintest = slot;
  }
  return faintest;
};

/** Mood bias: .3·m_P toward emotions of the mood's own sign, outside a dead zone of .05 (FAtiMA). §1.4 */
const biased = (sim: Simulation, person: number, type: number, potential: number): number => {
  const pleasure = sim.people.saved.mood[person * 3]!;
  if (Math.abs(pleasure) <= 0.05) return potential;
  return potential + sim.params.appraisal.moodBias * potential * (emotionPad[type * 3]! > 0 ? pleasure : -pleasure);
};

/** Adds an emotion of a potential 0..1 to the pool of somebody in the foreground; q and m stay as they are. */
export const addToPool = (sim: Simulation, person: number, type: number, potential: number, about: number): void => {
  if (sim.pools.poolOf[person]! < 0) return;
  const strength = unit(biased(sim, person, type, potential));
  if (strength < FAINT) return;
  const { slots } = sim.pools;
  const slot = placeFor(sim, person, type, about);
  const now = intensityAt(sim, person, slot);
  const same = now > FAINT && slots.type[slot] === type && slots.about[slot] === about;
  if (!same && now > strength) return;
  slots.intensity[slot] = same ? now + strength * (1 - now) : strength;
  slots.type[slot] = type;
  slots.about[slot] = about;
  slots.tick[slot] = sim.tick;
  slots.act[slot] = sim.acts;
};

/** One emotion of a pool as it is now. */
export interface PooledEmotion {
  type: number;
  intensity: number;
  about: number;
  act: number;
}

export const readPool = (sim: Simulation, person: number): PooledEmotion[] => {
  const pool = sim.pools.poolOf[person]!;
  if (pool < 0) return [];
  const { type, about, act } = sim.pools.slots;
  return Array.from({ length: POOL }, (_, k) => pool * POOL + k)
    .map((slot) => ({ type: type[slot]!, intensity: intensityAt(sim, person, slot), about: about[slot]!, act: act[slot]! }))
    .filter(({ intensity }) => intensity > FAINT)
    .sort((a, b) => b.intensity - a.intensity || a.type - b.type || a.about - b.about);
};

/** Agreement of an emotion with the vector q, −1..1: what is felt shows in how one is. */
const agreement = (sim: Simulation, person: number, type: number): number => {
  const q = sim.people.saved.emotion;
  const length = emotionLength(sim, person);
  if (length < 1e-6) return 0;
  let dot = 0;
  let norm = 0;
  for (let d = 0; d < 3; d += 1) {
    const x = emotionPad[type * 3 + d]!;
    dot += x * q[person * 3 + d]!;
    norm += x * x;
  }
  return dot / (length * Math.sqrt(norm));
};

/**
 * What somebody in the foreground feels most, by intensity and agreement with q; `NO_EMOTION` when nothing has a name. `act`: only of the
 * act of this number, or 0 for any.
 */
export const strongestIn = (sim: Simulation, person: number, act: number): number => {
  const pool = sim.pools.poolOf[person]!;
  if (pool < 0) return NO_EMOTION;
  const { slots } = sim.pools;
  let found = NO_EMOTION;
  let most = sim.params.appraisal.namedFrom;
  for (let slot = pool * POOL; slot < (pool + 1) * POOL; slot += 1) {
    if (act > 0 && slots.act[slot] !== act) continue;
    const weight = intensityAt(sim, person, slot) * (0.65 + 0.35 * agreement(sim, person, slots.type[slot]!));
    if (weight <= most) continue;
    most = weight;
    found = slots.type[slot]!;
  }
  return found;
};

/** A pool begins with the named emotion nearest to q, so that whoever comes to the fore goes on feeling what it felt. §1.1 */
export const seedPool = (sim: Simulation, person: number): void => {
  const type = nearestEmotion(sim, person);
  if (type !== NO_EMOTION) addToPool(sim, person, type, emotionLength(sim, person), -1);
};
