import type { SimulationCharacter, SimulationSetup } from "@/server/contracts/simulation";
import { tabulateDecays, type Decays } from "./decay";
import { SimulationError } from "./errors";
import type { TargetedGoal } from "./goals";
import { resolveParams, type Params } from "./params";
import { createPeople, type People } from "./people";
import { createWorkspace, type Workspace } from "./workspace";
import { createTies, type Ties } from "./ties";

/** What follows from the records: who lives where, whom goals are about, what people care for. */
export interface Roster {
  /** Size of the living cast: neither removed nor visitors. */
  size: number;
  /** Place of each character; all without a home share one. */
  place: Int32Array;
  /** Cast of each place, in order of arrival. */
  membersOf: number[][];
  goals: TargetedGoal[][];
  /** Sorted, lower case. */
  interests: string[][];
}

/** A living cast. Owned by whoever created it: inputs change it in place. */
export interface Simulation {
  readonly seed: number;
  overrides: Record<string, number>;
  params: Params;
  /** Of the parameters. */
  decays: Decays;
  tick: number;
  /** Exponential mean of tension, 0..1, and what the acts since the last tick add to it. */
  tension: number;
  tensionSum: number;
  tensionCount: number;
  /** Acts so far: the number of the last one. */
  acts: number;
  /** What was authored, by index. A removed character keeps its index. */
  readonly records: SimulationCharacter[];
  readonly indexOf: Map<string, number>;
  people: People;
  ties: Ties;
  /** Derived from the records; null when they have changed since. */
  roster: Roster | null;
  /** Scratch of the current act; no state. */
  readonly work: Workspace;
}

export const emptySimulation = (setup: Pick<SimulationSetup, "seed" | "params">, capacity: number): Simulation => {
  const params = resolveParams(setup.params);
  const rows = Math.max(8, capacity);
  return {
    seed: setup.seed | 0,
    overrides: { ...setup.params },
    params,
    decays: tabulateDecays(params),
    tick: 0,
    tension: params.tension.start,
    tensionSum: 0,
    tensionCount: 0,
    acts: 0,
    records: [],
    indexOf: new Map(),
    people: createPeople(rows),
    ties: createTies(rows),
    roster: null,
    work: createWorkspace(),
  };
};

export const loadIndex = (sim: Simulation, characterId: string): number => {
  const index = sim.indexOf.get(characterId);
  if (index === undefined) throw new SimulationError("character.unknown", `Character ${characterId} is not in this simulation`);
  return index;
};

export const idAt = (sim: Simulation, index: number): string => sim.records[index]!.id;
