import { NO_EMOTION } from "../affect";
import { signed } from "../arithmetic";
import { affinityOf, alignmentOf, goalShare } from "../goals";
import { affiliation, needGain } from "../moves";
import { urgency } from "../needs";
import { firstRow, SLOTS, Status } from "../pursuits/store";
import type { Simulation } from "../state";
import type { Occasion } from "../situation";
import type { Deed, Situation, TieBefore } from "../workspace";
import { isForeground } from "./foreground";
import { appraiseOther, appraiseOwn, occ } from "./occ";
import { addToPool } from "./pool";
import { praiseOf } from "./praise";
import { appraiseWitnesses } from "./witnesses";

const changeOf = (sim: Simulation, deed: Deed, slot: number): number => {
  const before: TieBefore | undefined = deed.ties.find((tie, k) => k < deed.tieCount && tie.slot === slot);
  return before ? sim.ties.slots.strength[slot]! - before.strength : 0;
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

/** Feelings toward the other as a person, beside those about the act: they need a strong tie and an act that is in keeping with it. */
const appraisePerson = (sim: Simulation, person: number, slot: number, deed: Deed, share: number, about: number): void => {
  const liking = sim.ties.slots.strength[slot]!;
  const warmth = affiliation[deed.move]!;
  const { dear, hated } = sim.params.appraisal;
  if (warmth > 0.2 && deed.accepted && liking > dear)
    addToPool(sim, person, liking > 0.7 ? occ.love : occ.liking, share * liking * 0.7, about);
  if (warmth < -0.2 && liking < -0.15) addToPool(sim, person, liking < hated ? occ.hate : occ.disliking, share * -liking, about);
};

/** Emotions of everybody in the foreground who has part in a directed act or sees it. Only pools change. §1.4, second half */
export const appraise = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed): void => {
  const { surprised, named } = sim.params.appraisal;
  // Prediction error, as for q: what was expected moves little.
  const share = surprised + (1 - surprised) * (deed.accepted ? 1 - deed.acceptProbability : deed.acceptProbability);
  if (isForeground(sim, s.target)) {
    appraiseOther(sim, s.target, desirabilityForTarget(sim, s, deed), praiseOf(sim, s.target, deed.move), share, s.actor);
    appraisePerson(sim, s.target, s.back, deed, share, s.actor);
    if (deed.targetFelt !== NO_EMOTION) addToPool(sim, s.target, deed.targetFelt, named * deed.targetIntensity, s.actor);
  }
  if (isForeground(sim, s.actor)) {
    appraiseOwn(sim, s.actor, desirabilityForActor(sim, s, deed), 0.8 * praiseOf(sim, s.actor, deed.move), share, s.target);
    appraisePerson(sim, s.actor, s.out, deed, 0.7 * share, s.target);
    if (deed.actorFelt !== NO_EMOTION) addToPool(sim, s.actor, deed.actorFelt, named * deed.actorIntensity, s.target);
  }
  appraiseWitnesses(sim, occasion, s, deed, desirabilityForTarget(sim, s, deed));
};
