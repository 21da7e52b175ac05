import type { SimulationCharacter, SimulationInput, SimulationSetup, SimulationTie } from "@/server/contracts/simulation";
import { applyInput, createSimulation, type Simulation } from "@/server/simulation/simulation";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { count, createTally, type Tally } from "./tally.mts";

/** What to run: a random cast of a size and degree, or a given one. */
export interface Plan {
  characters: number;
  degree: number;
  ticks: number;
  seed: number;
  params: Readonly<Record<string, number>>;
  cast: GivenCast | null;
}

/** `inputs` come before the first tick: the facts that somebody holds. */
export interface GivenCast {
  characters: SimulationCharacter[];
  ties: SimulationTie[];
  inputs: SimulationInput[];
}

/** The same cast of the same seed for a run beside the main one: a random cast not larger than `people`. */
export const aside = (plan: Plan, { people }: { people: number }): Plan => ({
  ...plan,
  characters: plan.cast ? plan.characters : Math.min(plan.characters, people),
});

export const withParams = (plan: Plan, params: Readonly<Record<string, number>>): Plan => ({
  ...plan,
  params: { ...plan.params, ...params },
});

export const setupOf = ({ characters, degree, seed, params, cast }: Plan): SimulationSetup =>
  cast ? { seed, params, characters: cast.characters, ties: cast.ties } : buildSetup(characters, { seed, degree, params: { ...params } });

/** A simulation that counts what happens in it. */
export interface Stage {
  sim: Simulation;
  tally: Tally;
  coldStartMs: number;
}

const listen = (sim: Simulation): Tally => {
  const tally = createTally(sim.people.count);
  sim.work.listener = (deed) => count(tally, sim, deed);
  return tally;
};

/** The setup is let go as soon as the cast stands. */
export const openStage = (plan: Plan): Stage => {
  const setup = setupOf(plan);
  const started = performance.now();
  const sim = createSimulation(setup);
  for (const input of plan.cast?.inputs ?? []) applyInput(sim, input);
  return { coldStartMs: performance.now() - started, sim, tally: listen(sim) };
};
