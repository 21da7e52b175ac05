import { rosterOf } from "./roster";
import type { PartKeeper } from "./saved-parts";
import { mostSignificance } from "./significance";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";

/** How significant an act of a large cast must be to be told: see `tellTheSignificant`. 0 until more was told than fits. */
export interface Telling {
  bar: number;
}

/** Significance from which on an act of a large cast is told in this tick. */
export const barOf = (sim: Simulation): number => Math.max(sim.params.report.significance, sim.telling.bar);

/** How many acts of a tick are told: of a crowd fewer, since nobody can follow more, and what is told costs more than what is done. */
export const mostTold = (sim: Simulation): number => {
  const { actsPerTick, crowdFrom, crowdActsPerTick } = sim.params.report;
  return rosterOf(sim).size < crowdFrom ? actsPerTick : Math.min(actsPerTick, crowdActsPerTick);
};

/** Whether an act with this move may come to be told, so that it is worth noting why it is chosen. */
export const mayBeTold = (sim: Simulation, occasion: Occasion, move: number): boolean => {
  if (occasion.scene !== null || rosterOf(sim).size <= sim.params.report.everyActUpTo) return true;
  return mostSignificance[move]! >= sim.params.report.significance && mostSignificance[move]! >= sim.telling.bar;
};

export const tellingKeeper: PartKeeper = {
  name: "telling",
  saveData: ({ telling }) => ({ bar: telling.bar }),
  saveColumns: () => [],
  load: (sim, data) => {
    sim.telling.bar = (data as Telling).bar;
  },
};
