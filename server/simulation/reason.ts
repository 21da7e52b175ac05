import { scoreTerms, type MoveReason, type ScoreTerm } from "@/server/contracts/simulation";
import { round4 } from "./arithmetic";
import { goalPull } from "./goals";
import { affiliation, control, cost, moveAt, moveCount, needGain, prior, risk, traitLoad } from "./moves";
import { urgency } from "./needs";
import { rosterOf } from "./roster";
import { soloFatigue, soloNeeds, soloTraits } from "./solo-choice";
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
  terms[termIndex.goals] = volition.goals * goalPull(rosterOf(sim).goals[s.actor]!, s.target, move);
  terms[termIndex.faceThreat] = -faceWeight(sim, s) * risk[move]!;
  terms[termIndex.energy] = -costWeight(sim, s.actor) * cost[move]!;
  terms[termIndex.fatigue] = -volition.fatigue * fatigueLeft(sim, s.actor) * fatigue[s.actor * fatigueWidth + move]!;
};

/** What whoever directed the move had to add for it to be the actor's own best. */
export const noteDirection = (sim: Simulation, lift: number): void => {
  sim.work.terms[termIndex.director] = lift;
};

export const noteSoloTerms = (sim: Simulation, actor: number, solo: number): void => {
  const { terms } = sim.work;
  terms.fill(0);
  terms[termIndex.traits] = soloTraits(sim, actor, solo);
  terms[termIndex.needs] = soloNeeds(sim, actor, solo);
  terms[termIndex.fatigue] = soloFatigue(sim, actor, solo);
};

/** The strongest first, without those that said nothing. */
const sayTerms = (terms: Float64Array): MoveReason["terms"] =>
  scoreTerms
    .map((term, index) => ({ term, value: round4(terms[index]!) }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));

const alternativesTo = (chosen: number, weight: Float64Array, sum: number, offset: number): MoveReason["alternatives"] =>
  Array.from(weight, (w, index) => ({ index, w }))
    .filter(({ index, w }) => index !== chosen && w > 0)
    .sort((a, b) => b.w - a.w)
    .slice(0, ALTERNATIVES)
    .map(({ index, w }) => ({ move: moveAt(index + offset), probability: round4(w / sum) }));

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
    memories: [],
    facts: [],
    motifs: [],
    drama: null,
  };
};
