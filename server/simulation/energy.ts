import { unit } from "./arithmetic";
import { cost } from "./moves";
import { isRemoved } from "./people";
import type { Simulation } from "./state";

/** Without contact for an hour, a character counts as alone. */
const ALONE_AFTER = 6;

/** Each tick: e += .0062·(1.25 − .5·E), ×1.6 for whoever is alone. 0..1. §1.7 */
export const recoverEnergy = (sim: Simulation): void => {
  const { energy, trait, contactTick } = sim.people.saved;
  const { recovery, alone } = sim.params.energy;
  for (let index = 0; index < sim.people.count; index += 1) {
    if (isRemoved(sim.people, index)) continue;
    const rest = recovery * (1.25 - 0.5 * trait[index * 5 + 2]!) * (contactTick[index]! <= sim.tick - ALONE_AFTER ? alone : 1);
    energy[index] = unit(energy[index]! + rest);
  }
};

export const addEnergy = (sim: Simulation, index: number, by: number): void => {
  const { energy } = sim.people.saved;
  energy[index] = unit(energy[index]! + by);
};

/** The actor pays cost·(1.5 − E), the target .3·cost·(1.2 − E). §1.7 */
export const spendEnergy = (sim: Simulation, actor: number, target: number, move: number): void => {
  const { trait } = sim.people.saved;
  addEnergy(sim, actor, -cost[move]! * (1.5 - trait[actor * 5 + 2]!));
  addEnergy(sim, target, -0.3 * cost[move]! * (1.2 - trait[target * 5 + 2]!));
};

/** Company lifts the outgoing: e += .01·(E − .5) in a group when E > .6. §1.7 */
export const liftByCompany = (sim: Simulation, index: number): void => {
  const e = sim.people.saved.trait[index * 5 + 2]!;
  if (e > 0.6) addEnergy(sim, index, 0.01 * (e - 0.5));
};
