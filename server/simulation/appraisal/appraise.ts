import { NO_EMOTION } from "../affect";
import { clamp, signed } from "../arithmetic";
import { affinityOf, alignmentOf, goalShare } from "../goals";
import { affiliation, control, moveIndex as M, needGain } from "../moves";
import { urgency } from "../needs";
import { firstRow, SLOTS, Status } from "../pursuits/store";
import type { Simulation } from "../state";
import type { Occasion } from "../situation";
import type { Deed, Situation } from "../workspace";
import { findConscience, scruples } from "./dues";
import { isForeground } from "./foreground";
import { appraiseNews } from "./news";
import { appraiseOther, appraiseOwn, occ } from "./occ";
import { addToPool } from "./pool";
import { praiseOf } from "./praise";
import { appraiseWitnesses } from "./witnesses";

const changeOf = (sim: Simulation, deed: Deed, slot: number): number => {
  for (let k = 0; k < deed.tieCount; k += 1) {
    const before = deed.ties[k]!;
    if (before.slot === slot) return sim.ties.slots.strength[slot]! - before.strength;
  }
  return 0;
};

/** Σ priority·affinity of the actor's goals that the move served, −1..1: what Δp would be. */
const goalGain = (sim: Simulation, s: Situation, move: number): number => {
  if (sim.pursuits.active[s.actor] === 0) return 0;
  const { slots } = sim.pursuits;
  let sum = 0;
  for (let row = firstRow(s.actor); row < firstRow(s.actor) + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active) continue;
    sum += slots.priority[row]! * goalShare(sim, row, s.target, s.view.trust) * affinityOf(slots.type[row]!, move);
  }
  return signed(sum);
};

/** What the target's goals about the actor make of the move, −1..1. */
const goalStake = (sim: Simulation, s: Situation, move: number): number => {
  if (sim.pursuits.active[s.target] === 0) return 0;
  const { slots } = sim.pursuits;
  let sum = 0;
  for (let row = firstRow(s.target); row < firstRow(s.target) + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active || slots.target[row] !== s.actor) continue;
    sum += slots.priority[row]! * alignmentOf(slots.type[row]!) * affiliation[move]!;
  }
  return signed(sum);
};

const needGains = (sim: Simulation, person: number, move: number, share: number): number => {
  let sum = 0;
  for (let need = 0; need < 6; need += 1) sum += urgency(sim, person, need) * needGain[move * 6 + need]! * share;
  return sum;
};

/** Desirability for the target, −1..1: what was offered or done, its goals about the actor, and how the actor's regard for it moved. §1.4 */
const desirabilityForTarget = (sim: Simulation, s: Situation, deed: Deed): number => {
  const warmth = affiliation[deed.move]!;
  const taken = warmth > 0 ? (deed.accepted ? 0.7 : -0.25) : 0.7;
  return signed(taken * warmth + 0.3 * goalStake(sim, s, deed.move) + 2.5 * changeOf(sim, deed, s.out));
};

/** Desirability for the actor, −1..1: its goals, the needs it met, and how the target's regard for it moved; a refusal is a loss. §1.4 */
const desirabilityForActor = (sim: Simulation, s: Situation, deed: Deed): number => {
  const warmth = affiliation[deed.move]!;
  const met = needGains(sim, s.actor, deed.move, deed.accepted ? 1 : 0.2);
  const response = deed.accepted ? 0.25 * Math.abs(warmth) : -0.5 * Math.abs(warmth) - 0.1;
  const goal = (deed.accepted ? 0.4 : -0.2) * goalGain(sim, s, deed.move);
  return signed(response + goal + 1.2 * met + (warmth > 0 ? 2.5 * changeOf(sim, deed, s.back) : 0));
};

/** Moves by which love shows: a smile over the weather is none. */
const devoted: ReadonlySet<number> = new Set([
  M.CONFIDE,
  M.DECLARE_LOVE,
  M.VOW,
  M.DEFEND,
  M.GIVE_GIFT,
  M.COMFORT,
  M.FORGIVE,
  M.ATONE,
  M.FLIRT,
]);

/** Feelings toward the other as a person, beside those about the act: love and hate need a strong tie and an act of consequence. */
const appraisePerson = (sim: Simulation, person: number, slot: number, deed: Deed, share: number, about: number): void => {
  const liking = sim.ties.slots.strength[slot]!;
  const warmth = affiliation[deed.move]!;
  const { dear, beloved, hated, fond } = sim.params.appraisal;
  if (warmth > 0.2 && deed.accepted && liking > dear) {
    const loves = liking >= beloved && devoted.has(deed.move);
    addToPool(sim, person, loves ? occ.love : occ.liking, (loves ? 0.7 : fond) * share * liking, about);
  }
  if (warmth < -0.2 && liking < -0.15) {
    const hates = liking <= hated && warmth <= -0.5;
    addToPool(sim, person, hates ? occ.hate : occ.disliking, (hates ? 0.7 : fond) * share * -liking, about);
  }
};

