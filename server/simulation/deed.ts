import { NO_EMOTION } from "./affect";
import { readTie, writeTie } from "./relations";
import type { Simulation } from "./state";
import type { Deed, TieBefore, TieValues } from "./workspace";

/** A clean sheet for an act, with the actor as it is before. */
export const beginDeed = (sim: Simulation, actor: number, target: number, move: number): Deed => {
  const { deed } = sim.work;
  const { mood, energy } = sim.people.saved;
  sim.acts += 1;
  deed.number = sim.acts;
  deed.actor = actor;
  deed.target = target;
  deed.about = -1;
  deed.move = move;
  deed.accepted = false;
  deed.acceptProbability = 0;
  deed.actorFelt = NO_EMOTION;
  deed.actorIntensity = 0;
  deed.targetFelt = NO_EMOTION;
  deed.targetIntensity = 0;
  deed.pleasure = mood[actor * 3]!;
  deed.arousal = mood[actor * 3 + 1]!;
  deed.dominance = mood[actor * 3 + 2]!;
  deed.energy = energy[actor]!;
  deed.tieCount = 0;
  deed.told = -1;
  deed.seenThrough = false;
  return deed;
};

/** Brings a tie up to date and notes its values, so that the change can be told. Once per tie and act. */
export const openTie = (sim: Simulation, slot: number): TieBefore => {
  const { deed } = sim.work;
  const before = deed.ties[deed.tieCount]!;
  deed.tieCount += 1;
  before.slot = slot;
  readTie(sim, slot, before);
  writeTie(sim, slot, before);
  return before;
};

/** The same for a tie whose values of this tick have just been read. */
export const openReadTie = (sim: Simulation, slot: number, now: TieValues): void => {
  const { deed } = sim.work;
  const before = deed.ties[deed.tieCount]!;
  deed.tieCount += 1;
  before.slot = slot;
  before.strength = now.strength;
  before.trust = now.trust;
  before.familiarity = now.familiarity;
  before.offence = now.offence;
  writeTie(sim, slot, before);
};
