import type { SimulationGoal } from "@/server/contracts/simulation";
import { idAt, type Simulation } from "../state";
import { roomFor, writePursuit } from "./adopt";
import { ACTIVE_MOST, AUTHORED, firstRow, Goal, growPursuits, ownerOf, SLOTS, Status } from "./store";

/** Ends a goal without a word. */
export const dropPursuit = (sim: Simulation, row: number): void => {
  const { slots, active } = sim.pursuits;
  if (slots.status[row] === Status.active) active[ownerOf(row)]! -= 1;
  slots.status[row] = Status.free;
};

const waitFor = (sim: Simulation, row: number, targetId: string): void => {
  const { awaited } = sim.pursuits;
  const rows = awaited.get(targetId);
  if (rows) rows.push(row);
  else awaited.set(targetId, [row]);
};

const begin = (sim: Simulation, person: number, place: number, { type, targetId, priority }: SimulationGoal): void => {
  if (sim.pursuits.active[person]! >= ACTIVE_MOST || targetId === idAt(sim, person)) return;
  const row = roomFor(sim, person);
  if (row < 0) return;
  const target = targetId === null ? -1 : (sim.indexOf.get(targetId) ?? -1);
  writePursuit(sim, row, person, { type: Goal[type], target, source: AUTHORED + place, priority });
  if (targetId !== null && target < 0) waitFor(sim, row, targetId);
};

/** Row of the writer's goal at this place of the record, ended or not; −1 for none. */
const rowOfPlace = (sim: Simulation, person: number, place: number): number => {
  const { status, source } = sim.pursuits.slots;
  const start = firstRow(person);
  for (let row = start; row < start + SLOTS; row += 1) {
    if (status[row] !== Status.free && source[row] === AUTHORED + place) return row;
  }
  return -1;
};

const isSame = (a: SimulationGoal | undefined, b: SimulationGoal | undefined): boolean =>
  a?.type === b?.type && a?.targetId === b?.targetId;

/** Goals wait for people who are only named so far. */
const meetAwaited = (sim: Simulation, person: number): void => {
  const { awaited, slots } = sim.pursuits;
  const id = idAt(sim, person);
  const rows = awaited.get(id);
  if (!rows) return;
  awaited.delete(id);
  for (const row of rows) {
    const source = slots.source[row]!;
    const goal = source >= AUTHORED ? sim.records[ownerOf(row)]!.goals[source - AUTHORED] : undefined;
    if (slots.status[row] !== Status.free && slots.target[row]! < 0 && goal?.targetId === id) slots.target[row] = person;
  }
};

/** The writer's goals of somebody new become pursuits, and goals about this one find their aim. */
export const beginPursuits = (sim: Simulation, person: number): void => {
  growPursuits(sim.pursuits, sim.people.capacity);
  sim.records[person]!.goals.forEach((goal, place) => begin(sim, person, place, goal));
  meetAwaited(sim, person);
};

/** After an edit: goals that are still the same go on, others end without a word or begin. */
export const reviseGoals = (sim: Simulation, person: number, before: readonly SimulationGoal[]): void => {
  const { goals } = sim.records[person]!;
  const { slots } = sim.pursuits;
  const places = Math.max(goals.length, before.length);
  for (let place = 0; place < places; place += 1) {
    const row = rowOfPlace(sim, person, place);
    const goal = goals[place];
    if (row >= 0 && isSame(goal, before[place])) slots.priority[row] = goal!.priority;
    else if (row >= 0) dropPursuit(sim, row);
  }
  goals.forEach((goal, place) => {
    if (!isSame(goal, before[place])) begin(sim, person, place, goal);
  });
};

/** After a restore: who is still awaited follows from the records. */
export const awaitAgain = (sim: Simulation): void => {
  const { slots } = sim.pursuits;
  for (let row = 0; row < sim.people.count * SLOTS; row += 1) {
    if (slots.status[row] === Status.free || slots.source[row]! < AUTHORED || slots.target[row]! >= 0) continue;
    const id = sim.records[ownerOf(row)]!.goals[slots.source[row]! - AUTHORED]?.targetId;
    if (id && !sim.indexOf.has(id)) waitFor(sim, row, id);
  }
};
