import type { SimulationOutcome } from "@/server/contracts/simulation";
import type { Simulation } from "./state";

/** An outcome with nothing in it but what is given. */
export const outcomeOf = (sim: Simulation, told: Partial<SimulationOutcome>): SimulationOutcome => ({
  tick: sim.tick,
  acts: [],
  moods: [],
  sample: null,
  motifs: [],
  threads: [],
  pursuits: [],
  kinds: [],
  drama: [],
  learned: [],
  ...told,
});
