import { exp2d } from "../arithmetic";
import { affiliation, moveCount, moveIndex as M } from "../moves";
import { isCast } from "../people";
import { drawPair, Stream } from "../rng";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import type { Situation } from "../workspace";
import { isAware } from "./awareness";
import { groundOfBelief, groundOfMemory, NO_GROUND } from "./mind-work";
import { endOfBeliefs, endOfMemories, firstBelief, firstMemory } from "./minds";
import {
  answerOf,
  Belief,
  BELIEF_WIDTH,
  hopsOf,
  iotaByte,
  isDenied,
  isSecret,
  kindOf,
  listenersWhoKnew,
  Memory,
  MemoryKind,
  MEMORY_WIDTH,
  moveOf,
  newsByte,
  recallsOf,
  stifledOf,
  strengthOf,
  tellingsOf,
  valenceOf,
} from "./records";
import { logLeft } from "./retention";
import { isBreach } from "./tags";

/** log2 of .2, .3, .35 and .4 */
const LOG_FIFTH = -2.321928;
const LOG_THIRD = -1.736966;
const LOG_BELIEVED = -1.514573;
const LOG_VIVID = -1.321928;
/** Ticks for which an attack on somebody, an offence of one's own, or a favour is fresh. */
const ATTACK_MEMORY = 10;
const OFFENCE_MEMORY = 60;

/** Best candidates of the current survey, weights included; no state. */
const best = { gossip: 0.5, inform: 0.5, reveal: 0.5, lie: 0.5, shared: 0.5, wrong: 0.5, guilt: 0.5, grief: 0.5, gossipKey: 0, informKey: 0, revealKey: 0, subject: -1 };
let occasionNow: Occasion = { moment: 0, scene: null };

const isHearing = (who: number): boolean => {
  const scene = occasionNow.scene;
  return scene !== null && (scene.hears ?? scene.present).includes(who);
};

const bid = (sim: Simulation, s: Situation, key: number, weight: number): number =>
  weight * drawPair(sim.seed, occasionNow.moment, s.actor, key, Stream.tell);

/**
 * Somebody's deed, in the light of what could be said about it now. Salience ι·R·.5^(listeners who knew) must reach `mind.salience` for
 * gossip; of several things the draw decides, weighted with it and with the feelings for whom it is about. §1.15
 */
const consider = (sim: Simulation, s: Situation, ground: number, key: number, subject: number, object: number, left: number, stifled: number): void => {
  if (left < LOG_FIFTH || subject === s.target || object === s.target) return;
  const { grounds } = sim.work.mind;
  const { stifle, salience } = sim.params.mind;
  let worth = exp2d(left);
  for (let k = 0; k < stifled; k += 1) worth *= stifle;
  const isOwn = subject === s.actor;
  const value = bid(sim, s, key, worth);
  if (value > best.inform) {
    best.inform = value;
    best.informKey = key;
    grounds[M.INFORM] = ground;
  }
  if (isOwn || subject < 0 || !isCast(sim.people, subject) || isHearing(subject)) return;
  const slot = sim.work.stamp[subject] === sim.work.stampId ? sim.work.stampSlot[subject]! : -1;
  const feeling = slot < 0 ? 0 : Math.abs(sim.ties.slots.strength[slot]!);
  if (value * (1 + feeling) <= best.gossip) return;
  if (worth < salience && (worth * 1.5 < salience || findTie(sim.ties, s.target, subject) < 0)) return;
  best.gossip = value * (1 + feeling);
  best.gossipKey = key;
  best.subject = subject;
  grounds[M.GOSSIP] = ground;
};

/** Known hostility between the target and a third person: a threat, a fresh attack, a shared enemy, a quarrel to mediate. */
const noteHostility = (sim: Simulation, s: Situation, ground: number, other: number, isAttack: boolean, tick: number): void => {
  const { grounds } = sim.work.mind;
  if (other === s.actor || other < 0 || !isCast(sim.people, other)) return;
  const mine = sim.work.stamp[other] === sim.work.stampId ? sim.ties.slots.strength[sim.work.stampSlot[other]!]! : 0;
  if (isAttack) {
    s.threat = other;
    grounds[M.WARN] = ground;
    if (tick >= sim.tick - ATTACK_MEMORY) {
      s.attacker = other;
      grounds[M.DEFEND] = ground;
    }
  }
  if (mine < -0.2) {
    s.enemy = other;
    grounds[M.RECRUIT] = ground;
  }
  if (mine >= 0.1) {
    s.quarrel = other;
    grounds[M.MEDIATE] = ground;
  }
};

const noteWrong = (sim: Simulation, ground: number, left: number, certainty: number): void => {
  const { grounds } = sim.work.mind;
  if (left < best.wrong) return;
  best.wrong = left;
  grounds[M.CRITICISE] = ground;
  if (certainty >= LOG_BELIEVED) grounds[M.ACCUSE] = ground;
};

