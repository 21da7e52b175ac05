import { reflectionKinds } from "@/server/contracts/mind";
import { openTie } from "../deed";
import { shiftTrust } from "../effects";
import { affiliation, moveCount, moveIndex as M } from "../moves";
import { Need, urgency } from "../needs";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import { endOfMemories, firstMemory, type Urge } from "./minds";
import {
  answerOf,
  iotaByte,
  kindOf,
  Memory,
  MemoryKind,
  memoryColour,
  memoryMeta,
  MEMORY_WIDTH,
  moveOf,
  reflectionOf,
  valenceOf,
} from "./records";
import { placeOf } from "./records";
import { placeForMemory } from "./store-memory";
import { GOAL_TAG } from "./tags";

const NEEDED = 3;
/** Offences of one's own that weigh as guilt. */
const NEEDED_GUILT = 2;
/** Kindness in more than one place, or over more than a day, is more than a mood. */
const DAY = 144;
const LONELY_FROM = 0.5;
const TRUST_LOST = -0.1;
const TRUST_WON = 0.08;
const DISAGREEMENT = -0.05;
const DISAGREEMENT_MOST = -0.25;
/** Urges that wait at most; the oldest give way. */
const URGES_MOST = 256;

export const NO_MOVE = 63;
export const Reflection = Object.fromEntries(reflectionKinds.map((kind, index) => [kind, index])) as Record<
  (typeof reflectionKinds)[number],
  number
>;

/** Patterns about one person. */
const directed = reflectionKinds.filter((kind) => kind !== "lonely");
type Directed = (typeof directed)[number];

/** The three weightiest sources of a pattern, and how many there are. */
interface Pattern {
  count: number;
  acts: [number, number, number];
  iotas: [number, number, number];
  firstTick: number;
  lastTick: number;
  firstPlace: number;
  spread: boolean;
}
const pattern: Pattern = { count: 0, acts: [0, 0, 0], iotas: [0, 0, 0], firstTick: 0, lastTick: 0, firstPlace: 0, spread: false };

const addSource = (sim: Simulation, at: number): void => {
  const { memories } = sim.minds;
  let act = memories[at + Memory.act]!;
  let iota = iotaByte(memories[at + Memory.meta]!);
  const tick = memories[at + Memory.tick]!;
  const place = placeOf(memories[at + Memory.colour]!);
  if (pattern.count === 0) {
    pattern.firstTick = tick;
    pattern.firstPlace = place;
  } else if (place !== pattern.firstPlace || Math.abs(tick - pattern.firstTick) >= DAY) pattern.spread = true;
  pattern.lastTick = Math.max(pattern.lastTick, tick);
  pattern.count += 1;
  for (let k = 0; k < 3; k += 1) {
    if (iota <= pattern.iotas[k]!) continue;
    const lesserAct = pattern.acts[k]!;
    const lesserIota = pattern.iotas[k]!;
    pattern.acts[k] = act;
    pattern.iotas[k] = iota;
    act = lesserAct;
    iota = lesserIota;
  }
};

const isFrom = (sim: Simulation, at: number, x: number): boolean => sim.minds.memories[at + Memory.actor] === x;
const isTo = (sim: Simulation, at: number, x: number): boolean => sim.minds.memories[at + Memory.target] === x;
const isHostile = (move: number): boolean => move < moveCount && affiliation[move]! < -0.3;

/** Whether a memory belongs to the pattern of a kind about somebody. */
const fits = (sim: Simulation, kind: number, at: number, who: number, x: number): boolean => {
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  const move = moveOf(meta);
  const valence = valenceOf(memories[at + Memory.colour]!);
  const own = isFrom(sim, at, who);
  switch (kind) {
    case Reflection.unreliable:
      return isFrom(sim, at, x) && valence < -0.2;
    case Reflection.goodToMe:
      return valence > 0.2 && isFrom(sim, at, x) && isTo(sim, at, who);
    case Reflection.neverAgree:
      return move === M.ARGUE && ((own && isTo(sim, at, x)) || (isFrom(sim, at, x) && isTo(sim, at, who)));
    case Reflection.thwartsMe:
      return own && isTo(sim, at, x) && answerOf(meta) === 0 && !isHostile(move) && (memories[at + Memory.tags]! & GOAL_TAG) !== 0;
    default:
      return own && isTo(sim, at, x) && isHostile(move);
  }
};

