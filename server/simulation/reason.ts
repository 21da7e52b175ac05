import { scoreTerms, type MoveReason, type ScoreTerm } from "@/server/contracts/simulation";
import { round4 } from "./arithmetic";
import { dramaReason, dramaTerm, motifReasons, motifTerm } from "./drama/influence";
import { dueOf } from "./appraisal/dues";
import { obligationOf } from "./appraisal/obligations";
import { ordersFor } from "./direction/orders";
import { findGoalPull, pull } from "./goals";
import { affiliation, control, cost, moveAt, moveCount, needGain, prior, risk, traitLoad } from "./moves";
import { speechMaterial } from "./mind/speech-material";
import { urgency } from "./needs";
import { rank, ranked } from "./ranking";
import { findSoloTerms, soloTerms } from "./solo-choice";
import type { Simulation } from "./state";
import { fatigueLeft, fatigueWidth } from "./fatigue";
import { costWeight, faceWeight } from "./volition";
import type { Deed, Situation, TieValues } from "./workspace";

const ALTERNATIVES = 4;

const termIndex = Object.fromEntries(scoreTerms.map((term, index) => [term, index])) as Record<ScoreTerm, number>;

/** The terms of one move's score, §1.10, into `work.terms`; their sum is what `scoreMoves` computes. Called before the move is made. */
export const noteTerms = (sim: Simulation, s: Situation, move: number): void => {
  const { volition } = sim.params;
  const { trait, fatigue } = sim.people.saved;
  const { terms } = sim.work;
  let traits = 0;
  for (let t = 0; t < 5; t += 1) traits += traitLoad[move * 5 + t]! * (2 * trait[s.actor * 5 + t]! - 1);
  let needs = 0;
  for (let n = 0; n < 6; n += 1) needs += needGain[move * 6 + n]! * urgency(sim, s.actor, n);
  const warm = affiliation[move]! - s.affiliation;
  const firm = control[move]! - s.control;
  terms.fill(0);
  terms[termIndex.circumplex] = -volition.circumplex * (warm * warm + 0.5 * firm * firm);
  terms[termIndex.prior] = volition.prior * prior[move]!;
  terms[termIndex.traits] = volition.traits * traits;
  terms[termIndex.needs] = volition.needs * needs;
  findGoalPull(sim, s, move);
  terms[termIndex.goals] = volition.goals * pull[0]!;
  terms[termIndex.obligation] = obligationOf(sim, s, move) + dueOf(sim, s, move);
  terms[termIndex.director] = ordersFor(sim, s.actor, move);
  terms[termIndex.motifs] = motifTerm(sim, s, move);
  terms[termIndex.drama] = dramaTerm(sim, s, move);
  terms[termIndex.faceThreat] = -faceWeight(sim, s) * risk[move]!;
  terms[termIndex.energy] = -costWeight(sim, s.actor) * cost[move]!;
  terms[termIndex.fatigue] = -volition.fatigue * fatigueLeft(sim, s.actor) * fatigue[s.actor * fatigueWidth + move]!;
};

/** What whoever directed the move had to add for it to be the actor's own best. */
export const noteDirection = (sim: Simulation, lift: number): void => {
  sim.work.terms[termIndex.director]! += lift;
};

/** Without the order it might not have come: even a move that was best anyway owes it as much as the choice is free to miss. */
export const noteOrder = (sim: Simulation, least: number): void => {
  const { terms } = sim.work;
  terms[termIndex.director] = Math.max(terms[termIndex.director]!, least);
};

export const noteSoloTerms = (sim: Simulation, actor: number, solo: number): void => {
  const { terms } = sim.work;
  terms.fill(0);
  findSoloTerms(sim, actor, solo);
  terms[termIndex.traits] = soloTerms[0]!;
  terms[termIndex.needs] = soloTerms[1]!;
  terms[termIndex.fatigue] = soloTerms[2]!;
  terms[termIndex.energy] = soloTerms[3]!;
  terms[termIndex.director] = ordersFor(sim, actor, solo + moveCount);
};

const rounded = new Float64Array(scoreTerms.length);
/** The strongest first, without those that said nothing. */
const sayTerms = (terms: Float64Array): MoveReason["terms"] => {
  for (let term = 0; term < rounded.length; term += 1) rounded[term] = round4(terms[term]!);
  const length = rank(rounded, { among: rounded.length, most: rounded.length, without: -1 });
  return Array.from({ length }, (_, k) => ({ term: scoreTerms[ranked[k]!]!, value: rounded[ranked[k]!]! }));
};

const sumOf = (terms: Float64Array): number => {
  let sum = 0;
  for (let term = 0; term < terms.length; term += 1) sum += terms[term]!;
  return sum;
};

const alternativesTo = (chosen: number, weight: Float64Array, sum: number, offset: number): MoveReason["alternatives"] => {
  const length = rank(weight, { among: weight.length, most: ALTERNATIVES, without: chosen });
  return Array.from({ length }, (_, k) => ({ move: moveAt(ranked[k]! + offset), probability: round4(weight[ranked[k]!]! / sum) }));
};

const roundView = ({ strength, trust, familiarity, offence }: TieValues): TieValues => ({
  strength: round4(strength),
  trust: round4(trust),
  familiarity: round4(familiarity),
  offence: round4(offence),
});

/** The reason in full. Terms, weights and situation are still those of the choice. */
export const giveReason = (sim: Simulation, deed: Deed): MoveReason => {
  const { work } = sim;
  const solo = deed.move >= moveCount;
  const offset = solo ? moveCount : 0;
  const weight = solo ? work.soloWeight : work.weight;
  const any = deed.weightSum > 0;
  const { memories, facts } = speechMaterial(sim, deed);
  return {
    score: round4(sumOf(work.terms)),
    probability: any ? round4(weight[deed.move - offset]! / deed.weightSum) : 0,
    alternatives: any ? alternativesTo(deed.move - offset, weight, deed.weightSum, offset) : [],
    terms: sayTerms(work.terms),
    acceptProbability: solo ? null : round4(deed.acceptProbability),
    view: solo ? null : roundView(work.situation.view),
    mood: { pleasure: round4(deed.pleasure), arousal: round4(deed.arousal), dominance: round4(deed.dominance) },
    energy: round4(deed.energy),
    memories,
    facts,
    motifs: solo ? [] : motifReasons(sim, work.situation, deed.move),
    drama: solo ? null : dramaReason(sim, work.situation),
  };
};
