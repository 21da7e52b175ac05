import { exp2d } from "../arithmetic";
import { slightOf } from "../bonds/slights";
import { affiliation, moveCount, moveIndex as M } from "../moves";
import { isCast } from "../people";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import { touchMind } from "../touch";
import type { Situation } from "../workspace";
import { isAware } from "./awareness";
import { isGossip, isHearing } from "./topic";
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
  VALENCE_STEPS,
  valenceSteps,
} from "./records";
import { findLeft, left } from "./retention";

/** log2 of .2, .3 and .35; nothing fainter than the last counts. */
const LOG_FIFTH = -2.321928;
const LOG_THIRD = -1.736966;
const LOG_BELIEVED = -1.514573;
const LOG_LEAST = -4.643856;
/** Ticks for which an attack on somebody, an offence of one's own, or a favour is fresh. */
const ATTACK_MEMORY = 10;
const OFFENCE_MEMORY = 60;

/** Strength, either way, from which on somebody's secrets are of interest. */
const CARED = 0.3;
/** ι·255 of a vivid memory. */
const VIVID = 102;
/** Valence in steps below which a deed was disliked: −.15. */
const DISLIKED = -0.15 * VALENCE_STEPS;
/** 1 for hostility and lies, by move. */
const wrong = Uint8Array.from({ length: 64 }, (_, move) => Number(move === M.LIE || (move < moveCount && affiliation[move]! < -0.3)));

/** What somebody can be taken to task for to their face: a breach of what people owe each other, not a sharp word in a quarrel. */
const accusable = new Uint8Array(64);
for (const move of [M.LIE, M.INSULT, M.THREATEN, M.BETRAY, M.BREAK_OFF, M.REVEAL_SECRET]) accusable[move] = 1;

/** What the other need not know of, so that there is something to confess. */
const isHidden = (move: number): boolean => move === M.LIE || move === M.BETRAY;

/** Weight of the best candidate of the current survey; no state. */
const best = { reveal: 0.5, lie: 0.5, shared: 0.5, wrong: 0.5, breach: 0.5, guilt: 0.5, grief: 0.5 };
/** Ticks for which nobody denies anything to the same person again: the lie has been told. */
const DENIAL_STANDS = 100;
let hasDenied = false;
let occasionNow: Occasion = { moment: 0, scene: null };

/**
 * Whether a deed of somebody else can be gossiped about: salience ι·R·(1 + .5·|status_k| + .5·[j knows k])·.5^(listeners who knew) of at least
 * `mind.salience`, of somebody absent. Which of several it is, is drawn once the move is chosen. §1.15
 */
const noteGossip = (sim: Simulation, s: Situation, ground: number, key: number, subject: number, object: number): void => {
  const { grounds } = sim.work.mind;
  if (grounds[M.GOSSIP] !== NO_GROUND || !isGossip(sim, occasionNow, s, ground, key, subject, object)) return;
  grounds[M.GOSSIP] = ground;
  s.subject = subject;
};

/** Tick of an attack that was heard of, not seen; and the target's own hostility. */
const HEARD_OF = -1e9;
const NO_ATTACK = -2e9;

