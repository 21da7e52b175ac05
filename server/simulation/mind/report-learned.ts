import type { Holding } from "@/server/contracts/mind";
import type { Simulation } from "../state";
import { mergeBelief } from "./beliefs";
import { holdingOfBelief, holdingOfMemory, notHeld } from "./describe-mind";
import { factOfKey } from "./facts";
import { findMemory } from "./store-memory";

const describe = (sim: Simulation, who: number, key: number, object: number): Holding => {
  const memory = key > 0 ? findMemory(sim.minds, who, key) : -1;
  if (memory >= 0) return holdingOfMemory(sim, who, memory);
  const held = mergeBelief(sim, who, key, object);
  if (held.found) return holdingOfBelief(sim, who, held.at);
  return notHeld(sim, who, key < 0 ? factOfKey(sim, key).id : `d${key}`);
};

/** What people came to hold, or hold no longer, by the present input. Ends the list. */
export const reportLearned = (sim: Simulation): Holding[] => {
  const { mind } = sim.work;
  const learned: Holding[] = [];
  for (let k = 0; k < mind.learnedCount; k += 1) {
    const at = k * 3;
    learned.push(describe(sim, mind.learned[at]!, mind.learned[at + 1]!, mind.learned[at + 2]!));
  }
  mind.learnedCount = 0;
  return learned;
};
