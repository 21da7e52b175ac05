import { evidenceKinds, memoryKinds, reflectionKinds, type Fact, type Holding, type Memory as MemoryView } from "@/server/contracts/mind";
import { round4 } from "../arithmetic";
import { moveAt } from "../moves";
import { idAt, type Simulation } from "../state";
import { mergeBelief } from "./beliefs";
import { memoryId } from "./edit-memory";
import { factOfKey } from "./facts";
import { basisOfBelief, basisOfMemory } from "./ground";
import { createBasis, type Basis } from "./mind-work";
import { NO_MOVE } from "./reflect";
import {
  answerOf,
  Belief,
  How,
  iotaByte,
  keptOf,
  kindOf,
  Memory,
  MemoryKind,
  moveOf,
  NO_ANSWER,
  recallsOf,
  reflectionOf,
  tellingsOf,
  valenceOf,
} from "./records";
import { beliefRetention, retentionOf } from "./retention";
import { seenValence } from "./importance";
import { firstBelief } from "./minds";
import { BELIEF_WIDTH } from "./records";

const idOr = (sim: Simulation, index: number): string | null => (index < 0 ? null : idAt(sim, index));
const answer = (value: number): boolean | null => (value === NO_ANSWER ? null : value === 1);
const moveOrNone = (move: number): MemoryView["move"] => (move === NO_MOVE ? null : moveAt(move));

/** "a<n>" the writer's, "d<act>" a deed; "d<act>.<number>" the same deed as if it had been done to somebody else. */
export const factIdOf = (sim: Simulation, basis: Pick<Basis, "key" | "object" | "distorted" | "true" | "denied">): string => {
  if (basis.key < 0) return factOfKey(sim, basis.key).id;
  const isAboutAnother = basis.distorted && !basis.true && !basis.denied;
  return isAboutAnother ? `d${basis.key}.${basis.object}` : `d${basis.key}`;
};

export const describeFact = (sim: Simulation, basis: Basis): Fact => {
  const authored = basis.key < 0 ? factOfKey(sim, basis.key) : null;
  return {
    id: factIdOf(sim, basis),
    kind: authored ? "authored" : "deed",
    text: authored?.text ?? "",
    subjectId: authored ? authored.subjectId : idOr(sim, basis.subject),
    objectId: authored ? authored.objectId : idOr(sim, basis.object),
    aboutId: idOr(sim, basis.about),
    move: moveOrNone(basis.move),
    accepted: answer(basis.answer),
    isTrue: authored ? authored.isTrue : basis.denied !== basis.true,
    isSecret: authored?.isSecret ?? false,
    tick: Math.max(0, basis.tick),
    act: basis.key > 0 ? basis.key : null,
  };
};

/** The writer's word on a fact that nobody need hold. */
export const describeAuthored = (sim: Simulation, index: number): Fact => {
  const { id, text, subjectId, objectId, isTrue, isSecret } = sim.minds.facts[index]!;
  return {
    id,
    kind: "authored",
    text,
    subjectId,
    objectId,
    aboutId: null,
    move: null,
    accepted: null,
    isTrue,
    isSecret,
    tick: 0,
    act: null,
  };
};

const scratch = createBasis();

const reflectionParts = (sim: Simulation, who: number, at: number): Partial<MemoryView> => {
  const { memories } = sim.minds;
  const acts = [memories[at + Memory.actor]!, memories[at + Memory.about]!, memories[at + Memory.tags]!];
  return {
    actorId: idAt(sim, who),
    aboutId: null,
    reflection: reflectionKinds[reflectionOf(memories[at + Memory.colour]!)]!,
    sources: acts.filter((act) => act > 0).map((act) => `${act}.${who}`),
    act: null,
  };
};

