import { openTie } from "../deed";
import { shiftStrength, shiftTrust } from "../effects";
import { goalRelevance } from "../goals";
import { nearestFriend } from "../pursuits/nearest-friend";
import { affiliation, moveCount, moveIndex as M } from "../moves";
import { isOneOfMany } from "../crowd";
import { touchTie } from "../relations";
import { draw, drawPair, Stream } from "../rng";
import { rosterOf } from "../roster";
import { isFree, isRemoved } from "../people";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import type { Deed } from "../workspace";
import { feltValence, plainImportance, pushOf, seenValence, standingOf } from "./importance";
import { noteLearned } from "./learned";
import { Kept, MemoryKind, NO_ANSWER } from "./records";
import { impress, settleOffences, type Impression } from "./store-memory";
import { GOAL_TAG, tagsOf } from "./tags";

/** Hostility and lies. */
const isWrong = (move: number): boolean => move === M.LIE || (move < moveCount && affiliation[move]! < -0.3);

const WITNESSES = 3;
/** Offence from which on the memory of it is guarded. */
const OPEN_OFFENCE = 0.3;

const impression: Impression = {
  act: 0,
  actor: 0,
  target: -1,
  about: -1,
  move: 0,
  answer: 0,
  kind: 0,
  kept: 0,
  place: 0,
  tags: 0,
  valence: 0.5,
  plain: 0.5,
  goal: 0.5,
  least: 0.5,
};

/** By how much an act moved one direction of a tie; 0 for none (−1). */
const shiftOf = (sim: Simulation, deed: Deed, slot: number): number => {
  for (let k = 0; k < deed.tieCount; k += 1) {
    const before = deed.ties[k]!;
    if (before.slot === slot) return sim.ties.slots.strength[slot]! - before.strength;
  }
  return 0;
};

/** To anybody but the liar, a lie that was not seen through is a piece of news. */
export const perceivedMove = (move: number): number => (move === M.LIE ? M.INFORM : move);

/** Changes a view, told with the act as long as its list of ties has room. */
export const shiftView = (sim: Simulation, slot: number, strength: number, trust: number): void => {
  const { deed } = sim.work;
  if (deed.tieCount < deed.ties.length) openTie(sim, slot);
  else touchTie(sim, slot);
  shiftStrength(sim, slot, strength);
  if (trust !== 0) shiftTrust(sim, slot, trust);
};

const startImpression = (deed: Deed, place: number): void => {
  impression.act = deed.number;
  impression.actor = deed.actor;
  impression.target = deed.target;
  impression.about = deed.about;
  impression.answer = deed.move >= moveCount ? NO_ANSWER : Number(deed.accepted);
  impression.place = place;
};

/** Neither a wrong nor a confidence, nor what may be told of. */
const isEveryday = (sim: Simulation, deed: Deed): boolean =>
  deed.significance < sim.params.report.significance && !isWrong(deed.move) && deed.move !== M.CONFIDE;

/** ι from which on one of the two keeps the act: of many, the everyday passes. Into the impression: a fraction that is returned may be boxed. */
const setLeast = (sim: Simulation, occasion: Occasion, deed: Deed, who: number): void => {
  const { mind, crowd } = sim.params;
  impression.least = mind.participant;
  if (crowd.everyday > mind.participant && isEveryday(sim, deed) && isOneOfMany(sim, occasion, who)) impression.least = crowd.everyday;
};

const rememberDoing = (sim: Simulation, occasion: Occasion, deed: Deed, out: number): void => {
  const { move } = deed;
  const goal = deed.target < 0 ? 0 : goalRelevance(sim, deed.actor, deed.target);
  impression.kind = MemoryKind.did;
  impression.move = move;
  impression.kept = move === M.VOW ? Kept.vow : 0;
  impression.tags = tagsOf(move, deed.target, deed.about, impression.place) | (goal > 0 ? GOAL_TAG : 0);
  impression.valence = feltValence(deed.actorFelt);
  impression.plain = plainImportance(shiftOf(sim, deed, out), pushOf(deed.actorFelt, deed.actorIntensity), move);
  impression.goal = goal;
  setLeast(sim, occasion, deed, deed.actor);
  impress(sim, deed.actor, impression);
};

const rememberReceiving = (sim: Simulation, occasion: Occasion, deed: Deed, back: number): void => {
  const move = deed.seenThrough ? deed.move : perceivedMove(deed.move);
  const goal = goalRelevance(sim, deed.target, deed.actor);
  const isOffence = affiliation[deed.move]! < -0.3 && sim.ties.slots.offence[back]! >= OPEN_OFFENCE;
  impression.kind = MemoryKind.received;
  impression.move = move;
  impression.kept = isOffence ? Kept.offence : move === M.VOW ? Kept.vow : 0;
  impression.tags = tagsOf(move, deed.actor, deed.about, impression.place) | (goal > 0 ? GOAL_TAG : 0);
  impression.valence = feltValence(deed.targetFelt);
  impression.plain = plainImportance(shiftOf(sim, deed, back), pushOf(deed.targetFelt, deed.targetIntensity), move);
  impression.goal = goal;
  setLeast(sim, occasion, deed, deed.target);
  impress(sim, deed.target, impression);
};

