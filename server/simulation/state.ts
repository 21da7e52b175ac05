import type { SimulationCharacter, SimulationSetup } from "@/server/contracts/simulation";
import { tabulateDecays, type Decays } from "./decay";
import { SimulationError } from "./errors";
import { createPools, type Pools } from "./appraisal/store";
import { createBonds, type Bonds } from "./bonds/store";
import { createOrders, type Orders } from "./direction/store";
import { createPursuits, type Pursuits } from "./pursuits/store";
import { createMinds, roomsFor, type Minds } from "./mind/minds";
import { createDrama, type Drama } from "./drama/state";
import { createMotifs, type Motifs } from "./motifs/state";
import { resolveParams, type Params } from "./params";
import { createPeople, type People } from "./people";
import type { Probe } from "./probe";
import { createWorkspace, type Workspace } from "./workspace";
import type { Telling } from "./telling-bar";
import { createTies, type Ties } from "./ties";

/** What follows from the records: who lives where, what people care for. */
export interface Roster {
  /** Size of the living cast: neither removed nor visitors. */
  size: number;
  /** Place of each character; all without a home share one. */
  place: Int32Array;
  /** Number of each place, by its id. */
  placeNumber: ReadonlyMap<string | null, number>;
  /** Region of each character, and how many of the cast live in each. */
  region: Int32Array;
  regionSize: Int32Array;
  /** Cast of each place, in order of arrival. */
  membersOf: number[][];
  /** Sorted, lower case. */
  interests: string[][];
  /** Bits of the interests: two people without a common bit have none in common. */
  interestBits: Int32Array;
  /** Each interest has a bit of its own, so that a common bit is a common interest. */
  bitsTellAll: boolean;
}

/** A living cast. Owned by whoever created it: inputs change it in place. */
export interface Simulation {
  readonly seed: number;
  overrides: Record<string, number>;
  params: Params;
  /** Of the parameters. */
  decays: Decays;
  tick: number;
  /** Mean tension of the regions, 0..1. */
  tension: number;
  /** Acts so far: the number of the last one. */
  acts: number;
  /** What was authored, by index. A removed character keeps its index. */
  readonly records: SimulationCharacter[];
  readonly indexOf: Map<string, number>;
  people: People;
  ties: Ties;
  /** What everybody remembers and believes. */
  minds: Minds;
  motifs: Motifs;
  drama: Drama;
  /** Goals on their way; threads, kinds and esteem; emotions by name; the writer's orders. */
  pursuits: Pursuits;
  bonds: Bonds;
  pools: Pools;
  orders: Orders;
  readonly telling: Telling;
  /** Derived from the records; null when they have changed since. */
  roster: Roster | null;
  /** A question about one decision, of a copy that answers it; null otherwise. No state. */
  probe: Probe | null;
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
    acts: 0,
    records: [],
    indexOf: new Map(),
    people: createPeople(rows),
    ties: createTies(rows),
    minds: createMinds(rows, roomsFor(capacity)),
    motifs: createMotifs(),
    drama: createDrama(),
    pursuits: createPursuits(rows),
    bonds: createBonds(rows),
    pools: createPools(rows),
    orders: createOrders(),
    telling: { bar: 0 },
    roster: null,
    probe: null,
    work: createWorkspace(),
  };
};

export const loadIndex = (sim: Simulation, characterId: string): number => {
  const index = sim.indexOf.get(characterId);
  if (index === undefined) throw new SimulationError("character.unknown", `Character ${characterId} is not in this simulation`);
  return index;
};

export const idAt = (sim: Simulation, index: number): string => sim.records[index]!.id;
