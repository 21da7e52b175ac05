import { signed } from "./arithmetic";
import { affiliation, emotionPad, risk } from "./moves";
import type { Simulation } from "./state";
import type { Deed } from "./workspace";

/** Mood + emotion along an axis: pleasure, arousal, dominance; −1..1. */
export const felt = (sim: Simulation, index: number, axis: 0 | 1 | 2): number =>
  signed(sim.people.saved.mood[index * 3 + axis]! + sim.people.saved.emotion[index * 3 + axis]!);

/** A named emotion needs at least this length of q. §1.5 */
export const NAMED_FROM = 0.15;
/** An emotion that was just caused keeps its name against one that points almost the same way. */
const LOYALTY = 0.02;
export const NO_EMOTION = 255;

const emotionCount = emotionPad.length / 3;
const norms = Float64Array.from({ length: emotionCount }, (_, e) => {
  const [p, a, d] = emotionPad.subarray(e * 3, e * 3 + 3) as unknown as [number, number, number];
  return Math.sqrt(p * p + a * a + d * d);
});

/**
 * Intensity of what a move causes, 0..1, by prediction error: expected kindness moves little, unexpected refusal a lot. §1.4:
 * (.10 + .45·|aff| + .35·risk)·rpe, rpe = accepted ? (aff < −.2 ? .9 : 1.15·(1−pA)+.12) : pA+.15.
 */
export const surprise = ({ move, accepted, acceptProbability }: Pick<Deed, "move" | "accepted" | "acceptProbability">): number => {
  const base = 0.1 + 0.45 * Math.abs(affiliation[move]!) + 0.35 * risk[move]!;
  if (!accepted) return base * (acceptProbability + 0.15);
  return base * (affiliation[move]! < -0.2 ? 0.9 : 1.15 * (1 - acceptProbability) + 0.12);
};

/** Adds an emotion to q with the character's reactivity and saturation; returns the intensity with that gain, 0..1. §1.4 */
export const feel = (sim: Simulation, index: number, emotion: number, intensity: number): number => {
  const { emotion: q, trait, lastFelt } = sim.people.saved;
  const { negativeGain, positiveGain } = sim.params.affect;
  const pad = emotion * 3;
  const negative = emotionPad[pad]! < 0;
  const gain = negative ? 1 + negativeGain * (2 * trait[index * 5 + 4]! - 1) : 1 + positiveGain * (2 * trait[index * 5 + 2]! - 1);
  const strength = intensity * gain;
  for (let d = 0; d < 3; d += 1) {
    const x = strength * emotionPad[pad + d]!;
    const now = q[index * 3 + d]!;
    q[index * 3 + d] = signed(now + (x * now > 0 ? x * (1 - Math.abs(now)) : x));
  }
  lastFelt[index] = emotion;
  return strength < 0 ? 0 : strength > 1 ? 1 : strength;
};

export const emotionLength = (sim: Simulation, index: number): number => {
  const { emotion } = sim.people.saved;
  const p = emotion[index * 3]!;
  const a = emotion[index * 3 + 1]!;
  const d = emotion[index * 3 + 2]!;
  return Math.sqrt(p * p + a * a + d * d);
};

/** The OCC emotion nearest to q by cosine; `NO_EMOTION` when |q| ≤ .15. §1.5 */
export const nearestEmotion = (sim: Simulation, index: number): number => {
  const length = emotionLength(sim, index);
  if (length <= NAMED_FROM) return NO_EMOTION;
  const { emotion, lastFelt } = sim.people.saved;
  let best = NO_EMOTION;
  let most = -2;
  for (let e = 0; e < emotionCount; e += 1) {
    const dot =
      emotion[index * 3]! * emotionPad[e * 3]! +
      emotion[index * 3 + 1]! * emotionPad[e * 3 + 1]! +
      emotion[index * 3 + 2]! * emotionPad[e * 3 + 2]!;
    const cosine = dot / (length * norms[e]!) + (e === lastFelt[index]! ? LOYALTY : 0);
    if (cosine > most) {
      most = cosine;
      best = e;
    }
  }
  return best;
};