/** Tick of the last conclusion of this kind about somebody; what is older has been thought through. For guilt, amends count as well. */
const thoughtThrough = (sim: Simulation, who: number, kind: number, x: number): number => {
  const { memories } = sim.minds;
  const end = endOfMemories(sim.minds, who);
  let last = -1;
  for (let at = firstMemory(sim.minds, who); at < end; at += MEMORY_WIDTH) {
    const meta = memories[at + Memory.meta]!;
    const tick = memories[at + Memory.tick]!;
    const isThought =
      kindOf(meta) === MemoryKind.reflection && memories[at + Memory.target] === x && reflectionOf(memories[at + Memory.colour]!) === kind;
    const move = moveOf(meta);
    const isAmends =
      kind === Reflection.owesAmends && (move === M.APOLOGISE || move === M.ATONE) && isFrom(sim, at, who) && isTo(sim, at, x);
    if ((isThought || isAmends) && tick > last) last = tick;
  }
  return last;
};

const collect = (sim: Simulation, who: number, kind: number, x: number): void => {
  pattern.count = 0;
  pattern.spread = false;
  pattern.lastTick = 0;
  pattern.acts.fill(0);
  pattern.iotas.fill(0);
  const since = thoughtThrough(sim, who, kind, x);
  const end = endOfMemories(sim.minds, who);
  for (let at = firstMemory(sim.minds, who); at < end; at += MEMORY_WIDTH) {
    if (kindOf(sim.minds.memories[at + Memory.meta]!) === MemoryKind.reflection || sim.minds.memories[at + Memory.tick]! <= since) continue;
    if (fits(sim, kind, at, who, x)) addSource(sim, at);
  }
};

/** The belief memory: ι = that of the weightiest source + .1, with pointers to its sources. §1.14 */
const conclude = (sim: Simulation, who: number, kind: number, x: number, shift: number): void => {
  const { minds } = sim;
  minds.reflections += 1;
  const iota = Math.min(1, pattern.iotas[0] / 255 + 0.1);
  const meta = memoryMeta(NO_MOVE, 2, MemoryKind.reflection, 0, iota);
  const at = placeForMemory(sim, who, meta);
  if (at < 0) return;
  const { memories } = minds;
  memories[at + Memory.act] = minds.reflections;
  memories[at + Memory.tick] = sim.tick;
  memories[at + Memory.actor] = pattern.acts[0];
  memories[at + Memory.target] = x;
  memories[at + Memory.about] = pattern.acts[1];
  memories[at + Memory.tags] = pattern.acts[2];
  memories[at + Memory.access] = sim.tick;
  memories[at + Memory.meta] = meta;
  memories[at + Memory.colour] = memoryColour(kind === Reflection.goodToMe ? 0.6 : -0.6, Math.round(shift * 1e4) + 32_768, kind);
};

const urge = (sim: Simulation, who: number, other: number, kind: Urge["kind"]): number => {
  const { urges } = sim.minds;
  urges.push({ who, other, kind, tick: sim.tick });
  if (urges.length > URGES_MOST) urges.shift();
  return 0;
};

/** Changes the trust in somebody; by how much it really moved. */
const revise = (sim: Simulation, who: number, x: number, by: number): number => {
  const slot = findTie(sim.ties, who, x);
  if (slot < 0) return 0;
  if (sim.work.deed.tieCount < sim.work.deed.ties.length) openTie(sim, slot);
  const before = sim.ties.slots.trust[slot]!;
  shiftTrust(sim, slot, by);
  return sim.ties.slots.trust[slot]! - before;
};

