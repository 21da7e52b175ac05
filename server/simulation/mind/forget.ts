import type { Simulation } from "../state";
import { describeHearsay, factOfBelief, factOfMemory } from "./describe-mind";
import { findMemoryById } from "./edit-memory";
import { dropBelief, dropMemory, endOfBeliefs, endOfMemories, firstBelief, firstMemory } from "./minds";
import { isHearsay } from "./read-mind";
import { BELIEF_WIDTH, kindOf, Memory, MemoryKind, MEMORY_WIDTH } from "./records";

/** Takes everything by which somebody holds a fact out of their mind. */
export const forgetFact = (sim: Simulation, who: number, factId: string): void => {
  const { minds } = sim;
  for (let at = endOfBeliefs(minds, who) - BELIEF_WIDTH; at >= firstBelief(minds, who); at -= BELIEF_WIDTH) {
    if (factOfBelief(sim, at).id === factId) dropBelief(minds, who, at);
  }
  for (let at = endOfMemories(minds, who) - MEMORY_WIDTH; at >= firstMemory(minds, who); at -= MEMORY_WIDTH) {
    const isDeed = kindOf(minds.memories[at + Memory.meta]!) !== MemoryKind.reflection;
    if (isDeed && factOfMemory(sim, at).id === factId) dropMemory(minds, who, at);
  }
};

/** Takes one memory out of a mind, first-hand or from hearsay; nothing happens where there is none of that id. */
export const forgetMemory = (sim: Simulation, who: number, memoryId: string): void => {
  const { minds } = sim;
  const found = findMemoryById(sim, who, memoryId);
  if (found >= 0) return dropMemory(minds, who, found);
  for (let at = endOfBeliefs(minds, who) - BELIEF_WIDTH; at >= firstBelief(minds, who); at -= BELIEF_WIDTH) {
    if (isHearsay(sim, at) && describeHearsay(sim, who, at).id === memoryId) dropBelief(minds, who, at);
  }
};