/** What the actor did itself. */
const weighOwn = (sim: Simulation, s: Situation, at: number, move: number, target: number, left: number): void => {
  const { memories } = sim.minds;
  const { grounds } = sim.work.mind;
  const ground = groundOfMemory(at);
  const isWrong = move === M.LIE || (move < moveCount && affiliation[move]! < -0.3);
  if (target === s.target) {
    if (isWrong && left > best.guilt) {
      best.guilt = left;
      if (left >= LOG_THIRD) grounds[M.CONFESS] = ground;
    }
    if (isWrong && move !== M.LIE && memories[at + Memory.tick]! >= sim.tick - OFFENCE_MEMORY) grounds[M.APOLOGISE] = ground;
    return;
  }
  if (isWrong && target >= 0 && left >= LOG_THIRD && left > best.lie) {
    best.lie = left;
    grounds[M.LIE] = ground;
  }
};

/** What the other did, to the actor or to somebody else. */
const weighTheirs = (sim: Simulation, s: Situation, at: number, move: number, object: number, left: number): void => {
  const { memories } = sim.minds;
  const { grounds } = sim.work.mind;
  const ground = groundOfMemory(at);
  const disliked = valenceOf(memories[at + Memory.colour]!) < -0.15;
  if (move < moveCount && affiliation[move]! < -0.3) {
    noteWrong(sim, ground, left, left);
    if (object !== s.actor) noteHostility(sim, s, ground, object, false, 0);
  } else if (disliked && left >= LOG_FIFTH && grounds[M.CRITICISE] === NO_GROUND) grounds[M.CRITICISE] = ground;
};

const weighMemory = (sim: Simulation, s: Situation, at: number): void => {
  const { memories } = sim.minds;
  const { grounds } = sim.work.mind;
  const meta = memories[at + Memory.meta]!;
  const kind = kindOf(meta);
  if (kind === MemoryKind.reflection) return;
  const move = moveOf(meta);
  const actor = memories[at + Memory.actor]!;
  const object = memories[at + Memory.target]!;
  const left = logLeft(sim, memories[at + Memory.tick]!, iotaByte(meta), recallsOf(meta));
  const ground = groundOfMemory(at);
  const isShared = (actor === s.actor && object === s.target) || (actor === s.target && object === s.actor);
  if (isShared && iotaByte(meta) >= 102 && valenceOf(memories[at + Memory.colour]!) > 0 && left > best.shared) {
    best.shared = left;
    grounds[M.REMINISCE] = ground;
  }
  if (actor === s.actor) weighOwn(sim, s, at, move, object, left);
  else if (actor === s.target) weighTheirs(sim, s, at, move, object, left);
  else if (move < moveCount && affiliation[move]! < -0.3) {
    if (object === s.target) noteHostility(sim, s, ground, actor, true, memories[at + Memory.tick]!);
    else if (object === s.actor) noteHarm(sim, s, ground, actor, move, left);
  }
  if (kind === MemoryKind.received && move === M.CONFIDE && actor !== s.target && answerOf(meta) === 1) {
    weighSecret(sim, s, ground, memories[at + Memory.act]!, actor, object, left);
    return;
  }
  // A wrong of one's own is confessed, or denied, but not chatted about.
  if (actor === s.actor && isBreach(move)) return;
  consider(sim, s, ground, memories[at + Memory.act]!, actor, object, left, stifledOf(memories[at + Memory.colour]!));
};

/** A third person was hostile to the actor: something to confide, and to warn of. */
const noteHarm = (sim: Simulation, s: Situation, ground: number, who: number, move: number, left: number): void => {
  const { grounds } = sim.work.mind;
  if (left > best.grief) {
    best.grief = left;
    grounds[M.CONFIDE] = ground;
  }
  const isDangerous = affiliation[move]! <= -0.6 && left >= LOG_FIFTH && isCast(sim.people, who);
  if (s.threat >= 0 || !isDangerous || isHearing(who) || findTie(sim.ties, s.target, who) < 0) return;
  s.threat = who;
  grounds[M.WARN] = ground;
};

/** A secret is relevant to whom it is about, and to whoever knows the one it is about. */
const weighSecret = (sim: Simulation, s: Situation, ground: number, key: number, subject: number, object: number, left: number): void => {
  if (left <= best.reveal) return;
  const concerns = subject === s.target || object === s.target || (subject >= 0 && findTie(sim.ties, s.target, subject) >= 0);
  if (!concerns || (subject >= 0 && subject !== s.target && isHearing(subject)) || isAware(sim, s.actor, key, s.target)) return;
  best.reveal = left;
  sim.work.mind.grounds[M.REVEAL_SECRET] = ground;
};

