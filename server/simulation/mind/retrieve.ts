import { exp2d } from "../arithmetic";
import { felt } from "../affect";
import type { Simulation } from "../state";
import { endOfMemories, firstMemory } from "./minds";
import { iotaByte, kindOf, Memory, MemoryKind, MEMORY_WIDTH, placeOf, reflectionOf, valenceOf } from "./records";
import { Reflection } from "./reflect";
import { countBits, personTag, placeTag } from "./tags";

/** What memories are called up for. */
export interface Cue {
  who: number;
  /** −1 when alone. */
  other: number;
  place: number;
  /** Tags of what is being done. */
  tags: number;
  /** Memories of this act are no memories yet. */
  act: number;
}

const tagsAt = (sim: Simulation, at: number): number => {
  const { memories } = sim.minds;
  const isReflection = kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection;
  return isReflection ? personTag(memories[at + Memory.target]!) : memories[at + Memory.tags]!;
};

const concerns = (sim: Simulation, at: number, other: number): boolean => {
  const { memories } = sim.minds;
  if (kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection) return memories[at + Memory.target] === other;
  return memories[at + Memory.actor] === other || memories[at + Memory.target] === other || memories[at + Memory.about] === other;
};

/** What `findRelevance` and `findScore` found; cells, since fractions that are returned may be boxed. */
const relevance = new Float64Array(1);
const score = new Float64Array(1);
/** rel = |tags ∧ cue|/√(|tags|·|cue|) + .5·[the other is in it] + .3·[same place]. §1.14 */
const findRelevance = (sim: Simulation, at: number, cue: Cue): void => {
  const tags = tagsAt(sim, at);
  const sizes = countBits(tags) * countBits(cue.tags);
  const alike = sizes > 0 ? countBits(tags & cue.tags) / Math.sqrt(sizes) : 0;
  const { memories } = sim.minds;
  const isReflection = kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection;
  const isHere = !isReflection && placeOf(memories[at + Memory.colour]!) === (cue.place & 0xffff);
  relevance[0] = alike + (cue.other >= 0 && concerns(sim, at, cue.other) ? 0.5 : 0) + (isHere ? 0.3 : 0);
};

/** score = 2^(−Δaccess/140) + ι + 1.5·rel + .3·(1 − |valence − m_P|/2). §1.14, after Park et al.; the last term is mood-congruent recall. */
const findScore = (sim: Simulation, at: number, cue: Cue): void => {
  const { memories } = sim.minds;
  const recency = exp2d((memories[at + Memory.access]! - sim.tick) / sim.params.mind.recencyHalfLife);
  const iota = iotaByte(memories[at + Memory.meta]!) / 255;
  const valence = valenceOf(memories[at + Memory.colour]!);
  const congruence = 1 - Math.abs(valence - felt(sim, cue.who, 0)) / 2;
  findRelevance(sim, at, cue);
  score[0] = recency + iota + 1.5 * relevance[0]! + 0.3 * congruence;
};

/** A conclusion does not come to mind in the moment in which it is drawn. */
const isPast = (sim: Simulation, at: number, cue: Cue): boolean => {
  const { memories } = sim.minds;
  if (kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection) {
    return memories[at + Memory.tick]! < sim.tick || reflectionOf(memories[at + Memory.colour]!) === Reflection.lonely;
  }
  return memories[at + Memory.act] !== cue.act;
};

/** The memories that `recall` found, best first; as many as anybody asks for at once. */
export const recalled = new Int32Array(16);
const scores = new Float64Array(16);

/** Finds the memories that come to mind, at most so many, into `recalled`; their number. Reads only: what a deed really rests on is touched when it is made. */
export const recall = (sim: Simulation, cue: Cue, most: number): number => {
  const { minds } = sim;
  const end = endOfMemories(minds, cue.who);
  let count = 0;
  for (let at = firstMemory(minds, cue.who); at < end; at += MEMORY_WIDTH) {
    if (!isPast(sim, at, cue)) continue;
    findScore(sim, at, cue);
    const value = score[0]!;
    if (count === most && !(value > scores[most - 1]!)) continue;
    let place = count < most ? count : most - 1;
    for (; place > 0 && value > scores[place - 1]!; place -= 1) {
      recalled[place] = recalled[place - 1]!;
      scores[place] = scores[place - 1]!;
    }
    recalled[place] = at;
    scores[place] = value;
    if (count < most) count += 1;
  }
  return count;
};

export const cueFor = (sim: Simulation, who: number, other: number, place: number, topic: number, act: number): Cue => ({
  who,
  other,
  place,
  tags: topic | personTag(other) | placeTag(place),
  act,
});
