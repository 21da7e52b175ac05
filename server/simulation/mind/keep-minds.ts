import type { AnyColumn } from "../columns";
import type { PartKeeper } from "../saved-parts";
import type { Simulation } from "../state";
import { createMinds, endOfBeliefs, endOfMemories, firstBelief, firstMemory, roomsFor, type Minds } from "./minds";
import { AWARE_WIDTH, BELIEF_WIDTH, MEMORY_WIDTH } from "./records";

type Saved = Pick<Minds, "facts" | "shown" | "reflections" | "urges">;

/** The records in use, one ring after the other without gaps. */
const pack = (sim: Simulation, from: Int32Array, start: (who: number) => number, end: (who: number) => number): Int32Array => {
  let length = 0;
  for (let who = 0; who < sim.people.count; who += 1) length += end(who) - start(who);
  const packed = new Int32Array(length);
  let at = 0;
  for (let who = 0; who < sim.people.count; who += 1) {
    packed.set(from.subarray(start(who), end(who)), at);
    at += end(who) - start(who);
  }
  return packed;
};

const unpack = (packed: Int32Array, counts: Uint8Array, into: Int32Array, width: number, room: number): void => {
  let at = 0;
  for (let who = 0; who < counts.length; who += 1) {
    const length = counts[who]! * width;
    into.set(packed.subarray(at, at + length), who * room * width);
    at += length;
  }
};

/** Minds in a snapshot and in the digest. */
export const mindKeeper: PartKeeper = {
  name: "minds",
  saveData: ({ minds: { facts, shown, reflections, urges } }): Saved => ({ facts, shown, reflections, urges }),
  saveColumns: (sim): AnyColumn[] => {
    const { minds } = sim;
    const { count } = sim.people;
    const awareStart = (who: number): number => who * minds.rooms.aware * AWARE_WIDTH;
    return [
      minds.memoryCount.subarray(0, count),
      minds.beliefCount.subarray(0, count),
      minds.awareCount.subarray(0, count),
      minds.awareNext.subarray(0, count),
      pack(
        sim,
        minds.memories,
        (who) => firstMemory(minds, who),
        (who) => endOfMemories(minds, who),
      ),
      pack(
        sim,
        minds.beliefs,
        (who) => firstBelief(minds, who),
        (who) => endOfBeliefs(minds, who),
      ),
      pack(sim, minds.aware, awareStart, (who) => awareStart(who) + minds.awareCount[who]! * AWARE_WIDTH),
    ];
  },
  load: (sim, data, columns) => {
    const [memoryCount, beliefCount, awareCount, awareNext, memories, beliefs, aware] = columns as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    const minds = { ...createMinds(sim.people.capacity, roomsFor(sim.people.count)), ...(data as Saved) };
    minds.memoryCount.set(memoryCount);
    minds.beliefCount.set(beliefCount);
    minds.awareCount.set(awareCount);
    minds.awareNext.set(awareNext);
    unpack(memories, memoryCount, minds.memories, MEMORY_WIDTH, minds.rooms.memory);
    unpack(beliefs, beliefCount, minds.beliefs, BELIEF_WIDTH, minds.rooms.belief);
    unpack(aware, awareCount, minds.aware, AWARE_WIDTH, minds.rooms.aware);
    sim.minds = minds;
  },
};
