import type { Simulation } from "../state";
import { chance, findChance, firstRow, Goal, SLOTS, Status } from "./store";

export const hasGoal = (sim: Simulation, person: number): boolean => sim.pursuits.active[person]! > 0;

/** An active goal that is far from certain: p(success) < .6. */
export const hasDoubtfulGoal = (sim: Simulation, person: number): boolean => {
  const { slots, active } = sim.pursuits;
  if (active[person] === 0) return false;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active) continue;
    findChance(sim.pursuits, sim.params, row);
    if (chance[0]! < 0.6) return true;
  }
  return false;
};

export const hasBlockedGoal = (sim: Simulation, person: number): boolean => {
  const { slots, active } = sim.pursuits;
  if (active[person] === 0) return false;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (slots.status[row] === Status.active && slots.blocked[row]! > 0) return true;
  }
  return false;
};

const takesOthers: ReadonlySet<number> = new Set([Goal.achieve, Goal.unite, Goal.status, Goal.possess, Goal.learn]);
/** Trust from which somebody may be useful to any goal. */
const USEFUL = 0.55;
/** A goal about the other, one that nobody reaches alone, or any goal when the other can be trusted with it. */
export const needsHelpOf = (sim: Simulation, person: number, other: number, trust: number): boolean => {
  const { slots, active } = sim.pursuits;
  if (active[person] === 0) return false;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active) continue;
    if (trust >= USEFUL || slots.target[row] === other || (slots.target[row]! < 0 && takesOthers.has(slots.type[row]!))) return true;
  }
  return false;
};

/** A goal of the same type about the same third person or thing. */
export const shareGoal = (sim: Simulation, a: number, b: number): boolean => {
  const { slots, active } = sim.pursuits;
  if (active[a] === 0 || active[b] === 0) return false;
  for (let x = firstRow(a); x < firstRow(a) + SLOTS; x += 1) {
    if (slots.status[x] !== Status.active || slots.type[x] === Goal.status) continue;
    for (let y = firstRow(b); y < firstRow(b) + SLOTS; y += 1) {
      if (slots.status[y] === Status.active && slots.type[y] === slots.type[x] && slots.target[y] === slots.target[x]) return true;
    }
  }
  return false;
};

/** An active wish to make up with the other. */
export const meansAmends = (sim: Simulation, person: number, other: number): boolean => {
  const { slots, active } = sim.pursuits;
  if (active[person] === 0) return false;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (slots.status[row] === Status.active && slots.type[row] === Goal.repair && slots.target[row] === other) return true;
  }
  return false;
};
