import { statusAt } from "../bonds/status";
import { exp2d, log2d } from "../arithmetic";
import { moveIndex as M } from "../moves";
import { isCast } from "../people";
import { hash32, Stream } from "../rng";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import type { Situation } from "../workspace";
import { isAware } from "./awareness";
import { groundOfBelief, groundOfMemory, isBeliefGround, NO_GROUND, recordOf } from "./mind-work";
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
  tellingsOf,
} from "./records";
import { findLeft, left } from "./retention";
import { isBreach } from "./tags";

export const isHearing = ({ scene }: Occasion, who: number): boolean => scene !== null && (scene.hears ?? scene.present).includes(who);

/** News from the writer's hand comes before what anybody saw in passing. */
const WRITERS = 2;

/** What the last `weigh` found; a cell, since a fraction that is returned may be boxed. */
const worth = new Float64Array(1);

/** ι·R·stifle^(listeners who knew it already): what there is to a thing that could be told, 0..1. The writer's facts do not grow old. §1.15 */
const weigh = (sim: Simulation, ground: number): void => {
  findLogOf(sim, ground);
  const { memories, beliefs } = sim.minds;
  const at = recordOf(ground);
  const knew = isBeliefGround(ground) ? listenersWhoKnew(beliefs[at + Belief.meta]!) : stifledOf(memories[at + Memory.colour]!);
  worth[0] = exp2d(left[0]!);
  for (let k = 0; k < knew; k += 1) worth[0]! *= sim.params.mind.stifle;
};

/** log2(ι·R) into `left`. */
const findLogOf = (sim: Simulation, ground: number): void => {
  const { memories, beliefs } = sim.minds;
  const at = recordOf(ground);
  const isBelief = isBeliefGround(ground);
  const meta = isBelief ? beliefs[at + Belief.meta]! : memories[at + Memory.meta]!;
  const isAuthored = isBelief && beliefs[at + Belief.key]! < 0;
  const since = isAuthored ? sim.tick : isBelief ? beliefs[at + Belief.tick]! : memories[at + Memory.tick]!;
  findLeft(sim, since, isBelief ? newsByte(meta) : iotaByte(meta), isBelief ? tellingsOf(meta) : recallsOf(meta));
};
export const worthOf = (sim: Simulation, ground: number): number => {
  weigh(sim, ground);
  return worth[0]!;
};

/** log2 of what even the most renowned cannot make up for, a little less: most of a ring is passed over without its powers of two. */
const faint = { salience: 0.5, log: -2.001 };
const isFaint = (sim: Simulation, ground: number): boolean => {
  const { salience, stifle } = sim.params.mind;
  if (stifle > 1 || salience <= 0) return false;
  if (faint.salience !== salience) {
    faint.salience = salience;
    faint.log = log2d(salience / 2) - 1e-3;
  }
  findLogOf(sim, ground);
  return left[0]! < faint.log;
};

/** Whether something can be gossiped about now: of somebody absent, salient enough, and not known to be known. */
export const isGossip = (
  sim: Simulation,
  occasion: Occasion,
  s: Situation,
  ground: number,
  key: number,
  subject: number,
  object: number,
): boolean => {
  if (subject < 0 || subject === s.actor || subject === s.target || (key > 0 && object === s.target)) return false;
  if (isFaint(sim, ground)) return false;
  weigh(sim, ground);
  const { salience } = sim.params.mind;
  const there = worth[0]!;
  if (there * 2 < salience || !isCast(sim.people, subject) || isHearing(occasion, subject)) return false;
  const renown = 1 + 0.5 * Math.abs(statusAt(sim, subject));
  if (there * renown < salience && (there * (renown + 0.5) < salience || findTie(sim.ties, s.target, subject) < 0)) return false;
  return !isAware(sim, s.actor, key, s.target);
};

/** The best bid so far for what is told; no state. */
const topic = { ground: -1, subject: -1, bid: 0.5 };
let die = 0;

