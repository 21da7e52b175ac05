import { isRemoved } from "../people";
import { conflictBetween } from "../pursuits/conflict";
import { readTie } from "../relations";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import { TieNow } from "../workspace";
import { ThreadKind } from "./store";
import { closeThread } from "./threads";
import { lapseVow } from "./vows";

const view = new TieNow();

const watchOffence = (sim: Simulation, row: number): void => {
  const { threads } = sim.bonds;
  const slot = findTie(sim.ties, threads.holder[row]!, threads.other[row]!);
  if (slot < 0) return closeThread(sim, row, "ended");
  readTie(sim, slot, view);
  threads.weight[row] = view.offence;
  if (view.offence < sim.params.bonds.offenceSettles) closeThread(sim, row, "settled");
};

const watchConflict = (sim: Simulation, row: number): void => {
  const { threads } = sim.bonds;
  const weight = conflictBetween(sim, threads.holder[row]!, threads.other[row]!);
  if (weight === 0) closeThread(sim, row, "ended");
  else threads.weight[row] = weight;
};

/** Threads of somebody who is gone stand still, as their ties do. */
const watchThread = (sim: Simulation, row: number): void => {
  const { kind, holder, other, term } = sim.bonds.threads;
  if (isRemoved(sim.people, holder[row]!) || isRemoved(sim.people, other[row]!)) return;
  if (kind[row] === ThreadKind.offence) return watchOffence(sim, row);
  if (kind[row] === ThreadKind.conflict) return watchConflict(sim, row);
  if (sim.tick >= term[row]!) lapseVow(sim, row);
};

/** Each tick a fixed number of open threads is looked at, in turn, for what time alone does to them. */
export const watchThreads = (sim: Simulation): void => {
  const { bonds } = sim;
  const looks = Math.min(bonds.count, sim.params.bonds.watchedPerTick);
  for (let k = 0; k < looks; k += 1) {
    // From the back: closing moves the last row into the gap, and that one has just been looked at or comes next time.
    bonds.cursor = bonds.cursor <= 0 || bonds.cursor > bonds.count ? bonds.count : bonds.cursor;
    if (bonds.cursor === 0) return;
    bonds.cursor -= 1;
    watchThread(sim, bonds.cursor);
  }
};