/** A fact of the writer's. One's own secret may be denied, or confessed to whom it concerns. */
const weighFact = (sim: Simulation, s: Situation, at: number, left: number, stifled: number): void => {
  const { beliefs } = sim.minds;
  const { grounds } = sim.work.mind;
  const key = beliefs[at + Belief.key]!;
  const subject = beliefs[at + Belief.subject]!;
  const object = beliefs[at + Belief.object]!;
  const ground = groundOfBelief(at);
  const fromTarget = beliefs[at + Belief.from] === s.target;
  if (fromTarget || isAware(sim, s.actor, key, s.target)) return;
  if (!isSecret(beliefs[at + Belief.meta]!)) {
    considerFact(sim, s, ground, key, subject, left, stifled);
    return;
  }
  if (subject === s.actor) {
    if (object === s.target) grounds[M.CONFESS] = ground;
    else grounds[M.CONFIDE] = ground;
    if (left >= LOG_THIRD) grounds[M.LIE] = ground;
    return;
  }
  weighSecret(sim, s, ground, key, subject, object, left);
};

/** News from the writer's hand comes before what anybody saw in passing. */
const considerFact = (sim: Simulation, s: Situation, ground: number, key: number, subject: number, left: number, stifled: number): void => {
  const { stifle } = sim.params.mind;
  let worth = 2 * exp2d(left);
  for (let k = 0; k < stifled; k += 1) worth *= stifle;
  const value = bid(sim, s, key, worth);
  const { grounds } = sim.work.mind;
  if (value > best.inform && subject !== s.target) {
    best.inform = value;
    best.informKey = key;
    grounds[M.INFORM] = ground;
  }
  const isGossip = subject >= 0 && subject !== s.actor && subject !== s.target && isCast(sim.people, subject) && !isHearing(subject);
  if (!isGossip || worth < sim.params.mind.salience || value <= best.gossip) return;
  best.gossip = value;
  best.gossipKey = key;
  best.subject = subject;
  grounds[M.GOSSIP] = ground;
};

const weighBelief = (sim: Simulation, s: Situation, at: number): void => {
  const { beliefs } = sim.minds;
  const meta = beliefs[at + Belief.meta]!;
  if (isDenied(meta)) return;
  const key = beliefs[at + Belief.key]!;
  const subject = beliefs[at + Belief.subject]!;
  const object = beliefs[at + Belief.object]!;
  const move = moveOf(meta);
  const strength = strengthOf(beliefs[at + Belief.more]!);
  const canPass = hopsOf(meta) < sim.params.mind.hops;
  const left = key < 0 ? logLeft(sim, sim.tick, newsByte(meta), 0) : logLeft(sim, beliefs[at + Belief.tick]!, newsByte(meta), tellingsOf(meta));
  if (key < 0) {
    if (canPass) weighFact(sim, s, at, left, listenersWhoKnew(meta));
    return;
  }
  const ground = groundOfBelief(at);
  if (move === M.LIE || (move < moveCount && affiliation[move]! < -0.3)) {
    if (subject === s.target) {
      noteWrong(sim, ground, left, strength >= 0.35 ? 0 : LOG_FIFTH);
      if (strength < 0.6 && strength > 0.3) sim.work.mind.grounds[M.PROBE] = ground;
    } else if (object === s.target) noteHostility(sim, s, ground, subject, true, -1e9);
    if (subject === s.target && object !== s.actor) noteHostility(sim, s, ground, object, false, 0);
  }
  if (!canPass || beliefs[at + Belief.from] === s.target || subject === s.actor) return;
  if (move === M.CONFIDE) weighSecret(sim, s, ground, key, subject, object, left);
  else consider(sim, s, ground, key, subject, object, left, listenersWhoKnew(meta));
};

/**
 * What the actor remembers and believes, in the light of whom it faces: for every move what it would tell or rest on, and third persons.
 * Nothing else is known of others' feelings. Reads only. §1.13 table A
 */
export const surveyMind = (sim: Simulation, occasion: Occasion, s: Situation): void => {
  const { minds } = sim;
  const { grounds } = sim.work.mind;
  grounds.fill(NO_GROUND);
  occasionNow = occasion;
  best.gossip = best.inform = 0;
  best.reveal = best.lie = best.guilt = best.grief = best.wrong = LOG_FIFTH * 2;
  best.shared = LOG_VIVID * 3;
  best.subject = -1;
  const end = endOfMemories(minds, s.actor);
  for (let at = firstMemory(minds, s.actor); at < end; at += MEMORY_WIDTH) weighMemory(sim, s, at);
  const endB = endOfBeliefs(minds, s.actor);
  for (let at = firstBelief(minds, s.actor); at < endB; at += BELIEF_WIDTH) weighBelief(sim, s, at);
  if (grounds[M.GOSSIP] !== NO_GROUND && isAware(sim, s.actor, best.gossipKey, s.target)) grounds[M.GOSSIP] = NO_GROUND;
  if (grounds[M.INFORM] !== NO_GROUND && isAware(sim, s.actor, best.informKey, s.target)) grounds[M.INFORM] = NO_GROUND;
  if (grounds[M.GOSSIP] !== NO_GROUND) s.subject = best.subject;
};
