import type { AuthoredFact } from "@/server/contracts/simulation";
import type { Simulation } from "../state";
import { AWARE_WIDTH, BELIEF_WIDTH, MEMORY_WIDTH } from "./records";

/** Casts up to this size remember more. */
export const WIDE_UP_TO = 200;
const wide = { memory: 64, belief: 128, aware: 32 } as const;
const narrow = { memory: 32, belief: 32, aware: 8 } as const;
/** Records that each ring of a mind holds. */
export type Rooms = typeof wide | typeof narrow;
export const roomsFor = (people: number): Rooms => (people <= WIDE_UP_TO ? wide : narrow);

/** What a character has come to want, from what it lived through; whoever keeps the goals takes it up. */
export interface Urge {
  who: number;
  /** −1: about nobody. */
  other: number;
  kind: "thwarted" | "guilt" | "lonely";
  tick: number;
}

/** What all characters remember and believe. Records of one character stand next to each other, in the order in which they came. */
export interface Minds {
  rooms: Rooms;
  memories: Int32Array;
  memoryCount: Uint8Array;
  beliefs: Int32Array;
  beliefCount: Uint8Array;
  /** Oldest overwritten first; `awareCount` counts up to the room, `awareNext` is where the next one goes. */
  aware: Int32Array;
  awareCount: Uint8Array;
  awareNext: Uint8Array;
  /** The writer's facts; the fact at index n has the key −(n + 1). */
  facts: AuthoredFact[];
  /** Facts that the reader was shown: index, and the act that told it; 0 for the writer's word. */
  shown: [fact: number, act: number][];
  /** Reflections so far: the number of the last one. */
  reflections: number;
  urges: Urge[];
}

export const createMinds = (people: number, rooms: Rooms): Minds => ({
  rooms,
  memories: new Int32Array(people * rooms.memory * MEMORY_WIDTH),
  memoryCount: new Uint8Array(people),
  beliefs: new Int32Array(people * rooms.belief * BELIEF_WIDTH),
  beliefCount: new Uint8Array(people),
  aware: new Int32Array(people * rooms.aware * AWARE_WIDTH),
  awareCount: new Uint8Array(people),
  awareNext: new Uint8Array(people),
  facts: [],
  shown: [],
  reflections: 0,
  urges: [],
});

export const firstMemory = (minds: Minds, who: number): number => who * minds.rooms.memory * MEMORY_WIDTH;
export const endOfMemories = (minds: Minds, who: number): number => firstMemory(minds, who) + minds.memoryCount[who]! * MEMORY_WIDTH;
export const firstBelief = (minds: Minds, who: number): number => who * minds.rooms.belief * BELIEF_WIDTH;
export const endOfBeliefs = (minds: Minds, who: number): number => firstBelief(minds, who) + minds.beliefCount[who]! * BELIEF_WIDTH;

/** Takes one record out; those behind it move up. */
export const dropMemory = (minds: Minds, who: number, at: number): void => {
  minds.memories.copyWithin(at, at + MEMORY_WIDTH, endOfMemories(minds, who));
  minds.memoryCount[who]! -= 1;
};
export const dropBelief = (minds: Minds, who: number, at: number): void => {
  minds.beliefs.copyWithin(at, at + BELIEF_WIDTH, endOfBeliefs(minds, who));
  minds.beliefCount[who]! -= 1;
};

const copyAwareness = (from: Minds, to: Minds, who: number): void => {
  const kept = Math.min(from.awareCount[who]!, to.rooms.aware);
  for (let k = 0; k < kept; k += 1) {
    // From the oldest of those kept to the newest.
    const slot = (from.awareNext[who]! + from.rooms.aware - kept + k) % from.rooms.aware;
    const start = (who * from.rooms.aware + slot) * AWARE_WIDTH;
    to.aware.set(from.aware.subarray(start, start + AWARE_WIDTH), (who * to.rooms.aware + k) * AWARE_WIDTH);
  }
  to.awareCount[who] = kept;
  to.awareNext[who] = kept % to.rooms.aware;
};

/** The same minds in rings of another size, or for more people. Whatever must shrink has been thinned out before. */
const moveRings = (from: Minds, rows: number, rooms: Rooms): Minds => {
  const to: Minds = { ...createMinds(rows, rooms), facts: from.facts, shown: from.shown, reflections: from.reflections, urges: from.urges };
  for (let who = 0; who < from.memoryCount.length; who += 1) {
    to.memories.set(from.memories.subarray(firstMemory(from, who), endOfMemories(from, who)), firstMemory(to, who));
    to.beliefs.set(from.beliefs.subarray(firstBelief(from, who), endOfBeliefs(from, who)), firstBelief(to, who));
    to.memoryCount[who] = from.memoryCount[who]!;
    to.beliefCount[who] = from.beliefCount[who]!;
    copyAwareness(from, to, who);
  }
  return to;
};

/** Room for everybody. When the cast outgrows the wide rings, `thin` takes the faintest records out first. */
export const makeRoomForMinds = (sim: Simulation, thin: (sim: Simulation, who: number, rooms: Rooms) => void): void => {
  const { people, minds } = sim;
  const rooms = people.count > WIDE_UP_TO ? narrow : minds.rooms;
  const rows = Math.max(people.capacity, minds.memoryCount.length);
  if (rooms === minds.rooms && rows === minds.memoryCount.length) return;
  if (rooms !== minds.rooms) for (let who = 0; who < people.count; who += 1) thin(sim, who, rooms);
  sim.minds = moveRings(minds, rows, rooms);
};
