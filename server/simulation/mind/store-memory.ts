import type { Simulation } from "../state";
import { endOfMemories, firstMemory, type Minds } from "./minds";
import { importanceOf } from "./importance";
import { iotaByte, Kept, keptOf, kindOf, Memory, MemoryKind, memoryColour, memoryMeta, MEMORY_WIDTH, moveOf, withKept } from "./records";
import { faintest, findFaintest, findLeft, isWritersOwn, left } from "./retention";

/** One impression of the current act on one character; numbers only, reused for every impression. */
export interface Impression {
  act: number;
  actor: number;
  target: number;
  about: number;
  move: number;
  answer: number;
  kind: number;
  kept: number;
  place: number;
  tags: number;
  valence: number;
  /** ι without novelty and goals. */
  plain: number;
  goal: number;
  /** ι from which on it is kept. */
  least: number;
}

/** Whom a memory is about for its owner: whoever it was done to, or whoever did it. */
const otherOf = (memories: Int32Array, at: number, kind: number): number =>
  memories[at + (kind === MemoryKind.did ? Memory.target : Memory.actor)]!;

/**
 * How often the same move with the same person is in the ring. An older open offence or vow of the same person is no longer guarded: the
 * new one stands for both.
 */
const countRepeats = (sim: Simulation, who: number, impression: Impression): number => {
  const { minds } = sim;
  const { memories } = minds;
  const { move, kept: keeps } = impression;
  const other = impression.kind === MemoryKind.did ? impression.target : impression.actor;
  const end = endOfMemories(minds, who);
  let repeats = 0;
  for (let at = firstMemory(minds, who); at < end; at += MEMORY_WIDTH) {
    const meta = memories[at + Memory.meta]!;
    const kind = kindOf(meta);
    if (otherOf(memories, at, kind) !== other || kind === MemoryKind.reflection) continue;
    if (moveOf(meta) === move) repeats += 1;
    const kept = keptOf(meta) & ~keeps;
    if (kept !== keptOf(meta)) memories[at + Memory.meta] = withKept(meta, kept);
  }
  return repeats;
};

/** Place for a record: a new one, or that of the faintest; −1 when everything is kept by the writer, or outweighs it. */
const claim = (sim: Simulation, who: number, meta: number): number => {
  const { minds } = sim;
  if (minds.memoryCount[who]! < minds.rooms.memory) {
    minds.memoryCount[who]! += 1;
    return endOfMemories(minds, who) - MEMORY_WIDTH;
  }
  if (isWritersOwn()) return -1;
  findLeft(sim, sim.tick, iotaByte(meta), 0);
  return keptOf(meta) === 0 && faintest.standing > left[0]! ? -1 : faintest.at;
};

export const placeForMemory = (sim: Simulation, who: number, meta: number): number => {
  findFaintest(sim, who);
  return claim(sim, who, meta);
};

/** Keeps an impression if it is important enough; its importance, 1..10, adds up until a reflection. False when it passes unnoticed. §1.14 */
export const impress = (sim: Simulation, who: number, impression: Impression): boolean => {
  const { minds } = sim;
  // Not even the first of its kind would be kept: nothing has to be looked through.
  if (importanceOf(impression.plain, 0, impression.goal) < impression.least && impression.kept === 0) return false;
  // How things stand before an older offence loses its guard.
  if (minds.memoryCount[who] === minds.rooms.memory) findFaintest(sim, who);
  const iota = importanceOf(impression.plain, countRepeats(sim, who, impression), impression.goal);
  if (iota < impression.least && impression.kept === 0) return false;
  const meta = memoryMeta(impression.move, impression.answer, impression.kind, impression.kept, iota);
  const at = claim(sim, who, meta);
  if (at < 0) return false;
  const { memories } = minds;
  memories[at + Memory.act] = impression.act;
  memories[at + Memory.tick] = sim.tick;
  memories[at + Memory.actor] = impression.actor;
  memories[at + Memory.target] = impression.target;
  memories[at + Memory.about] = impression.about;
  memories[at + Memory.tags] = impression.tags;
  memories[at + Memory.access] = sim.tick;
  memories[at + Memory.meta] = meta;
  memories[at + Memory.colour] = memoryColour(impression.valence, impression.place, 0);
  sim.people.saved.stirred[who]! += 1 + 9 * iota;
  return true;
};

/** Record of an act in somebody's memory, −1 for none. */
export const findMemory = (minds: Minds, who: number, act: number): number => {
  const end = endOfMemories(minds, who);
  for (let at = firstMemory(minds, who); at < end; at += MEMORY_WIDTH) {
    if (minds.memories[at + Memory.act] === act && kindOf(minds.memories[at + Memory.meta]!) !== MemoryKind.reflection) return at;
  }
  return -1;
};

/** Amends were made: the offence need not be guarded any more. */
export const settleOffences = (minds: Minds, who: number, offender: number): void => {
  const end = endOfMemories(minds, who);
  for (let at = firstMemory(minds, who); at < end; at += MEMORY_WIDTH) {
    const meta = minds.memories[at + Memory.meta]!;
    if ((keptOf(meta) & Kept.offence) === 0 || minds.memories[at + Memory.actor] !== offender) continue;
    minds.memories[at + Memory.meta] = withKept(meta, keptOf(meta) & ~Kept.offence);
  }
};