/** Known hostility between the target and a third person: a threat, a fresh attack at tick `attack`, a shared enemy, a quarrel to mediate. */
const noteHostility = (sim: Simulation, s: Situation, ground: number, other: number, attack: number): void => {
  const { grounds } = sim.work.mind;
  if (other === s.actor || other < 0 || !isCast(sim.people, other)) return;
  const mine = sim.work.stamp[other] === sim.work.stampId ? sim.ties.slots.strength[sim.work.stampSlot[other]!]! : 0;
  if (attack !== NO_ATTACK) {
    s.threat = other;
    grounds[M.WARN] = ground;
    if (attack >= sim.tick - ATTACK_MEMORY) {
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

/** A wrong of the other's, of which `left` is left. One can be accused of a breach only; what has been thrown at somebody before is worth half as much each time. */
const noteWrong = (sim: Simulation, ground: number, move: number, aired: number, charge: number): void => {
  const { grounds } = sim.work.mind;
  const now = left[0]! - aired;
  if (now >= best.wrong) {
    best.wrong = now;
    grounds[M.CRITICISE] = ground;
  }
  if (accusable[move] === 0 || charge === NO_GROUND || now < best.breach) return;
  best.breach = now;
  grounds[M.ACCUSE] = charge;
};

const findLeftOf = (sim: Simulation, at: number, meta: number): void =>
  findLeft(sim, sim.minds.memories[at + Memory.tick]!, iotaByte(meta), recallsOf(meta));

/** What the actor did wrong: toward the other, to be confessed or made good; toward somebody the other knows, to be denied. */
const weighOwnWrong = (sim: Simulation, s: Situation, at: number, meta: number, move: number, victim: number): void => {
  const { memories } = sim.minds;
  const { grounds } = sim.work.mind;
  findLeftOf(sim, at, meta);
  const now = left[0]!;
  if (victim === s.target) {
    if (move === M.LIE && memories[at + Memory.tick]! >= sim.tick - DENIAL_STANDS) hasDenied = true;
    const isOffence = move !== M.LIE || answerOf(meta) === 0;
    if (isOffence && memories[at + Memory.tick]! >= sim.tick - OFFENCE_MEMORY) grounds[M.APOLOGISE] = groundOfMemory(at);
    if (!isHidden(move) || now < LOG_THIRD || now <= best.guilt) return;
    best.guilt = now;
    grounds[M.CONFESS] = groundOfMemory(at);
    return;
  }
  if (victim < 0 || now < LOG_THIRD || now <= best.lie || isAware(sim, s.actor, memories[at + Memory.act]!, s.target)) return;
  if (findTie(sim.ties, s.target, victim) < 0) return;
  best.lie = now;
  grounds[M.LIE] = groundOfMemory(at);
};

/** What the other did, to the actor or to somebody else. */
const weighTheirs = (sim: Simulation, s: Situation, at: number, meta: number, object: number): void => {
  const { grounds } = sim.work.mind;
  const ground = groundOfMemory(at);
  if (wrong[moveOf(meta)] !== 1) {
    const isDisliked = grounds[M.CRITICISE] === NO_GROUND && valenceSteps(sim.minds.memories[at + Memory.colour]!) < DISLIKED;
    if (!isDisliked) return;
    findLeftOf(sim, at, meta);
    if (left[0]! >= LOG_FIFTH) grounds[M.CRITICISE] = ground;
    return;
  }
  findLeftOf(sim, at, meta);
  const aired = stifledOf(sim.minds.memories[at + Memory.colour]!);
  noteWrong(sim, ground, moveOf(meta), aired, left[0]! - aired >= LOG_BELIEVED ? ground : NO_GROUND);
  if (object !== s.actor) noteHostility(sim, s, ground, object, NO_ATTACK);
};

const isSlight = (meta: number, move: number): boolean => answerOf(meta) === 0 && move < moveCount && slightOf(move) > 0;

const weighMemory = (sim: Simulation, s: Situation, at: number): void => {
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  const kind = kindOf(meta);
  if (kind === MemoryKind.reflection) return;
  const move = moveOf(meta);
  const actor = memories[at + Memory.actor]!;
  const object = memories[at + Memory.target]!;
  const isWrong = wrong[move] === 1;
  if (actor === s.actor) {
    if (isWrong) weighOwnWrong(sim, s, at, meta, move, object);
    else if (object === s.target) {
      if (isSlight(meta, move) && memories[at + Memory.tick]! >= sim.tick - OFFENCE_MEMORY)
        sim.work.mind.grounds[M.APOLOGISE] = groundOfMemory(at);
      weighShared(sim, at, meta);
    }
    return;
  }
  if (actor === s.target) {
    weighTheirs(sim, s, at, meta, object);
    if (object === s.actor) weighShared(sim, at, meta);
    return;
  }
  if (isWrong && object === s.target) noteHostility(sim, s, groundOfMemory(at), actor, memories[at + Memory.tick]!);
  else if (isWrong && object === s.actor) {
    findLeftOf(sim, at, meta);
    noteHarm(sim, s, groundOfMemory(at), actor, move);
  }
  if (move === M.CONFIDE && kind === MemoryKind.received && answerOf(meta) === 1) {
    findLeftOf(sim, at, meta);
    weighSecret(sim, s, groundOfMemory(at), memories[at + Memory.act]!, actor, object);
    return;
  }
  if (object !== s.target) noteGossip(sim, s, groundOfMemory(at), memories[at + Memory.act]!, actor, object);
};

/** Good times of the two: v > 0 and ι of at least .4. §1.13 */
const weighShared = (sim: Simulation, at: number, meta: number): void => {
  if (iotaByte(meta) < VIVID || valenceSteps(sim.minds.memories[at + Memory.colour]!) <= 0) return;
  findLeftOf(sim, at, meta);
  if (left[0]! <= best.shared) return;
  best.shared = left[0]!;
  sim.work.mind.grounds[M.REMINISCE] = groundOfMemory(at);
};

/** A third person was hostile to the actor: something to confide, and to warn of. */
const noteHarm = (sim: Simulation, s: Situation, ground: number, who: number, move: number): void => {
  const { grounds } = sim.work.mind;
  if (left[0]! > best.grief) {
    best.grief = left[0]!;
    grounds[M.CONFIDE] = ground;
  }
  const isDangerous = affiliation[move]! <= -0.6 && left[0]! >= LOG_FIFTH && isCast(sim.people, who);
  if (s.threat >= 0 || !isDangerous || isHearing(occasionNow, who) || findTie(sim.ties, s.target, who) < 0) return;
  s.threat = who;
  grounds[M.WARN] = ground;
};

/** Whether somebody is anything but indifferent to a third person. */
const caresFor = (sim: Simulation, person: number, other: number): boolean => {
  const slot = findTie(sim.ties, person, other);
  if (slot < 0) return false;
  const strength = sim.ties.slots.strength[slot]!;
  return strength >= CARED || strength <= -CARED;
};

/** A secret is relevant to whom it is about, and to whoever cares for the one it is about. */
const weighSecret = (sim: Simulation, s: Situation, ground: number, key: number, subject: number, object: number): void => {
  if (left[0]! <= best.reveal) return;
  const concerns = subject === s.target || object === s.target || (subject >= 0 && caresFor(sim, s.target, subject));
  if (!concerns || (subject >= 0 && subject !== s.target && isHearing(occasionNow, subject)) || isAware(sim, s.actor, key, s.target))
    return;
  best.reveal = left[0]!;
  s.confider = subject;
  sim.work.mind.grounds[M.REVEAL_SECRET] = ground;
};

/** A fact of the writer's. One's own secret may be denied, or confessed to whom it concerns. */
const weighFact = (sim: Simulation, s: Situation, at: number): void => {
  const { beliefs } = sim.minds;
  const { grounds } = sim.work.mind;
  const key = beliefs[at + Belief.key]!;
  const subject = beliefs[at + Belief.subject]!;
  const object = beliefs[at + Belief.object]!;
  const ground = groundOfBelief(at);
  const fromTarget = beliefs[at + Belief.from] === s.target;
  if (fromTarget || isAware(sim, s.actor, key, s.target)) return;
  if (!isSecret(beliefs[at + Belief.meta]!)) {
    if (subject !== s.target) noteGossip(sim, s, ground, key, subject, object);
    return;
  }
  if (subject === s.actor) {
    if (object === s.target) grounds[M.CONFESS] = ground;
    else grounds[M.CONFIDE] = ground;
    if (left[0]! >= LOG_THIRD) grounds[M.LIE] = ground;
    return;
  }
  weighSecret(sim, s, ground, key, subject, object);
};

const findBeliefLeft = (sim: Simulation, at: number, meta: number): void =>
  findLeft(sim, sim.minds.beliefs[at + Belief.tick]!, newsByte(meta), tellingsOf(meta));

const weighBelief = (sim: Simulation, s: Situation, at: number): void => {
  const { beliefs } = sim.minds;
  const meta = beliefs[at + Belief.meta]!;
  if (isDenied(meta)) return;
  const key = beliefs[at + Belief.key]!;
  const subject = beliefs[at + Belief.subject]!;
  const object = beliefs[at + Belief.object]!;
  const move = moveOf(meta);
  const canPass = hopsOf(meta) < sim.params.mind.hops;
  if (key < 0) {
    if (!canPass) return;
    findLeft(sim, sim.tick, newsByte(meta), 0);
    weighFact(sim, s, at);
    return;
  }
  const ground = groundOfBelief(at);
  if (wrong[move] === 1) {
    if (subject === s.target) {
      const strength = strengthOf(beliefs[at + Belief.more]!);
      const aired = listenersWhoKnew(meta);
      const certainty = (strength >= 0.35 ? 0 : LOG_FIFTH) - aired;
      findBeliefLeft(sim, at, meta);
      noteWrong(sim, ground, move, aired, certainty >= LOG_BELIEVED ? ground : NO_GROUND);
      if (strength < 0.6 && strength > 0.3) sim.work.mind.grounds[M.PROBE] = ground;
    } else if (object === s.target) noteHostility(sim, s, ground, subject, HEARD_OF);
    if (subject === s.target && object !== s.actor) noteHostility(sim, s, ground, object, NO_ATTACK);
  }
  if (!canPass || beliefs[at + Belief.from] === s.target || subject === s.actor) return;
  if (move === M.CONFIDE) {
    findBeliefLeft(sim, at, meta);
    weighSecret(sim, s, ground, key, subject, object);
  } else if (object !== s.target && subject !== s.target) noteGossip(sim, s, ground, key, subject, object);
};

/** Most memories are of other people's everyday deeds: something to talk about, if anything, until one has been found. */
const surveyMemories = (sim: Simulation, s: Situation): void => {
  const { minds } = sim;
  const { memories } = minds;
  const { grounds } = sim.work.mind;
  const { actor: me, target: you } = s;
  const end = endOfMemories(minds, me);
  for (let at = firstMemory(minds, me); at < end; at += MEMORY_WIDTH) {
    const who = memories[at + Memory.actor]!;
    const move = moveOf(memories[at + Memory.meta]!);
    const isEveryday = wrong[move] === 0 && move !== M.CONFIDE && who !== you && memories[at + Memory.target] !== you;
    if (isEveryday && (who === me || grounds[M.GOSSIP] !== NO_GROUND)) continue;
    weighMemory(sim, s, at);
  }
};

/**
 * What the actor remembers and believes, in the light of whom it faces: for every move what it would tell or rest on, and third persons.
 * Nothing else is known of others' feelings. Reads only. §1.13 table A
 */
export const surveyMind = (sim: Simulation, occasion: Occasion, s: Situation): void => {
  const { minds } = sim;
  sim.work.mind.grounds.fill(NO_GROUND);
  occasionNow = occasion;
  hasDenied = false;
  best.reveal = best.lie = best.guilt = best.grief = best.wrong = best.breach = best.shared = LOG_LEAST;
  touchMind(sim, s.actor);
  surveyMemories(sim, s);
  const endB = endOfBeliefs(minds, s.actor);
  for (let at = firstBelief(minds, s.actor); at < endB; at += BELIEF_WIDTH) weighBelief(sim, s, at);
  if (hasDenied) sim.work.mind.grounds[M.LIE] = NO_GROUND;
  if (best.breach > LOG_LEAST) s.wrong = exp2d(best.breach);
};