/** What a wrong costs whoever does it to somebody they like, and leaves those cold who do it to an enemy. §1.4: both signs negative is remorse */
const regretFor = (sim: Simulation, s: Situation, move: number): number =>
  affiliation[move]! < -0.3 ? 1.5 * affiliation[move]! * Math.max(0, sim.ties.slots.strength[s.out]!) : 0;
const judgedByOneself = (sim: Simulation, s: Situation, move: number): number => {
  const praise = 0.8 * praiseOf(sim, s.actor, move);
  return praise >= 0 ? praise : praise * clamp(0.6 + sim.ties.slots.strength[s.out]!, 0, 1);
};

/** A kindness that is not wanted is not admired for it, and a lie that is believed is not seen as one. */
const judgedByOther = (sim: Simulation, s: Situation, deed: Deed): number =>
  deed.move === M.LIE && deed.accepted ? 0 : praiseOf(sim, s.target, deed.move) * (!deed.accepted && affiliation[deed.move]! > 0 ? 0.3 : 1);

/**
 * Emotions that go with certain moves whatever comes of them: who makes amends is sorry, who comforts pities, who is warned or set upon by the stronger
 * fears, and a kindness from somebody who is not forgiven is resented.
 */
const appraiseMeaning = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { move } = deed;
  const { sorry } = sim.params.appraisal;
  if (move === M.APOLOGISE || move === M.ATONE || move === M.CONFESS) {
    findConscience(sim, s.actor);
    addToPool(sim, s.actor, occ.remorse, sorry * scruples[0]! * (0.5 + s.viewBack.offence), s.target);
  }
  if (move === M.COMFORT) addToPool(sim, s.actor, occ.pity, sorry * (0.5 - s.otherPleasure), s.target);
  const fearful = 0.4 + 0.8 * sim.people.saved.trait[s.target * 5 + 4]!;
  if (move === M.WARN && deed.accepted) addToPool(sim, s.target, occ.fear, 0.35 * sorry * fearful, s.actor);
  const { offence } = s.viewBack;
  if (!deed.accepted && affiliation[move]! > 0 && offence >= 0.1) addToPool(sim, s.target, occ.resentment, 0.3 + 0.5 * offence, s.actor);
  if (affiliation[move]! > -0.3) return;
  const power = s.dominance - s.otherDominance + Math.max(0, control[move]! - 0.4);
  if (power > 0) addToPool(sim, s.target, occ.fear, -affiliation[move]! * power * fearful, s.actor);
};

/** Emotions of everybody in the foreground who has part in a directed act or sees it. Only pools change. §1.4, second half */
export const appraise = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed): void => {
  if (!isForeground(sim, s.target) && !isForeground(sim, s.actor)) return;
  const { surprised, named } = sim.params.appraisal;
  // Prediction error, as for q: what was expected moves little.
  const share = surprised + (1 - surprised) * (deed.accepted ? 1 - deed.acceptProbability : deed.acceptProbability);
  if (isForeground(sim, s.target)) {
    appraiseOther(sim, s.target, desirabilityForTarget(sim, s, deed), judgedByOther(sim, s, deed), share, s.actor);
    appraisePerson(sim, s.target, s.back, deed, share, s.actor);
    if (deed.targetFelt !== NO_EMOTION) addToPool(sim, s.target, deed.targetFelt, named * deed.targetIntensity, s.actor);
  }
  if (isForeground(sim, s.actor)) {
    const wanted = signed(desirabilityForActor(sim, s, deed) + regretFor(sim, s, deed.move));
    const spiteful = affiliation[deed.move]! < -0.2 && sim.ties.slots.strength[s.out]! < 0.1;
    // Whoever attacks and is not yielded to grows angry, not sad.
    if (spiteful && wanted < 0) addToPool(sim, s.actor, occ.anger, share * -wanted, s.target);
    else appraiseOwn(sim, s.actor, wanted, judgedByOneself(sim, s, deed.move), share, s.target, deed.acceptProbability);
    appraisePerson(sim, s.actor, s.out, deed, 0.7 * share, s.target);
    if (deed.actorFelt !== NO_EMOTION) addToPool(sim, s.actor, deed.actorFelt, named * deed.actorIntensity, s.target);
  }
  appraiseMeaning(sim, s, deed);
  if (isForeground(sim, s.target)) appraiseNews(sim, s, deed);
  appraiseWitnesses(sim, occasion, s, deed, desirabilityForTarget(sim, s, deed));
};