export const describeMemory = (sim: Simulation, who: number, at: number): MemoryView => {
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  const isReflection = kindOf(meta) === MemoryKind.reflection;
  const memory: MemoryView = {
    id: memoryId(sim, who, at),
    kind: memoryKinds[kindOf(meta)]!,
    tick: memories[at + Memory.tick]!,
    actorId: isReflection ? idAt(sim, who) : idAt(sim, memories[at + Memory.actor]!),
    targetId: idOr(sim, memories[at + Memory.target]!),
    aboutId: isReflection ? null : idOr(sim, memories[at + Memory.about]!),
    move: moveOrNone(moveOf(meta)),
    accepted: answer(answerOf(meta)),
    importance: round4(1 + (9 * iotaByte(meta)) / 255),
    valence: round4(valenceOf(memories[at + Memory.colour]!)),
    retention: round4(retentionOf(sim, at)),
    recalls: recallsOf(meta),
    fromId: null,
    reflection: null,
    sources: [],
    act: memories[at + Memory.act]!,
    kept: keptOf(meta) !== 0,
  };
  if (isReflection) Object.assign(memory, reflectionParts(sim, who, at));
  return memory;
};

/** Hearsay as a memory: what was told of a deed, if it was important enough to stay. §1.14 */
export const describeHearsay = (sim: Simulation, who: number, at: number): MemoryView => {
  basisOfBelief(sim, at, scratch);
  const id = factIdOf(sim, scratch).slice(1);
  return {
    // The ordinal of the record keeps two sources of the same deed apart.
    id: `t${id}.${who}.${(at - firstBelief(sim.minds, who)) / BELIEF_WIDTH}`,
    kind: "told",
    tick: sim.minds.beliefs[at + Belief.tick]!,
    actorId: idAt(sim, scratch.subject),
    targetId: idOr(sim, scratch.object),
    aboutId: null,
    move: moveOrNone(scratch.move),
    accepted: answer(scratch.answer),
    importance: round4(1 + 9 * Math.min(1, scratch.iota)),
    valence: round4(seenValence(scratch.move)),
    retention: round4(beliefRetention(sim, at)),
    recalls: tellingsOf(sim.minds.beliefs[at + Belief.meta]!),
    fromId: idOr(sim, scratch.from),
    reflection: null,
    sources: [],
    act: scratch.key,
    kept: false,
  };
};

/** What is seen is known; what is told is known when there is little doubt, and held falsely when it is not so. */
export const stanceOf = (strength: number, { isSo }: { isSo: boolean }): Holding["stance"] =>
  !isSo ? "believesFalsely" : strength >= 0.6 ? "knows" : "suspects";

export const holdingOfMemory = (sim: Simulation, who: number, at: number): Holding => {
  const { memories } = sim.minds;
  const act = memories[at + Memory.act]!;
  return {
    factId: `d${act}`,
    characterId: idAt(sim, who),
    stance: "knows",
    how: "witnessed",
    fromId: null,
    strength: 1,
    hops: 0,
    sinceTick: memories[at + Memory.tick]!,
    act,
    distorted: false,
    denied: false,
  };
};

/** All sources of one thing together, told by the strongest; `at` is any record of it. */
export const holdingOfBelief = (sim: Simulation, who: number, at: number): Holding => {
  const { beliefs } = sim.minds;
  const merged = mergeBelief(sim, who, beliefs[at + Belief.key]!, beliefs[at + Belief.object]!);
  const { denied, strength } = merged;
  basisOfBelief(sim, merged.at, scratch);
  const { how, from, via, hops, distorted } = scratch;
  const isSo = denied === scratch.denied ? scratch.true : !scratch.true;
  return {
    factId: factIdOf(sim, scratch),
    characterId: idAt(sim, who),
    stance: stanceOf(strength, { isSo }),
    how: evidenceKinds[how]!,
    fromId: how === How.told ? idOr(sim, from) : null,
    strength: round4(strength),
    hops,
    sinceTick: beliefs[merged.at + Belief.tick]!,
    act: via > 0 ? via : null,
    distorted,
    denied,
  };
};

export const notHeld = (sim: Simulation, who: number, factId: string): Holding => ({
  factId,
  characterId: idAt(sim, who),
  stance: "unaware",
  how: "told",
  fromId: null,
  strength: 0,
  hops: 0,
  sinceTick: sim.tick,
  act: null,
  distorted: false,
  denied: false,
});

export const factOfMemory = (sim: Simulation, at: number): Fact => {
  basisOfMemory(sim, at, scratch);
  return describeFact(sim, scratch);
};
export const factOfBelief = (sim: Simulation, at: number): Fact => {
  basisOfBelief(sim, at, scratch);
  return describeFact(sim, scratch);
};
