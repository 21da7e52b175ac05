import type { Fact, Holding, Memory as MemoryView, Mind } from "@/server/contracts/mind";
import { loadIndex, type Simulation } from "../state";
import { mergeBelief } from "./beliefs";
import { describeHearsay, describeMemory, factOfBelief, factOfMemory, holdingOfBelief, holdingOfMemory } from "./describe-mind";
import { endOfBeliefs, endOfMemories, firstBelief, firstMemory } from "./minds";
import { Belief, BELIEF_WIDTH, isDenied, kindOf, Memory, MemoryKind, MEMORY_WIDTH, newsByte } from "./records";

export interface Held {
  fact: Fact;
  holding: Holding;
}

/** Everything that somebody holds, first hand before hearsay, each thing once. Words that were seen through count as the lie they were. */
export const readHoldings = (sim: Simulation, who: number): Held[] => {
  const { minds } = sim;
  const held = new Map<string, Held>();
  for (let at = firstMemory(minds, who); at < endOfMemories(minds, who); at += MEMORY_WIDTH) {
    if (kindOf(minds.memories[at + Memory.meta]!) === MemoryKind.reflection) continue;
    const fact = factOfMemory(sim, at);
    held.set(fact.id, { fact, holding: holdingOfMemory(sim, who, at) });
  }
  for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) {
    const key = minds.beliefs[at + Belief.key]!;
    if (mergeBelief(sim, who, key, minds.beliefs[at + Belief.object]!).at !== at) continue;
    const fact = factOfBelief(sim, at);
    const holding = holdingOfBelief(sim, who, at);
    if (!held.has(fact.id) || holding.how === "inferred") held.set(fact.id, { fact, holding });
  }
  return [...held.values()];
};

/** Importance of hearsay, in steps of 1/255, from which on it is a memory. §1.14 */
const hearsayFrom = (sim: Simulation): number => Math.round(255 * sim.params.mind.hearsay);

export const isHearsay = (sim: Simulation, at: number): boolean => {
  const { beliefs } = sim.minds;
  const meta = beliefs[at + Belief.meta]!;
  return beliefs[at + Belief.key]! > 0 && !isDenied(meta) && newsByte(meta) >= hearsayFrom(sim);
};

const readMemories = (sim: Simulation, who: number): MemoryView[] => {
  const { minds } = sim;
  const memories: MemoryView[] = [];
  for (let at = firstMemory(minds, who); at < endOfMemories(minds, who); at += MEMORY_WIDTH) memories.push(describeMemory(sim, who, at));
  for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) {
    if (isHearsay(sim, at)) memories.push(describeHearsay(sim, who, at));
  }
  const left = ({ importance, retention }: MemoryView): number => ((importance - 1) / 9) * retention;
  return memories.sort((a, b) => left(b) - left(a) || b.tick - a.tick);
};

/** All that a character has in mind now. Reads only; for another moment, restore the simulation of that moment. */
export const readMind = (sim: Simulation, characterId: string): Mind => {
  const who = loadIndex(sim, characterId);
  const held = readHoldings(sim, who);
  return {
    characterId,
    tick: sim.tick,
    memories: readMemories(sim, who),
    facts: held.map(({ fact }) => fact),
    holdings: held.map(({ holding }) => holding),
  };
};
