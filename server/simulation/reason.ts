import { scoreTerms, type MoveReason, type ScoreTerm } from "@/server/contracts/simulation";
import { round4 } from "./arithmetic";
import { dramaReason, dramaTerm, motifReasons, motifTerm } from "./drama/influence";
import { dueOf } from "./appraisal/dues";
import { obligationOf } from "./appraisal/obligations";
import { ordersFor } from "./direction/orders";
import { goalPull } from "./goals";
import { affiliation, control, cost, moveAt, moveCount, needGain, prior, risk, traitLoad } from "./moves";
import { speechMaterial } from "./mind/speech-material";
import { urgency } from "./needs";
import { soloFatigue, soloNeeds, soloRest, soloTraits } from "./solo-choice";
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
  terms[termIndex.goals] = volition.goals * goalPull(sim, s, move);
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
  terms[termIndex.traits] = soloTraits(sim, actor, solo);
  terms[termIndex.needs] = soloNeeds(sim, actor, solo);
  terms[termIndex.fatigue] = soloFatigue(sim, actor, solo);
  terms[termIndex.energy] = soloRest(sim, actor, solo);
  terms[termIndex.director] = ordersFor(sim, actor, solo + moveCount);
};

/** The strongest first, without those that said nothing. */
const sayTerms = (terms: Float64Array): MoveReason["terms"] =>
  scoreTerms
    .map((term, index) => ({ term, value: round4(terms[index]!) }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));

/** Places of the largest values above 0, largest first, without one of them. */
const strongest = (values: Float64Array, most: number, without: number): number[] => {
  const found: number[] = [];
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k]!;
    if (k === without || value <= 0 || (found.length === most && value <= values[found[most - 1]!]!)) continue;
    let at = found.length;
    while (at > 0 && values[found[at - 1]!]! < value) at -= 1;
    found.splice(at, 0, k);
    if (found.length > most) found.pop();
  }
  return found;
};

const alternativesTo = (chosen: number, weight: Float64Array, sum: number, offset: number): MoveReason["alternatives"] =>
  strongest(weight, ALTERNATIVES, chosen).map((index) => ({ move: moveAt(index + offset), probability: round4(weight[index]! / sum) }));

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
  return {
    score: round4(work.terms.reduce((sum, value) => sum + value, 0)),
    probability: any ? round4(weight[deed.move - offset]! / deed.weightSum) : 0,
    alternatives: any ? alternativesTo(deed.move - offset, weight, deed.weightSum, offset) : [],
    terms: sayTerms(work.terms),
    acceptProbability: solo ? null : round4(deed.acceptProbability),
    view: solo ? null : roundView(work.situation.view),
    mood: { pleasure: round4(deed.pleasure), arousal: round4(deed.arousal), dominance: round4(deed.dominance) },
    energy: round4(deed.energy),
    ...speechMaterial(sim, deed),
    motifs: solo ? [] : motifReasons(sim, work.situation, deed.move),
    drama: solo ? null : dramaReason(sim, work.situation),
  };
};
