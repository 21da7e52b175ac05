import { isRemoved, PersonFlag } from "../people";
import type { Simulation } from "../state";
import { rosterOf } from "../roster";
import { takePool } from "./store";
import { seedPool } from "./pool";

/** Steps over ties from a scene or a pinned character within which people are told in detail. §1.1 */
const HOPS = 2;

export const isForeground = (sim: Simulation, person: number): boolean => sim.pools.poolOf[person]! >= 0;

const promote = (sim: Simulation, person: number): void => {
  sim.pools.poolOf[person] = takePool(sim.pools);
  seedPool(sim, person);
};

const demote = (sim: Simulation, person: number): void => {
  const { pools } = sim;
  pools.free.push(pools.poolOf[person]!);
  pools.poolOf[person] = -1;
};

/** Marks everybody within two ties of a centre: 1 + steps still allowed. */
const spread = (sim: Simulation, person: number, steps: number): void => {
  const { near } = sim.pools;
  if (near[person]! > steps) return;
  near[person] = steps + 1;
  if (steps === 0) return;
  const { rows, slots } = sim.ties;
  const start = rows.start[person]!;
  for (let slot = start; slot < start + rows.degree[person]!; slot += 1) spread(sim, slots.neighbour[slot]!, steps - 1);
};

const isCentre = (sim: Simulation, person: number): boolean => (sim.people.saved.flags[person]! & PersonFlag.seated) !== 0;

const markNear = (sim: Simulation): void => {
  const { near } = sim.pools;
  const { count } = sim.people;
  if (rosterOf(sim).size <= sim.params.appraisal.everybodyUpTo) {
    for (let person = 0; person < count; person += 1) near[person] = isRemoved(sim.people, person) ? 0 : 1;
    return;
  }
  near.fill(0, 0, count);
  for (let person = 0; person < count; person += 1) if (isCentre(sim, person)) spread(sim, person, HOPS);
  const { pins } = sim.orders;
  for (let k = 0; k < pins.length; k += 1) spread(sim, pins[k]!.actor, HOPS);
};

/** Who is told in detail, anew at each tick and whenever a scene, a pin or the cast changes: promotion and demotion touch neither q nor m. */
export const refreshForeground = (sim: Simulation): void => {
  markNear(sim);
  const { near, poolOf } = sim.pools;
  for (let person = 0; person < sim.people.count; person += 1) {
    if (near[person]! > 0 && poolOf[person]! < 0) promote(sim, person);
    if (near[person] === 0 && poolOf[person]! >= 0) demote(sim, person);
  }
};
