import { gumbel } from "./arithmetic";
import { goalRelevance, type TargetedGoal } from "./goals";
import { isFree } from "./people";
import { draw, drawPair, Stream } from "./rng";
import { rosterOf } from "./roster";
import { unansweredMove } from "./situation";
import type { Simulation } from "./state";
import { findTie, stranger } from "./ties";

/**
 * How much somebody draws a character's attention. §1.10: .6·F + 1.3·S² + .7·max(0,S)·(.5+A) + 1.2·[addressed me] + .5·[offence > .2] +
 * goal relevance. S² makes enemies salient too. Strengths are read as last touched.
 */
const attention = (sim: Simulation, actor: number, target: number, slot: number, goals: readonly TargetedGoal[]): number => {
  const { slots } = sim.ties;
  const s = slot < 0 ? stranger.strength : slots.strength[slot]!;
  const f = slot < 0 ? stranger.familiarity : slots.familiarity[slot]!;
  const warmth = 0.5 + sim.people.saved.trait[actor * 5 + 3]!;
  return (
    0.6 * f +
    1.3 * s * s +
    (s > 0 ? 0.7 * s * warmth : 0) +
    (unansweredMove(sim, actor, target) >= 0 ? 1.2 : 0) +
    (slot >= 0 && slots.offence[slot]! > 0.2 ? 0.5 : 0) +
    (goals.length > 0 ? goalRelevance(goals, target) : 0)
  );
};

/** Somebody new of the same place, or −1. Probability .012·(.4+1.2·E)(.4+1.2·O), while both have room for acquaintances. §1.10 */
const meetSomebody = (sim: Simulation, moment: number, actor: number): number => {
  const { trait } = sim.people.saved;
  const { degree } = sim.ties.rows;
  const { degreeCap } = sim.params.ties;
  if (degree[actor]! >= degreeCap) return -1;
  const eager = sim.params.activation.meet * (0.4 + 1.2 * trait[actor * 5 + 2]!) * (0.4 + 1.2 * trait[actor * 5]!);
  if (draw(sim.seed, moment, actor, Stream.meet) >= eager) return -1;
  const roster = rosterOf(sim);
  const members = roster.membersOf[roster.place[actor]!]!;
  const found = members[Math.floor(draw(sim.seed, moment, actor, Stream.meetWhom) * members.length)];
  return found === undefined || found === actor || !isFree(sim.people, found) || degree[found]! >= degreeCap ? -1 : found;
};

/** Whom a character turns to of its own accord: Gumbel-max over its ties, temperature .8; −1 when it knows nobody present in the cast. */
export const chooseTarget = (sim: Simulation, moment: number, actor: number): number => {
  const met = meetSomebody(sim, moment, actor);
  if (met >= 0) return met;
  const { rows, slots } = sim.ties;
  const { temperature } = sim.params.target;
  const goals = rosterOf(sim).goals[actor]!;
  const start = rows.start[actor]!;
  let best = -1;
  let most = -Infinity;
  for (let slot = start; slot < start + rows.degree[actor]!; slot += 1) {
    const other = slots.neighbour[slot]!;
    if (!isFree(sim.people, other)) continue;
    const value = attention(sim, actor, other, slot, goals) / temperature + gumbel(drawPair(sim.seed, moment, actor, other, Stream.target));
    if (value <= most) continue;
    most = value;
    best = other;
  }
  return best;
};

/** As `chooseTarget`, among the people in a room; visitors count. */
export const chooseAddressee = (sim: Simulation, moment: number, actor: number, others: readonly number[]): number => {
  const goals = rosterOf(sim).goals[actor]!;
  let best = -1;
  let most = -Infinity;
  for (const other of others) {
    const weight = attention(sim, actor, other, findTie(sim.ties, actor, other), goals) / sim.params.target.temperature;
    const value = weight + gumbel(drawPair(sim.seed, moment, actor, other, Stream.target));
    if (value <= most) continue;
    most = value;
    best = other;
  }
  return best;
};

/** Whom a character would most likely turn to in a room, without dice; −1 when it is alone. */
export const likeliestAddressee = (sim: Simulation, actor: number, others: readonly number[]): number => {
  const goals = rosterOf(sim).goals[actor]!;
  let best = -1;
  let most = -Infinity;
  for (const other of others) {
    const weight = attention(sim, actor, other, findTie(sim.ties, actor, other), goals);
    if (weight <= most) continue;
    most = weight;
    best = other;
  }
  return best;
};
