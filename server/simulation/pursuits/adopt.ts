import { unit } from "../arithmetic";
import type { Simulation } from "../state";
import { ACTIVE_MOST, firstRow, SLOTS, Status } from "./store";
import { tellPursuit } from "./tell";

/** Whoever has just ended a goal does not take it up again at once. */
const REST_AFTER_END = 200;

interface Urge {
  type: number;
  target: number;
  source: number;
  priority: number;
}

/** A slot for a new goal: a free one, else the one that ended longest ago; −1 for none. */
export const roomFor = (sim: Simulation, person: number): number => {
  const { status, since } = sim.pursuits.slots;
  const start = firstRow(person);
  let found = -1;
  for (let row = start; row < start + SLOTS; row += 1) {
    if (status[row] === Status.free) return row;
    if (status[row] !== Status.active && (found < 0 || since[row]! < since[found]!)) found = row;
  }
  return found;
};

export const writePursuit = (sim: Simulation, row: number, person: number, { type, target, source, priority }: Urge): void => {
  const { slots, active } = sim.pursuits;
  if (slots.status[row] !== Status.active) active[person]! += 1;
  slots.status[row] = Status.active;
  slots.type[row] = type;
  slots.source[row] = source;
  slots.blocked[row] = 0;
  slots.target[row] = target;
  slots.since[row] = sim.tick;
  slots.priority[row] = unit(priority);
  slots.progress[row] = 0;
  slots.backing[row] = 0;
};

/** Row of this goal if the character has it, or has ended it lately; −1 otherwise. */
const findSame = (sim: Simulation, person: number, type: number, target: number): number => {
  const { slots } = sim.pursuits;
  const start = firstRow(person);
  for (let row = start; row < start + SLOTS; row += 1) {
    if (slots.status[row] === Status.free || slots.type[row] !== type || slots.target[row] !== target) continue;
    if (slots.status[row] === Status.active || slots.since[row]! > sim.tick - REST_AFTER_END) return row;
  }
  return -1;
};

/** Takes up a goal from what was lived through. One that is there already grows more pressing; nobody has more than four. */
export const adoptPursuit = (sim: Simulation, person: number, urge: Urge): void => {
  const { slots, active } = sim.pursuits;
  const same = findSame(sim, person, urge.type, urge.target);
  if (same >= 0) {
    if (slots.status[same] === Status.active && slots.priority[same]! < urge.priority) slots.priority[same] = unit(urge.priority);
    return;
  }
  if (active[person]! >= ACTIVE_MOST) return;
  const row = roomFor(sim, person);
  if (row < 0) return;
  writePursuit(sim, row, person, urge);
  tellPursuit(sim, row, "adopted");
};
