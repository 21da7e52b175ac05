import { gumbel } from "./arithmetic";
import { findConscience, scruples } from "./appraisal/dues";
import { isMindful } from "./crowd";
import { openWays, pullToward } from "./drama/pull";
import { findScene } from "./drama/scenes";
import { goalRelevance } from "./goals";
import { isFree } from "./people";
import { draw, drawPair, Stream } from "./rng";
import { rosterOf } from "./roster";
import { unansweredBy, type Occasion } from "./situation";
import type { Simulation } from "./state";
import { findTie, stranger, TieFlag } from "./ties";
import { clearCandidates, type Candidates } from "./workspace";

/** Ticks for which a wrong that one has done is on one's mind. */
const ON_ONES_MIND = 60;
/** Strength from which on somebody's sorrow is one's own. */
const DEAR = 0.15;

/**
 * What is unfinished between the two: whom one has wronged lately (.3..1 by conscience, unless there is nothing to be saved), whoever has
 * apologised, and somebody dear who looks unhappy.
 */
const concern = (sim: Simulation, actor: number, target: number, slot: number, s: number): number => {
  const { dues } = sim.params;
  const { harmedBy, harmedTick, mood, emotion, trait } = sim.people.saved;
  let weight = 0;
  if (s > -0.4 && harmedBy[target] === actor && harmedTick[target]! >= sim.tick - ON_ONES_MIND) {
    findConscience(sim, actor);
    weight += dues.unfinished * scruples[0]! * (0.4 + s);
  }
  if ((sim.ties.slots.flags[slot]! & TieFlag.apologised) !== 0) weight += dues.pardon;
  if (s < DEAR) return weight;
  const sorrow = -(mood[target * 3]! + emotion[target * 3]!);
  if (sorrow > 0.1) weight += dues.care * s * (0.5 + trait[actor * 5 + 3]!) * Math.min(1, 0.4 + sorrow);
  return weight;
};

/**
 * How much somebody draws a character's attention. §1.10: .6·F + 1.3·S² + .7·max(0,S)·(.5+A) + 1.2·[addressed me] + .5·[offence > .2] +
 * goal relevance. S² makes enemies salient too. Strengths are read as last touched. Only the mindful see to what is unfinished.
 */
const consider = (sim: Simulation, actor: number, target: number, slot: number, caller: number): void => {
  const { slots } = sim.ties;
  const { candidates } = sim.work;
  const s = slot < 0 ? stranger.strength : slots.strength[slot]!;
  const f = slot < 0 ? stranger.familiarity : slots.familiarity[slot]!;
  let weight = 0.6 * f + 1.3 * s * s;
  if (s > 0) weight += 0.7 * s * (0.5 + sim.people.saved.trait[actor * 5 + 3]!);
  if (target === caller) weight += 1.2;
  if (slot >= 0 && slots.offence[slot]! > 0.2) weight += 0.5;
  if (slot >= 0 && candidates.mindful) weight += concern(sim, actor, target, slot, s);
  weight += sim.params.target.goals * goalRelevance(sim, actor, target);
  candidates.who[candidates.count] = target;
  candidates.weight[candidates.count] = weight;
  candidates.count += 1;
};

/** Somebody of the same place who is free and has room for an acquaintance, or −1. */
const meetSomebody = (sim: Simulation, moment: number, actor: number): number => {
  const { degree } = sim.ties.rows;
  const { degreeCap } = sim.params.ties;
  if (degree[actor]! >= degreeCap) return -1;
  const roster = rosterOf(sim);
  const members = roster.membersOf[roster.place[actor]!]!;
  const found = members[Math.floor(draw(sim.seed, moment, actor, Stream.meetWhom) * members.length)];
  return found === undefined || found === actor || !isFree(sim.people, found) || degree[found]! >= degreeCap ? -1 : found;
};

