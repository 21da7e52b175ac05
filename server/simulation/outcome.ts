import type { SimulationOutcome } from "@/server/contracts/simulation";
import { drainKinds, drainThreads } from "./bonds/open-threads";
import { drainPursuits } from "./pursuits/tell";
import { reportLearned } from "./mind/report-learned";
import type { Simulation } from "./state";

/** An outcome with nothing in it but what is given. */
export const outcomeOf = (sim: Simulation, told: Partial<SimulationOutcome>): SimulationOutcome => ({
  tick: sim.tick,
  acts: [],
  moods: [],
  sample: null,
  motifs: [],
  conflicts: [],
  threads: drainThreads(sim),
  pursuits: drainPursuits(sim),
  kinds: drainKinds(sim),
  drama: [],
  learned: reportLearned(sim),
  ...told,
});
