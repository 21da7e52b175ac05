import { isCast } from "./people";
import { drawPair, Stream } from "./rng";
import type { Simulation } from "./state";
import { nextStamp, type Situation } from "./workspace";

/** Ticks for which an attack on somebody is fresh in memory. */
const ATTACK_MEMORY = 10;

const clear = (situation: Situation): void => {
  situation.balance = 0;
  situation.subject = -1;
  situation.enemy = -1;
  situation.quarrel = -1;
  situation.threat = -1;
  situation.attacker = -1;
};

/** Marks the actor's neighbours, and finds whom it could talk about: somebody it knows and has feelings for, by a weighted draw. */
const scanActor = (sim: Simulation, moment: number, situation: Situation): number => {
  const { rows, slots } = sim.ties;
  const { actor, target } = situation;
  const mark = nextStamp(sim.work, sim.people.count);
  const { stamp, stampSlot } = sim.work;
  const start = rows.start[actor]!;
  let most = 0;
  for (let slot = start; slot < start + rows.degree[actor]!; slot += 1) {
    const other = slots.neighbour[slot]!;
    stamp[other] = mark;
    stampSlot[other] = slot;
    const feeling = Math.abs(slots.strength[slot]!);
    if (other === target || feeling < 0.2 || slots.familiarity[slot]! < 0.2 || !isCast(sim.people, other)) continue;
    const weight = feeling * slots.familiarity[slot]! * drawPair(sim.seed, moment, actor, other, Stream.gossip);
    if (weight <= most) continue;
    most = weight;
    situation.subject = other;
  }
  return mark;
};

/** Common acquaintances: the balance term, a shared enemy, a quarrel that the actor could mediate, a threat to the target. */
const scanTarget = (sim: Simulation, situation: Situation, mark: number): void => {
  const { rows, slots } = sim.ties;
  const { stamp, stampSlot } = sim.work;
  const { target } = situation;
  const start = rows.start[target]!;
  let sum = 0;
  let common = 0;
  let enemy = -0.4;
  let quarrel = -0.2;
  let threat = -0.3;
  for (let slot = start; slot < start + rows.degree[target]!; slot += 1) {
    const other = slots.neighbour[slot]!;
    if (stamp[other] !== mark) continue;
    const mine = slots.strength[stampSlot[other]!]!;
    const theirs = slots.strength[slot]!;
    sum += mine * theirs;
    common += 1;
    if (!isCast(sim.people, other)) continue;
    if (mine < -0.2 && theirs < -0.2 && mine + theirs < enemy) {
      enemy = mine + theirs;
      situation.enemy = other;
    }
    if (mine >= 0.1 && theirs <= quarrel) {
      quarrel = theirs;
      situation.quarrel = other;
    }
    const hostility = slots.strength[slots.reverse[slot]!]!;
    if (hostility <= threat) {
      threat = hostility;
      situation.threat = other;
    }
  }
  const balance = (4 * sum) / (common + 1);
  situation.balance = balance < -1 ? -1 : balance > 1 ? 1 : balance;
};

/**
 * Fills in everything about third persons. §1.12 (4): b = 4/(K+1)·Σ S_ik·S_jk over common acquaintances, −1..1 (Marvel et al.).
 * Strengths of third ties are read as last touched: their fading is slower than anything decided here.
 */
export const findThirdParties = (sim: Simulation, moment: number, situation: Situation): void => {
  clear(situation);
  const mark = scanActor(sim, moment, situation);
  scanTarget(sim, situation, mark);
  const { harmedBy, harmedTick } = sim.people.saved;
  const attacker = harmedBy[situation.target]!;
  const fresh = harmedTick[situation.target]! >= sim.tick - ATTACK_MEMORY;
  if (attacker >= 0 && fresh && attacker !== situation.actor && isCast(sim.people, attacker)) situation.attacker = attacker;
};
