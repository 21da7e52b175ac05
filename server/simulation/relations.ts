import { clamp, exp2d, LN_2, LOG2_E, log2d, signed, unit } from "./arithmetic";
import { findLeft, left } from "./decay";
import { goalAlignment } from "./goals";
import { deviatePair, Stream } from "./rng";
import type { Simulation } from "./state";
import { kindPrior } from "./tables/kind-priors";
import { stranger, TieFlag } from "./ties";
import { TieNow, type TieValues } from "./workspace";

/** Familiarity never fades below this, unless it began lower. §1.12 (1). */
const FAMILIARITY_FLOOR = 0.02;

/** ∫F once it has reached the floor on the way: the falling part, then the flat one. */
const familiarityToFloor = (before: number, ticks: number, halfLife: number): number =>
  halfLife * LOG2_E * (before - FAMILIARITY_FLOOR) + FAMILIARITY_FLOOR * (ticks - halfLife * log2d(before / FAMILIARITY_FLOOR));

/** 2^x; small enough to be compiled into its caller for the short times that are common, so that its result is never boxed. */
const slightly = (x: number): number => {
  if (x < -0.5) return exp2d(x);
  const y = LN_2 * x;
  return 1 + y * (1 + y * (0.5 + y * (1 / 6 + y * (1 / 24 + y * (1 / 120 + y / 720)))));
};

const fade = (sim: Simulation, into: TieValues, ticks: number): void => {
  const { strengthHalfLife, familiarityHalfLife } = sim.params.relation;
  const before = into.familiarity;
  let over = before * ticks;
  if (before > FAMILIARITY_FLOOR) {
    findLeft(sim.decays.familiarity, ticks);
    const after = before * left[0]!;
    // Not `after > floor ? after : floor`: a choice between a fraction and a constant is boxed before it is stored in a field.
    if (after > FAMILIARITY_FLOOR) {
      into.familiarity = after;
      over = familiarityHalfLife * LOG2_E * (before - after);
    } else {
      into.familiarity = FAMILIARITY_FLOOR;
      over = familiarityToFloor(before, ticks, familiarityHalfLife);
    }
  }
  into.strength *= slightly((over - 1.5 * ticks) / strengthHalfLife);
  findLeft(sim.decays.trust, ticks);
  into.trust = 0.5 + (into.trust - 0.5) * left[0]!;
  if (into.offence <= 0) return;
  findLeft(sim.decays.offence, ticks);
  into.offence *= left[0]!;
};

/**
 * A half-edge as it is now; does not change it. §1.12 (1), Δ ticks since it was touched: S·2^(−∫(1.5−F)/4000), T toward .5 with half-life
 * 4000, F·2^(−Δ/2500) down to .02, offence·2^(−Δ/400). F is integrated, not sampled, so that touching in between changes nothing.
 */
export const readTie = (sim: Simulation, slot: number, into: TieValues): void => {
  if (slot < 0) {
    into.strength = stranger.strength;
    into.trust = stranger.trust;
    into.familiarity = stranger.familiarity;
    into.offence = stranger.offence;
    return;
  }
  const { strength, trust, familiarity, offence, touched } = sim.ties.slots;
  into.strength = strength[slot]!;
  into.trust = trust[slot]!;
  into.familiarity = familiarity[slot]!;
  into.offence = offence[slot]!;
  const ticks = sim.tick - touched[slot]!;
  if (ticks > 0) fade(sim, into, ticks);
};

export const writeTie = (sim: Simulation, slot: number, values: TieValues): void => {
  const { slots } = sim.ties;
  slots.strength[slot] = values.strength;
  slots.trust[slot] = values.trust;
  slots.familiarity[slot] = values.familiarity;
  slots.offence[slot] = values.offence;
  slots.touched[slot] = sim.tick;
};

const scratch = new TieNow();
/** Applies the decay since the last touch. */
export const touchTie = (sim: Simulation, slot: number): void => {
  readTie(sim, slot, scratch);
  writeTie(sim, slot, scratch);
};

/** Soft saturation: the nearer ±1, the less further in that direction. §1.12 (2). */
export const raiseStrength = (s: number, by: number): number => signed(s + by * (by > 0 ? (s > 0 ? 1 - s : 1) : s < 0 ? 1 + s : 1));

/** Trust breaks faster than it builds: 1.2·ΔT·(1−T) up, 2·ΔT·T down. §1.12 (2), after [15]. */
export const raiseTrust = (t: number, by: number): number => unit(t + (by > 0 ? 1.2 * by * (1 - t) : 2 * by * t));

/**
 * S°: where a tie settles if nothing special happens, −.9 to .9. §1.12 (3): homophily in O, E and A (Selfhout 2010), perceiver, target and
 * relation effects, the kind's prior, goals about the other; an authored strength has its own share (parameter `relation.authored`).
 */
export const setPoint = (sim: Simulation, from: number, to: number, slot: number): number => {
  aim(sim, from, to, slot);
  return aimed[0]!;
};

/** What `aim` found; a cell, since a fraction that is returned may be boxed. */
const aimed = new Float64Array(1);
const aim = (sim: Simulation, from: number, to: number, slot: number): void => {
  const { trait } = sim.people.saved;
  const { perceiver, liked } = sim.people.derived;
  const p = sim.params.relation;
  const a = from * 5;
  const b = to * 5;
  const distance = Math.abs(trait[a]! - trait[b]!) + Math.abs(trait[a + 2]! - trait[b + 2]!) + Math.abs(trait[a + 3]! - trait[b + 3]!);
  const shared = deviatePair(sim.seed, Math.min(from, to), Math.max(from, to), Stream.relationShared);
  const own = deviatePair(sim.seed, from, to, Stream.relationOwn);
  const relation = p.relation * (Math.sqrt(p.correlation) * shared + Math.sqrt(1 - p.correlation) * own);
  const natural = clamp(
    p.setPointBias +
      p.homophily * (1 - (2 / 3) * distance - 0.6) +
      perceiver[from]! +
      liked[to]! +
      relation +
      0.12 * (2 * trait[b + 3]! - 1) +
      0.06 * (2 * trait[a + 2]! - 1) +
      kindPrior[sim.ties.slots.kind[slot]!]! +
      sim.ties.slots.conclusion[slot]! +
      p.goals * goalAlignment(sim, from, to),
    -0.9,
    0.9,
  );
  const { flags, authored } = sim.ties.slots;
  aimed[0] = (flags[slot]! & TieFlag.authored) === 0 ? natural : natural + p.authored * (authored[slot]! - natural);
};

/** S += .012·(S° − S). §1.12 (3) */
export const settleTie = (sim: Simulation, from: number, to: number, slot: number): void => {
  const { strength } = sim.ties.slots;
  aim(sim, from, to, slot);
  strength[slot] = signed(strength[slot]! + sim.params.relation.setPointRate * (aimed[0]! - strength[slot]!));
};
