import { goalTypes } from "@/server/contracts/goal-types";
import { pursuitSources, pursuitStatuses, type Pursuit, type PursuitReport } from "@/server/contracts/pursuits";
import { round4 } from "../arithmetic";
import { rosterOf } from "../roster";
import { idAt, loadIndex, type Simulation } from "../state";
import { AUTHORED, chanceOf, firstRow, ownerOf, SLOTS, Status } from "./store";

const keyOf = (sim: Simulation, row: number): string => {
  const { source, target, type } = sim.pursuits.slots;
  if (source[row]! >= AUTHORED) return `authored:${source[row]! - AUTHORED}`;
  return `own:${goalTypes[type[row]!]!}:${target[row]! < 0 ? "" : idAt(sim, target[row]!)}`;
};

const targetIdOf = (sim: Simulation, row: number): string | null => {
  const { source, target } = sim.pursuits.slots;
  if (target[row]! >= 0) return idAt(sim, target[row]!);
  return source[row]! >= AUTHORED ? (sim.records[ownerOf(row)]!.goals[source[row]! - AUTHORED]?.targetId ?? null) : null;
};

const describe = (sim: Simulation, row: number): Pursuit => {
  const { slots } = sim.pursuits;
  const source = slots.source[row]!;
  return {
    key: keyOf(sim, row),
    type: goalTypes[slots.type[row]!]!,
    targetId: targetIdOf(sim, row),
    source: source >= AUTHORED ? "authored" : pursuitSources[source]!,
    priority: round4(slots.priority[row]!),
    progress: round4(slots.progress[row]!),
    chance: round4(chanceOf(sim.pursuits, sim.params, row)),
    blocked: slots.blocked[row]!,
    status: pursuitStatuses[slots.status[row]! - 1]!,
    sinceTick: slots.since[row]!,
  };
};

const rows = new Int32Array(SLOTS);
/** All goals of a character: those under way, and the last that ended. */
export const pursuitsOf = (sim: Simulation, person: number): Pursuit[] => {
  const { status } = sim.pursuits.slots;
  let length = 0;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (status[row] !== Status.free) {
      rows[length] = row;
      length += 1;
    }
  }
  return Array.from({ length }, (_, k) => describe(sim, rows[k]!));
};

/** The same by id. */
export const readPursuits = (sim: Simulation, characterId: string): Pursuit[] => pursuitsOf(sim, loadIndex(sim, characterId));

const isPassing = (change: PursuitReport["change"]): boolean => change === "progressed" || change === "blocked";

/** Notes what happened to a goal for the next outcome. Of a large cast only so much is told at once, and no mere steps. */
export const tellPursuit = (sim: Simulation, row: number, change: PursuitReport["change"]): void => {
  const { told } = sim.pursuits;
  const small = rosterOf(sim).size <= sim.params.report.everyActUpTo;
  if (!small && (isPassing(change) || told.length >= sim.params.goals.reportsPerTick)) return;
  const person = ownerOf(row);
  told.push({ characterId: idAt(sim, person), key: keyOf(sim, row), change, pursuits: pursuitsOf(sim, person) });
};

/** Row of a goal by its key; −1 for none. */
export const rowOfKey = (sim: Simulation, person: number, key: string): number => {
  const start = firstRow(person);
  for (let row = start; row < start + SLOTS; row += 1) {
    if (sim.pursuits.slots.status[row] !== Status.free && keyOf(sim, row) === key) return row;
  }
  return -1;
};

/** What was noted since the last outcome. */
export const drainPursuits = (sim: Simulation): PursuitReport[] => {
  const { told } = sim.pursuits;
  if (told.length === 0) return [];
  sim.pursuits.told = [];
  return told;
};