/** Whether a character looks for somebody new: probability .012·(.4+1.2·E)(.4+1.2·O). §1.10 */
const isCurious = (sim: Simulation, moment: number, actor: number): boolean => {
  const { trait } = sim.people.saved;
  const eager = sim.params.activation.meet * (0.4 + 1.2 * trait[actor * 5 + 2]!) * (0.4 + 1.2 * trait[actor * 5]!);
  return draw(sim.seed, moment, actor, Stream.meet) < eager;
};

/** No less than the Gumbel noise of any uniform within a step: most candidates need no more to be passed over. */
const STEPS = 256;
const ceiling = Float64Array.from({ length: STEPS }, (_, k) => (k + 1 < STEPS ? gumbel((k + 1) / STEPS) + 1e-5 : Infinity));

/** The largest of weight + Gumbel noise is a draw from the softmax: §1.10 with temperature .8, in one pass and without a sum. */
const luckiest = (sim: Simulation, moment: number, actor: number, candidates: Candidates): number => {
  const { who, weight, count } = candidates;
  const scale = 1 / sim.params.target.temperature;
  let best = -1;
  let most = -Infinity;
  for (let k = 0; k < count; k += 1) {
    const uniform = drawPair(sim.seed, moment, actor, who[k]!, Stream.target);
    if (weight[k]! * scale + ceiling[(uniform * STEPS) | 0]! <= most) continue;
    const value = weight[k]! * scale + gumbel(uniform);
    if (value <= most) continue;
    most = value;
    best = who[k]!;
  }
  return best;
};

/** Whom a character turns to of its own accord: somebody new, or one of its ties. Whoever knows nobody who is free looks around; −1 for nobody. */
export const chooseTarget = (sim: Simulation, occasion: Occasion, actor: number): number => {
  const { moment } = occasion;
  const met = isCurious(sim, moment, actor) ? meetSomebody(sim, moment, actor) : -1;
  if (met >= 0) return met;
  const { rows, slots } = sim.ties;
  const { candidates } = sim.work;
  const caller = unansweredBy(sim, actor);
  const start = rows.start[actor]!;
  const end = start + rows.degree[actor]!;
  clearCandidates(candidates, end - start);
  candidates.mindful = isMindful(sim, occasion, actor);
  for (let slot = start; slot < end; slot += 1) {
    const other = slots.neighbour[slot]!;
    if (isFree(sim.people, other)) consider(sim, actor, other, slot, caller);
  }
  return candidates.count > 0 ? luckiest(sim, moment, actor, candidates) : meetSomebody(sim, moment, actor);
};

/** Beside what draws everybody’s attention, in a scene the beat does. */
const considerRoom = (sim: Simulation, { scene }: Occasion, actor: number, others: readonly number[]): Candidates => {
  const { candidates } = sim.work;
  clearCandidates(candidates, others.length);
  candidates.mindful = true;
  const caller = unansweredBy(sim, actor);
  const drama = scene === null ? null : findScene(sim, scene.key);
  const ways = drama === null || scene === null ? [] : openWays(sim, drama, scene.present);
  for (const other of others) {
    consider(sim, actor, other, findTie(sim.ties, actor, other), caller);
    if (ways.length > 0) candidates.weight[candidates.count - 1]! += pullToward(sim, ways, actor, other);
  }
  return candidates;
};

/** As `chooseTarget`, among the people in a room; visitors count. */
export const chooseAddressee = (sim: Simulation, occasion: Occasion, actor: number, others: readonly number[]): number =>
  luckiest(sim, occasion.moment, actor, considerRoom(sim, occasion, actor, others));

/** Whom a character would most likely turn to in a room, without dice; −1 when it is alone. */
export const likeliestAddressee = (sim: Simulation, occasion: Occasion, actor: number, others: readonly number[]): number => {
  const { who, weight, count } = considerRoom(sim, occasion, actor, others);
  let best = -1;
  for (let k = 0; k < count; k += 1) if (best < 0 || weight[k]! > weight[best]!) best = k;
  return best < 0 ? -1 : who[best]!;
};
