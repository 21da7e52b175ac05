import type { Simulation } from "../state";
import type { Situation } from "../workspace";
import { ThreadKind } from "./store";
import { closeThread, findThread, openThread } from "./threads";

const noteOffence = (sim: Simulation, holder: number, other: number, slot: number): void => {
  const offence = sim.ties.slots.offence[slot]!;
  const { offenceOpens, offenceSettles } = sim.params.bonds;
  if (offence === 0) return;
  const row = findThread(sim.bonds, ThreadKind.offence, holder, other);
  if (row < 0) {
    if (offence >= offenceOpens) openThread(sim, ThreadKind.offence, holder, other, offence, 0);
    return;
  }
  sim.bonds.threads.weight[row] = offence;
  if (offence < offenceSettles) closeThread(sim, row, "settled");
};

/** An offence becomes a thread at .25, and is settled below .08, by amends or by time. */
export const noteOffences = (sim: Simulation, s: Situation): void => {
  noteOffence(sim, s.target, s.actor, s.back);
  noteOffence(sim, s.actor, s.target, s.out);
};