/** A uniform draw for this thing; the largest weight · draw is told. */
const rollFor = (key: number): number => {
  let h = Math.imul(die ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return ((h >>> 8) + 0.5) * 5.9604644775390625e-8;
};

/** P ∝ salience·(1 + |S_ik|)·stifle; what the traits, F and T add is the same for all. §1.15 */
const offer = (sim: Simulation, s: Situation, ground: number, key: number, subject: number): void => {
  const slot = subject >= 0 && sim.work.stamp[subject] === sim.work.stampId ? sim.work.stampSlot[subject]! : -1;
  const feeling = slot < 0 ? 0 : Math.abs(sim.ties.slots.strength[slot]!);
  const roll = rollFor(key);
  // ι·R is 1 at most, but for the last digits.
  if (roll * (1 + feeling) * WRITERS * 1.001 <= topic.bid) return;
  weigh(sim, ground);
  const bid = worth[0]! * (1 + feeling) * (key < 0 ? WRITERS : 1) * roll;
  if (bid <= topic.bid || isAware(sim, s.actor, key, s.target)) return;
  topic.bid = bid;
  topic.ground = ground;
  topic.subject = subject;
};

/** Whether a memory is news for the other: not theirs, no confidence, and no wrong of one's own. */
const isNews = (sim: Simulation, s: Situation, at: number): boolean => {
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  const actor = memories[at + Memory.actor]!;
  const move = moveOf(meta);
  if (kindOf(meta) === MemoryKind.reflection || actor === s.target || memories[at + Memory.target] === s.target) return false;
  if (move === M.CONFIDE && kindOf(meta) === MemoryKind.received && answerOf(meta) === 1) return false;
  return !(actor === s.actor && isBreach(move));
};

const offerMemories = (sim: Simulation, occasion: Occasion, s: Situation, move: number): void => {
  const { minds } = sim;
  const end = endOfMemories(minds, s.actor);
  for (let at = firstMemory(minds, s.actor); at < end; at += MEMORY_WIDTH) {
    if (!isNews(sim, s, at)) continue;
    const key = minds.memories[at + Memory.act]!;
    const subject = minds.memories[at + Memory.actor]!;
    const ground = groundOfMemory(at);
    if (move === M.GOSSIP && !isGossip(sim, occasion, s, ground, key, subject, minds.memories[at + Memory.target]!)) continue;
    offer(sim, s, ground, key, subject);
  }
};

const offerBeliefs = (sim: Simulation, occasion: Occasion, s: Situation, move: number): void => {
  const { minds } = sim;
  const end = endOfBeliefs(minds, s.actor);
  for (let at = firstBelief(minds, s.actor); at < end; at += BELIEF_WIDTH) {
    const meta = minds.beliefs[at + Belief.meta]!;
    const key = minds.beliefs[at + Belief.key]!;
    const subject = minds.beliefs[at + Belief.subject]!;
    const object = minds.beliefs[at + Belief.object]!;
    const isConfidence = key > 0 && (moveOf(meta) === M.CONFIDE || subject === s.actor);
    if (isDenied(meta) || isConfidence || (key < 0 && isSecret(meta)) || hopsOf(meta) >= sim.params.mind.hops) continue;
    if (minds.beliefs[at + Belief.from] === s.target || subject === s.target || (key > 0 && object === s.target)) continue;
    const ground = groundOfBelief(at);
    if (move === M.GOSSIP && !isGossip(sim, occasion, s, ground, key, subject, object)) continue;
    offer(sim, s, ground, key, subject);
  }
};

/** Draws what is told, once it is clear that something is: for GOSSIP of an absent person, for INFORM anything that may be news. */
export const settleTopic = (sim: Simulation, occasion: Occasion, s: Situation, move: number): void => {
  if (move !== M.GOSSIP && move !== M.INFORM) return;
  die = hash32(sim.seed ^ (move === M.GOSSIP ? Stream.tell : Stream.inform), occasion.moment, s.actor, 0x5eed);
  topic.bid = 0;
  topic.ground = NO_GROUND;
  topic.subject = -1;
  offerMemories(sim, occasion, s, move);
  offerBeliefs(sim, occasion, s, move);
  sim.work.mind.grounds[move] = topic.ground;
  if (move === M.GOSSIP) s.subject = topic.subject;
};
