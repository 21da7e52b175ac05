import { unit } from "./arithmetic";
import { affiliation, needGain } from "./moves";
import { isRemoved } from "./people";
import type { Simulation } from "./state";
import type { Deed } from "./workspace";

export const Need = { belonging: 0, esteem: 1, autonomy: 2, security: 3, stimulation: 4, meaning: 5 } as const;

/** Decay of satisfaction per tick; extraverts miss company sooner, the open need novelty, and so on. §1.8 */
export const decayNeeds = (sim: Simulation): void => {
  const { needs, trait } = sim.people.saved;
  for (let index = 0; index < sim.people.count; index += 1) {
    if (isRemoved(sim.people, index)) continue;
    const n = index * 6;
    const t = index * 5;
    needs[n] = unit(needs[n]! - 0.004 * (0.5 + trait[t + 2]!));
    needs[n + 1] = unit(needs[n + 1]! - 0.002);
    needs[n + 2] = unit(needs[n + 2]! - 0.002);
    needs[n + 3] = unit(needs[n + 3]! - 0.001 * (0.5 + trait[t + 4]!));
    needs[n + 4] = unit(needs[n + 4]! - 0.003 * (0.5 + trait[t]!));
    needs[n + 5] = unit(needs[n + 5]! - 0.002 * (0.5 + trait[t + 1]!));
  }
};

/** u = (1 − n)², 0..1. §1.8 */
export const urgency = (sim: Simulation, index: number, need: number): number => {
  const lack = 1 - sim.people.saved.needs[index * 6 + need]!;
  return lack * lack;
};

/** Whether a need is more urgent than that. */
export const isPressing = (sim: Simulation, index: number, need: number, than: number): boolean => urgency(sim, index, need) > than;

/** The most urgent need of a character, 0..1. */
export const worstUrgency = (sim: Simulation, index: number): number => {
  const { needs } = sim.people.saved;
  let least = 1;
  for (let k = index * 6; k < index * 6 + 6; k += 1) if (needs[k]! < least) least = needs[k]!;
  return (1 - least) * (1 - least);
};

export const addNeed = (sim: Simulation, index: number, need: number, by: number): void => {
  const { needs } = sim.people.saved;
  needs[index * 6 + need] = unit(needs[index * 6 + need]! + by);
};

/** The actor gains 35 % of what the move offers when accepted, 8 % when not; an accepted warm move gives the target belonging. §1.8 */
export const satisfy = (sim: Simulation, { actor, target, move, accepted }: Deed): void => {
  const share = accepted ? 0.35 : 0.08;
  for (let need = 0; need < 6; need += 1) addNeed(sim, actor, need, share * needGain[move * 6 + need]!);
  if (accepted) addNeed(sim, target, Need.belonging, affiliation[move]! > 0 ? 0.1 : -0.05);
};
