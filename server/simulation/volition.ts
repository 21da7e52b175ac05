import { exp2d, LOG2_E } from "./arithmetic";
import { fatigueLeft, fatigueWidth } from "./fatigue";
import { addDues } from "./appraisal/dues";
import { addObligations } from "./appraisal/obligations";
import { addOrders } from "./direction/orders";
import { addGoalPull } from "./goals";
import { addBeatBoosts } from "./drama/influence";
import { affiliation, control, cost, moveCount, needGain, risk, tension } from "./moves";
import { urgency } from "./needs";
import { draw } from "./rng";
import type { Simulation } from "./state";
import type { Situation } from "./workspace";

/** Moves this many temperatures below the best are not considered. */
const HORIZON = 8;

/** Face threat of a risky move under low trust: .55·(1 − T)(.7 + .6·N), to be multiplied by the risk. §1.10 */
export const faceWeight = (sim: Simulation, s: Situation): number =>
  sim.params.volition.risk * (1 - s.view.trust) * (0.7 + 0.6 * sim.people.saved.trait[s.actor * 5 + 4]!);

/** 2·(1.1 − e), to be multiplied by the move's energy cost. §1.10 */
export const costWeight = (sim: Simulation, actor: number): number => sim.params.volition.cost * (1.1 - sim.people.saved.energy[actor]!);

/**
 * Score of every move toward the target, §1.10, into `work.score`: circumplex fit + prior + traits + needs + goals − face threat − energy
 * − fatigue + motif field + drama. What scales a whole term is taken out of the loop.
 */
export const scoreMoves = (sim: Simulation, s: Situation): void => {
  const { volition } = sim.params;
  const { score } = sim.work;
  const { baseScore } = sim.people.derived;
  const { fatigue } = sim.people.saved;
  const base = s.actor * moveCount;
  const tired = s.actor * fatigueWidth;
  const warm = 2 * volition.circumplex * s.affiliation;
  const firm = volition.circumplex * s.control;
  const aim = -volition.circumplex * (s.affiliation * s.affiliation + 0.5 * s.control * s.control);
  const face = faceWeight(sim, s);
  const effort = costWeight(sim, s.actor);
  const weariness = volition.fatigue * fatigueLeft(sim, s.actor);
  const { bias } = sim.motifs.field;
  const zone = s.zone * moveCount;
  const strained = sim.params.drama.weight * s.push;
  const warmed = sim.params.drama.weight * s.warmth;
  const u0 = volition.needs * urgency(sim, s.actor, 0);
  const u1 = volition.needs * urgency(sim, s.actor, 1);
  const u2 = volition.needs * urgency(sim, s.actor, 2);
  const u3 = volition.needs * urgency(sim, s.actor, 3);
  const u4 = volition.needs * urgency(sim, s.actor, 4);
  const u5 = volition.needs * urgency(sim, s.actor, 5);
  for (let m = 0; m < moveCount; m += 1) {
    const n = m * 6;
    const need =
      needGain[n]! * u0 +
      needGain[n + 1]! * u1 +
      needGain[n + 2]! * u2 +
      needGain[n + 3]! * u3 +
      needGain[n + 4]! * u4 +
      needGain[n + 5]! * u5;
    const fit = aim + warm * affiliation[m]! + firm * control[m]!;
    const drama = strained * tension[m]! + warmed * affiliation[m]!;
    score[m] =
      baseScore[base + m]! + fit + need + bias[zone + m]! + drama - face * risk[m]! - effort * cost[m]! - weariness * fatigue[tired + m]!;
  }
  addBeatBoosts(s, score);
  addGoalPull(sim, s, volition.goals, score);
  addObligations(sim, s, score);
  addDues(sim, s, score);
  addOrders(sim, s.actor, score, 0);
};

/** τ = .34·(.8 + .4·O + .2·N − .2·C): the open and the nervous are less predictable. §1.10 */
export const temperature = (sim: Simulation, actor: number): number => {
  const { trait } = sim.people.saved;
  const t = actor * 5;
  return sim.params.volition.temperature * (0.8 + 0.4 * trait[t]! + 0.2 * trait[t + 4]! - 0.2 * trait[t + 1]!);
};

/** Softmax over the open moves into `weight` (not normalised); the sum, 0 when nothing is open, into `deed.weightSum`. */
export const weighMoves = (sim: Simulation, actor: number, score: Float64Array, open: Uint8Array, weight: Float64Array): void => {
  const tau = temperature(sim, actor);
  let best = -Infinity;
  for (let m = 0; m < score.length; m += 1) if (open[m] === 1 && score[m]! > best) best = score[m]!;
  const cut = best - HORIZON * tau;
  let sum = 0;
  for (let m = 0; m < score.length; m += 1) {
    const value = score[m]!;
    const w = open[m] === 1 && value >= cut ? exp2d(((value - best) * LOG2_E) / tau) : 0;
    weight[m] = w;
    sum += w;
  }
  sim.work.deed.weightSum = sum;
};

/** Index drawn with probability weight / `deed.weightSum` by one uniform; −1 when all weights are 0. */
export const pick = (sim: Simulation, weight: Float64Array, moment: number, actor: number, stream: number): number => {
  let left = draw(sim.seed, moment, actor, stream) * sim.work.deed.weightSum;
  let last = -1;
  for (let m = 0; m < weight.length; m += 1) {
    const w = weight[m]!;
    if (w === 0) continue;
    last = m;
    left -= w;
    if (left < 0) return m;
  }
  return last;
};
