import type { SimulationInput } from "@/server/contracts/simulation";
import { SimulationError } from "../errors";
import { loadIndex, type Simulation } from "../state";
import { dropMemory, endOfMemories, firstMemory } from "./minds";
import { Kept, keptOf, kindOf, Memory, MemoryKind, MEMORY_WIDTH, withKept } from "./records";

/** "<act>.<owner's number>", or "r<n>.<owner's number>" for a conclusion. */
export const memoryId = (sim: Simulation, who: number, at: number): string => {
  const { memories } = sim.minds;
  const sign = kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection ? "r" : "";
  return `${sign}${memories[at + Memory.act]}.${who}`;
};

/** Record of a memory by its id; −1 for none. */
export const findMemoryById = (sim: Simulation, who: number, id: string): number => {
  for (let at = firstMemory(sim.minds, who); at < endOfMemories(sim.minds, who); at += MEMORY_WIDTH) {
    if (memoryId(sim, who, at) === id) return at;
  }
  return -1;
};

/** The writer keeps a memory for good, releases it, or lets it be forgotten. What was told of it is not undone. */
export const editMemory = (sim: Simulation, { characterId, memoryId: id, what }: Extract<SimulationInput, { type: "memory" }>): void => {
  const who = loadIndex(sim, characterId);
  const at = findMemoryById(sim, who, id);
  if (at < 0) throw new SimulationError("memory.unknown", `Character ${characterId} has no memory ${id}`);
  if (what === "forget") return dropMemory(sim.minds, who, at);
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  memories[at + Memory.meta] = withKept(meta, what === "keep" ? keptOf(meta) | Kept.writer : keptOf(meta) & ~Kept.writer);
};
