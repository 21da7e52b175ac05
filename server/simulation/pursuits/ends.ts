import type { Simulation } from "../state";
import { kindIndex as K } from "../tables/kind-priors";
import type { Situation } from "../workspace";
import { Goal, ownerOf } from "./store";

const close: ReadonlySet<number> = new Set([K.friend, K.romance]);
/** Steps toward the other that show that somebody means it. */
const MEANT = 0.2;
const SETTLED = 0.08;

/** Half-edges of the owner and back, if the goal is about the other of the two who have just dealt with each other. */
const concerns = (sim: Simulation, s: Situation, row: number): boolean => {
  const target = sim.pursuits.slots.target[row]!;
  return target >= 0 && target === (ownerOf(row) === s.actor ? s.target : s.actor);
};

/** Done in full, or what it was for has come about: a bond is a bond when both say so, amends are made when the other holds nothing more. */
export const isReached = (sim: Simulation, s: Situation, row: number): boolean => {
  const { progress, type } = sim.pursuits.slots;
  if (progress[row]! >= 1) return true;
  if (progress[row]! < MEANT || !concerns(sim, s, row)) return false;
  const { kind, offence, strength } = sim.ties.slots;
  const mine = ownerOf(row) === s.actor ? s.out : s.back;
  const theirs = sim.ties.slots.reverse[mine]!;
  if (type[row] === Goal.bond) return close.has(kind[mine]!) && close.has(kind[theirs]!);
  return type[row] === Goal.repair && offence[theirs]! < SETTLED && strength[theirs]! > 0;
};

/** A grudge whose cause is forgotten; a wish to make up with somebody who is not angry. */
export const isMoot = (sim: Simulation, s: Situation, row: number): boolean => {
  const { type, source, priority } = sim.pursuits.slots;
  if (priority[row]! < 0.05) return true;
  if (source[row]! > 5 || type[row] !== Goal.revenge || !concerns(sim, s, row)) return false;
  const mine = ownerOf(row) === s.actor ? s.out : s.back;
  return sim.ties.slots.offence[mine]! < SETTLED;
};
