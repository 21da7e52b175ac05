import { SimulationError } from "../errors";
import { unit } from "../arithmetic";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import { forgetAwareness } from "./awareness";
import { noteLearned } from "./learned";
import { dropBelief, dropMemory, endOfBeliefs, endOfMemories, firstBelief, firstMemory } from "./minds";
import { Reflection } from "./reflect";
import {
  Belief,
  BELIEF_WIDTH,
  CHAIN,
  How,
  howOf,
  isDenied,
  kindOf,
  Memory,
  MemoryKind,
  MEMORY_WIDTH,
  placeOf,
  reflectionOf,
} from "./records";
import { findMemory } from "./store-memory";

/** Undoes what a conclusion changed: trust, or where a tie settles. */
const undo = (sim: Simulation, who: number, at: number): void => {
  const { memories } = sim.minds;
  const shift = (placeOf(memories[at + Memory.colour]!) - 32_768) / 1e4;
  const slot = shift === 0 ? -1 : findTie(sim.ties, who, memories[at + Memory.target]!);
  if (slot < 0) return;
  const { trust, conclusion } = sim.ties.slots;
  if (reflectionOf(memories[at + Memory.colour]!) === Reflection.neverAgree) conclusion[slot] = Math.min(0, conclusion[slot]! - shift);
  else trust[slot] = unit(trust[slot]! - shift);
};

/** A favour, a harm or a word that did not happen leaves nothing to answer. */
const undoMarks = (sim: Simulation, who: number, at: number): void => {
  const { memories } = sim.minds;
  const { saved } = sim.people;
  const [tick, actor] = [memories[at + Memory.tick]!, memories[at + Memory.actor]!];
  if (saved.favourFrom[who] === actor && saved.favourTick[who] === tick) saved.favourFrom[who] = -1;
  if (saved.harmedBy[who] === actor && saved.harmedTick[who] === tick) saved.harmedBy[who] = -1;
  if (saved.addressedBy[who] === actor && saved.addressedTick[who] === tick) saved.addressedBy[who] = -1;
};

const restsOn = (sim: Simulation, at: number, act: number): boolean => {
  const { memories } = sim.minds;
  return memories[at + Memory.actor] === act || memories[at + Memory.about] === act || memories[at + Memory.tags] === act;
};

/** The act itself, and every conclusion that one of its memories carried. */
const takeMemories = (sim: Simulation, who: number, act: number): void => {
  const { minds } = sim;
  for (let at = endOfMemories(minds, who) - MEMORY_WIDTH; at >= firstMemory(minds, who); at -= MEMORY_WIDTH) {
    if (kindOf(minds.memories[at + Memory.meta]!) === MemoryKind.reflection) {
      if (!restsOn(sim, at, act)) continue;
      undo(sim, who, at);
      dropMemory(minds, who, at);
    } else if (minds.memories[at + Memory.act] === act) {
      noteLearned(sim, who, act, minds.memories[at + Memory.target]!, 1);
      undoMarks(sim, who, at);
      dropMemory(minds, who, at);
    }
  }
};

interface Shaken {
  who: number;
  key: number;
  object: number;
  from: number;
  via: number;
}

/** Beliefs learned by the act go, and so do those about it; those that somebody in the chain learned by it are shaken. */
const takeBeliefs = (sim: Simulation, who: number, act: number, shaken: Shaken[]): void => {
  const { minds } = sim;
  const { beliefs } = minds;
  for (let at = endOfBeliefs(minds, who) - BELIEF_WIDTH; at >= firstBelief(minds, who); at -= BELIEF_WIDTH) {
    const [key, object, from, via] = [beliefs[at]!, beliefs[at + Belief.object]!, beliefs[at + Belief.from]!, beliefs[at + Belief.via]!];
    if (key === act || via === act) {
      dropBelief(minds, who, at);
      noteLearned(sim, who, key, object, 1);
    } else if (beliefs.subarray(at + Belief.chain, at + Belief.chain + CHAIN).includes(act)) shaken.push({ who, key, object, from, via });
  }
};

const findRecord = (sim: Simulation, { who, key, object, via }: Shaken): number => {
  const { minds } = sim;
  for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) {
    const { beliefs } = minds;
    if (beliefs[at] === key && beliefs[at + Belief.object] === object && beliefs[at + Belief.via] === via) return at;
  }
  return -1;
};

/** Another record from which the teller could have told it then: the one learned first; −1 for none. */
const otherSource = (sim: Simulation, teller: number, key: number, via: number, tick: number): number => {
  const { minds } = sim;
  const { beliefs } = minds;
  let found = -1;
  for (let at = firstBelief(minds, teller); at < endOfBeliefs(minds, teller); at += BELIEF_WIDTH) {
    if (beliefs[at] !== key || isDenied(beliefs[at + Belief.meta]!)) continue;
    const isEarlier =
      howOf(beliefs[at + Belief.meta]!) === How.authored ? beliefs[at + Belief.tick]! <= tick : beliefs[at + Belief.via]! < via;
    if (isEarlier && (found < 0 || beliefs[at + Belief.via]! < beliefs[found + Belief.via]!)) found = at;
  }
  return found;
};

/** Whether the teller still has what it told this from; if so, the chain now leads there. The strength stays as it was told. */
const findsSupport = (sim: Simulation, at: number): boolean => {
  const { minds } = sim;
  const { beliefs } = minds;
  const chain = at + Belief.chain;
  const teller = beliefs[at + Belief.from]!;
  const key = beliefs[at]!;
  if (key > 0 && findMemory(minds, teller, key) >= 0) {
    beliefs.fill(0, chain, chain + CHAIN);
    return true;
  }
  const source = otherSource(sim, teller, key, beliefs[at + Belief.via]!, beliefs[at + Belief.tick]!);
  if (source < 0) return false;
  const via = beliefs[source + Belief.via]!;
  beliefs[chain] = via;
  for (let k = 1; k < CHAIN; k += 1) beliefs[chain + k] = via > 0 ? beliefs[source + Belief.chain + k - 1]! : 0;
  return true;
};

/**
 * Takes an act back out of all minds. Gone are the memories of it, beliefs about it, beliefs learned by it, and conclusions that rest on it,
 * with what those changed. A belief that was told on from there stays only while its teller still holds the thing from an earlier source that
 * stands; tellers are judged before those they told, so the order of retractions does not matter, and a second one changes nothing.
 */
export const retractAct = (sim: Simulation, act: number): void => {
  if (act < 1 || act > sim.acts) throw new SimulationError("act.unknown", `There was no act ${act}`);
  const shaken: Shaken[] = [];
  for (let who = 0; who < sim.people.count; who += 1) {
    takeMemories(sim, who, act);
    takeBeliefs(sim, who, act, shaken);
  }
  shaken.sort((a, b) => a.via - b.via || a.who - b.who);
  for (const each of shaken) {
    const at = findRecord(sim, each);
    if (at < 0 || findsSupport(sim, at)) continue;
    dropBelief(sim.minds, each.who, at);
    noteLearned(sim, each.who, each.key, each.object, 1);
  }
  forgetAwareness(sim, (other) => other === act);
  sim.minds.shown = sim.minds.shown.filter(([, by]) => by !== act);
};