/** What befalls somebody dear matters as a goal does. 0..1 */
const fondOf = (sim: Simulation, who: number, other: number): number => {
  const slot = findTie(sim.ties, who, other);
  return slot < 0 ? 0 : Math.max(0, sim.ties.slots.strength[slot]!);
};

/** What somebody who saw it makes of it; their view of the one who did it moves a little. */
const witness = (sim: Simulation, occasion: Occasion, deed: Deed, who: number): void => {
  const { seen, betrayalSeen } = sim.params.mind;
  if (deed.move === M.BETRAY && drawPair(sim.seed, occasion.moment, deed.actor, who, Stream.betrayalSeen) >= betrayalSeen) return;
  const slot = findTie(sim.ties, who, deed.actor);
  const move = perceivedMove(deed.move);
  const before = slot < 0 ? 0 : sim.ties.slots.strength[slot]!;
  const standing = standingOf(move);
  if (slot >= 0 && standing !== 0) shiftView(sim, slot, seen * standing * (1 - sim.ties.slots.familiarity[slot]!), 0);
  impression.kind = MemoryKind.witnessed;
  impression.move = move;
  impression.kept = 0;
  impression.tags = tagsOf(move, deed.actor, deed.target, impression.place);
  impression.valence = seenValence(move);
  impression.plain = plainImportance(slot < 0 ? 0 : sim.ties.slots.strength[slot]! - before, 0, move);
  const concern = deed.target < 0 ? 0 : Math.max(goalRelevance(sim, who, deed.target), fondOf(sim, who, deed.target));
  impression.goal = Math.max(goalRelevance(sim, who, deed.actor), concern);
  impression.least = sim.params.mind.witness;
  if (impress(sim, who, impression)) noteLearned(sim, who, deed.number, deed.target, deed.significance);
};

const witnessScene = (sim: Simulation, occasion: Occasion, deed: Deed, hearing: readonly number[]): void => {
  for (const who of hearing) {
    if (who !== deed.actor && who !== deed.target && !isRemoved(sim.people, who)) witness(sim, occasion, deed, who);
  }
};

/** Of an attack, whoever is fondest of the attacked; −1 for nobody. */
const witnessFriend = (sim: Simulation, occasion: Occasion, deed: Deed): number => {
  const friend = affiliation[deed.move]! < -0.3 ? nearestFriend(sim, deed.actor, deed.target) : -1;
  if (friend >= 0) witness(sim, occasion, deed, friend);
  return friend;
};

/** Up to three free people of the place where it happens, by draw, besides the friend. */
const witnessPlace = (sim: Simulation, occasion: Occasion, deed: Deed, friend: number): void => {
  const { place, membersOf } = rosterOf(sim);
  const members = membersOf[place[deed.target]!]!;
  let first = -1;
  let second = -1;
  for (let k = 0; k < WITNESSES; k += 1) {
    const who = members[Math.floor(draw(sim.seed, occasion.moment, deed.actor, Stream.witness + k) * members.length)];
    if (who === undefined || who === deed.actor || who === deed.target || who === first || who === second || who === friend) continue;
    if (!isFree(sim.people, who)) continue;
    second = first;
    first = who;
    witness(sim, occasion, deed, who);
  }
};

/**
 * Leaves the act in the memory of those who perceive it: the two, everybody in the room, or in the background up to three of the place when
 * it matters to others, and a friend of whoever is attacked in any case (ι without novelty and goals at least `mind.witness`, for one of the two). §1.14
 */
export const rememberDeed = (sim: Simulation, occasion: Occasion, deed: Deed): void => {
  startImpression(deed, rosterOf(sim).place[deed.target < 0 ? deed.actor : deed.target]!);
  const hearing = occasion.scene ? (occasion.scene.hears ?? occasion.scene.present) : null;
  if (deed.target < 0) {
    rememberDoing(sim, occasion, deed, -1);
    if (hearing) witnessScene(sim, occasion, deed, hearing);
    return;
  }
  const { out, back } = sim.work.situation;
  rememberDoing(sim, occasion, deed, out);
  const mattersToActor = impression.plain;
  rememberReceiving(sim, occasion, deed, back);
  const matters = Math.max(mattersToActor, impression.plain);
  if (deed.accepted && (deed.move === M.APOLOGISE || deed.move === M.ATONE)) settleOffences(sim.minds, deed.target, deed.actor);
  if (deed.move === M.FORGIVE) settleOffences(sim.minds, deed.actor, deed.target);
  if (hearing) {
    witnessScene(sim, occasion, deed, hearing);
    return;
  }
  const friend = witnessFriend(sim, occasion, deed);
  if (matters >= sim.params.mind.witness) witnessPlace(sim, occasion, deed, friend);
};
