import { exp2d, LOG2_E } from "./arithmetic";
import { fatigueLeft, fatigueWidth } from "./fatigue";
import { addDues } from "./appraisal/dues";
import { addObligations } from "./appraisal/obligations";
import { addOrders } from "./direction/orders";
import { addGoalPull } from "./goals";
import { addBeatBoosts } from "./drama/influence";
import { moveCount, scoreNumbers, scoreWidth } from "./moves";
import { urgency } from "./needs";
import { draw } from "./rng";
import type { Simulation } from "./state";
import type { Options, Situation } from "./workspace";

/** Moves this many temperatures below the best are not considered. */
const HORIZON = 8;

/** Face threat of a risky move under low trust: .55·(1 − T)(.7 + .6·N), to be multiplied by the risk. §1.10 */
export const faceWeight = (sim: Simulation, s: Situation): number =>
  sim.params.volition.risk * (1 - s.view.trust) * (0.7 + 0.6 * sim.people.saved.trait[s.actor * 5 + 4]!);

/** 2·(1.1 − e), to be multiplied by the move's energy cost. §1.10 */
export const costWeight = (sim: Simulation, actor: number): number => sim.params.volition.cost * (1.1 - sim.people.saved.energy[actor]!);

/** What scales a whole term of the score, taken out of the loop; cells, since fractions that are passed on may be boxed. */
const scale = new Float64Array(14);
const S = { aim: 0, warm: 1, firm: 2, strained: 3, warmed: 4, face: 5, effort: 6, weariness: 7, needs: 8 } as const;

const findScale = (sim: Simulation, s: Situation): void => {
  const { volition, drama } = sim.params;
  scale[S.aim] = -volition.circumplex * (s.affiliation * s.affiliation + 0.5 * s.control * s.control);
  scale[S.warm] = 2 * volition.circumplex * s.affiliation;
  scale[S.firm] = volition.circumplex * s.control;
  scale[S.strained] = drama.weight * s.push;
  scale[S.warmed] = drama.weight * s.warmth;
  scale[S.face] = faceWeight(sim, s);
  scale[S.effort] = costWeight(sim, s.actor);
  scale[S.weariness] = volition.fatigue * fatigueLeft(sim, s.actor);
  for (let need = 0; need < 6; need += 1) scale[S.needs + need] = volition.needs * urgency(sim, s.actor, need);
};

/** The terms that every move has. */
const scorePlainly = (sim: Simulation, s: Situation, options: Options, score: Float64Array): void => {
  const { baseScore } = sim.people.derived;
  const { fatigue } = sim.people.saved;
  const { bias } = sim.motifs.field;
  const base = s.actor * moveCount;
  const tired = s.actor * fatigueWidth;
  const zone = s.zone * moveCount;
  const aim = scale[S.aim]!;
  const warm = scale[S.warm]!;
  const firm = scale[S.firm]!;
  const strained = scale[S.strained]!;
  const warmed = scale[S.warmed]!;
  const face = scale[S.face]!;
  const effort = scale[S.effort]!;
  const weariness = scale[S.weariness]!;
  const u0 = scale[S.needs]!;
  const u1 = scale[S.needs + 1]!;
  const u2 = scale[S.needs + 2]!;
  const u3 = scale[S.needs + 3]!;
  const u4 = scale[S.needs + 4]!;
  const u5 = scale[S.needs + 5]!;
  for (let k = 0; k < options.scored; k += 1) {
    const m = options.moves[k]!;
    const n = m * scoreWidth;
    const need =
      scoreNumbers[n + 5]! * u0 +
      scoreNumbers[n + 6]! * u1 +
      scoreNumbers[n + 7]! * u2 +
      scoreNumbers[n + 8]! * u3 +
      scoreNumbers[n + 9]! * u4 +
      scoreNumbers[n + 10]! * u5;
    const warmth = scoreNumbers[n]!;
    const fit = aim + warm * warmth + firm * scoreNumbers[n + 1]!;
    const drama = strained * scoreNumbers[n + 2]! + warmed * warmth;
    const held = face * scoreNumbers[n + 3]!;
    score[m] =
      baseScore[base + m]! + fit + need + bias[zone + m]! + drama - held - effort * scoreNumbers[n + 4]! - weariness * fatigue[tired + m]!;
  }
};

/**
 * Score of each of the options toward the target, §1.10, into `work.score`: circumplex fit + prior + traits + needs + goals − face threat −
 * energy − fatigue + motif field + drama. What stands in there for other moves is of no use.
 */
export const scoreMoves = (sim: Simulation, s: Situation, options: Options): void => {
  const { score } = sim.work;
  findScale(sim, s);
  scorePlainly(sim, s, options, score);
  addBeatBoosts(s, score);
  addGoalPull(sim, s, sim.params.volition.goals, options, score);
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

/** Softmax over the open options into `weight` (not normalised), 0 for all others; the sum, 0 when nothing is open, into `deed.weightSum`. */
export const weighMoves = (sim: Simulation, actor: number, score: Float64Array, options: Options, weight: Float64Array): void => {
  const { moves, open } = options;
  const tau = temperature(sim, actor);
  let best = -Infinity;
  for (let k = 0; k < open; k += 1) if (score[moves[k]!]! > best) best = score[moves[k]!]!;
  const cut = best - HORIZON * tau;
  let sum = 0;
  weight.fill(0);
  for (let k = 0; k < open; k += 1) {
    const value = score[moves[k]!]!;
    if (value < cut) continue;
    const w = exp2d(((value - best) * LOG2_E) / tau);
    weight[moves[k]!] = w;
    sum += w;
  }
  sim.work.deed.weightSum = sum;
};

/** The option drawn with probability weight / `deed.weightSum` by one uniform; −1 when all weights are 0. */
export const pick = (sim: Simulation, options: Options, weight: Float64Array, moment: number, actor: number, stream: number): number => {
  const { moves, open } = options;
  let left = draw(sim.seed, moment, actor, stream) * sim.work.deed.weightSum;
  let last = -1;
  for (let k = 0; k < open; k += 1) {
    const w = weight[moves[k]!]!;
    if (w === 0) continue;
    last = moves[k]!;
    left -= w;
    if (left < 0) return last;
  }
  return last;
};
