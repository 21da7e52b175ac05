import { rosterOf } from "../roster";
import type { Simulation } from "../state";
import { firstRow, Goal, SLOTS, Status } from "./store";

const samePlace = (sim: Simulation, a: number, b: number): boolean => {
  const { place } = rosterOf(sim);
  return place[a] === place[b];
};

/** Whether a goal of one and a goal of another cannot both be reached. */
const clashes = (sim: Simulation, a: number, b: number, first: number, second: number): boolean => {
  const { type, target } = sim.pursuits.slots;
  const one = type[a]!;
  const two = type[b]!;
  const same = target[a] === target[b];
  if (!same) return one === Goal.hide && two === Goal.learn && target[b] === first;
  if (one === Goal.revenge) return two === Goal.protect || two === Goal.bond;
  if (two === Goal.revenge) return one === Goal.protect || one === Goal.bond;
  if (one !== two) return false;
  if (one === Goal.possess) return target[a]! >= 0 || samePlace(sim, first, second);
  if (one === Goal.status) return samePlace(sim, first, second);
  return one === Goal.bond && target[a]! >= 0 && sim.params.romance > 0;
};

/** Priority of the wish of one to pay back the other, 0..1. */
const grudge = (sim: Simulation, person: number, against: number): number => {
  const { slots, active } = sim.pursuits;
  if (active[person] === 0) return 0;
  let most = 0;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active || slots.type[row] !== Goal.revenge || slots.target[row] !== against) continue;
    if (slots.priority[row]! > most) most = slots.priority[row]!;
  }
  return most;
};

/** How much stands between two people, 0..1: a wish for revenge, or the lesser priority of two goals that clash; 0 for nothing. */
export const conflictBetween = (sim: Simulation, first: number, second: number): number => {
  const { active, slots } = sim.pursuits;
  let most = Math.max(grudge(sim, first, second), grudge(sim, second, first));
  if (active[first] === 0 || active[second] === 0) return most;
  for (let a = firstRow(first); a < firstRow(first) + SLOTS; a += 1) {
    if (slots.status[a] !== Status.active) continue;
    for (let b = firstRow(second); b < firstRow(second) + SLOTS; b += 1) {
      if (slots.status[b] !== Status.active || !(clashes(sim, a, b, first, second) || clashes(sim, b, a, second, first))) continue;
      most = Math.max(most, Math.min(slots.priority[a]!, slots.priority[b]!));
    }
  }
  return most;
};