const harden = (sim: Simulation, who: number, x: number): number => {
  const slot = findTie(sim.ties, who, x);
  if (slot < 0) return 0;
  const { conclusion } = sim.ties.slots;
  const before = conclusion[slot]!;
  conclusion[slot] = Math.max(DISAGREEMENT_MOST, before + DISAGREEMENT);
  return conclusion[slot]! - before;
};

/** What a pattern leads to: a view of somebody, and what follows for trust, for where the tie settles, or for what one wants. */
const draw: Record<Directed, (sim: Simulation, who: number, x: number) => number> = {
  unreliable: (sim, who, x) => revise(sim, who, x, TRUST_LOST),
  goodToMe: (sim, who, x) => revise(sim, who, x, TRUST_WON),
  neverAgree: harden,
  thwartsMe: (sim, who, x) => urge(sim, who, x, "thwarted"),
  owesAmends: (sim, who, x) => urge(sim, who, x, "guilt"),
};

const matching = new Uint8Array(directed.length);
/** How many memories fit each pattern about somebody, thought through or not: most people end here. */
const countMatches = (sim: Simulation, who: number, x: number): void => {
  const { memories } = sim.minds;
  const end = endOfMemories(sim.minds, who);
  matching.fill(0);
  for (let at = firstMemory(sim.minds, who); at < end; at += MEMORY_WIDTH) {
    if (memories[at + Memory.actor] !== x && memories[at + Memory.target] !== x) continue;
    if (kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection) continue;
    for (let kind = 0; kind < directed.length; kind += 1) if (fits(sim, kind, at, who, x)) matching[kind]! += 1;
  }
};

const thinkOf = (sim: Simulation, who: number, x: number): void => {
  countMatches(sim, who, x);
  for (let kind = 0; kind < directed.length; kind += 1) {
    const needed = kind === Reflection.owesAmends ? NEEDED_GUILT : NEEDED;
    if (matching[kind]! < needed) continue;
    collect(sim, who, kind, x);
    if (pattern.count < needed || (kind === Reflection.goodToMe && !pattern.spread)) continue;
    conclude(sim, who, kind, x, draw[directed[kind]!](sim, who, x));
  }
};

const people = new Int32Array(128);

const isListed = (x: number, count: number): boolean => {
  for (let k = 0; k < count; k += 1) if (people[k] === x) return true;
  return false;
};

/** Everybody in the ring once, in the order of the memories. */
const listPeople = (sim: Simulation, who: number): number => {
  const { memories } = sim.minds;
  const end = endOfMemories(sim.minds, who);
  let count = 0;
  for (let at = firstMemory(sim.minds, who); at < end; at += MEMORY_WIDTH) {
    if (kindOf(memories[at + Memory.meta]!) === MemoryKind.reflection) continue;
    const x = isFrom(sim, at, who) ? memories[at + Memory.target]! : memories[at + Memory.actor]!;
    if (x < 0 || isListed(x, count)) continue;
    people[count] = x;
    count += 1;
  }
  return count;
};

/** Rule patterns over what somebody remembers, each about one person, and their effects. §1.14 */
export const reflect = (sim: Simulation, who: number): void => {
  const count = listPeople(sim, who);
  for (let k = 0; k < count; k += 1) thinkOf(sim, who, people[k]!);
  if (urgency(sim, who, Need.belonging) < LONELY_FROM) return;
  const since = thoughtThrough(sim, who, Reflection.lonely, -1);
  if (since > sim.tick - DAY && since >= 0) return;
  pattern.acts.fill(0);
  pattern.iotas.fill(0);
  pattern.iotas[0] = 76;
  conclude(sim, who, Reflection.lonely, -1, 0);
  urge(sim, who, -1, "lonely");
};

/** Hands over what people have come to want; whoever keeps the goals calls this once a tick, in any order of people. */
export const takeUrges = (sim: Simulation): Urge[] => {
  if (sim.minds.urges.length === 0) return sim.minds.urges;
  return sim.minds.urges.splice(0);
};
