import { correlation, mean, quantile, skewness } from "./moments.mts";
import { holm, permutationP } from "./permutation.mts";
import type { Values } from "./rules.mts";
import { degreesOf, moodOf, traitOf, type Society } from "./society.mts";

const SIGNED_FROM = 0.05;
const ROUNDS = 999;
/** Authored hubs: somebody began with this many times the median. */
const HUB = 4;

/** V4: mean strength, and shares of half-edges that are positive, negative, or nearly at the end of the scale. */
export const collapseOf = ({ ties }: Society): Values => {
  const { strength } = ties;
  const share = (holds: (s: number) => boolean): number => mean(Float64Array.from(strength, (s) => (holds(s) ? 1 : 0)));
  return {
    meanStrength: mean(strength),
    positive: share((s) => s > SIGNED_FROM),
    negative: share((s) => s < -SIGNED_FROM),
    saturated: share((s) => Math.abs(s) > 0.95),
  };
};

/** V10: mean distance in openness, extraversion and agreeableness over ties above .3, and over ties below −.1. */
export const homophilyOf = ({ size, ties, traits }: Society): Values | null => {
  const friends: number[] = [];
  const foes: number[] = [];
  for (let i = 0; i < size; i += 1) {
    for (let k = ties.start[i]!; k < ties.start[i + 1]!; k += 1) {
      const gap = (t: number): number => Math.abs(traits[i * 5 + t]! - traits[ties.to[k]! * 5 + t]!);
      const distance = (gap(0) + gap(2) + gap(3)) / 3;
      if (ties.strength[k]! > 0.3) friends.push(distance);
      else if (ties.strength[k]! < -0.1) foes.push(distance);
    }
  }
  if (friends.length === 0 || foes.length === 0) return null;
  return { friends: mean(friends), foes: mean(foes), difference: mean(foes) - mean(friends) };
};

/** V13: the cap is what the rules allow, or what somebody was given at the start. */
export const degreesAt = (now: Int32Array, start: Int32Array, allowed: number): Values => {
  const first = Math.max(0, ...start);
  return {
    p5: quantile(now, 0.05),
    p50: quantile(now, 0.5),
    p95: quantile(now, 0.95),
    max: Math.max(0, ...now),
    cap: Math.max(allowed, first),
    isolates: now.reduce((count, degree) => count + (degree === 0 ? 1 : 0), 0),
    skew: skewness(now),
    hubs: first >= HUB * Math.max(1, quantile(start, 0.5)) ? 1 : 0,
  };
};

/** Mean strength of what the others feel for each character. */
export const likedOf = ({ size, ties }: Society): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let k = ties.start[i]!; k < ties.start[i + 1]!; k += 1) sum += ties.strength[ties.back[k]!]!;
    return sum / Math.max(1, ties.start[i + 1]! - ties.start[i]!);
  });

/** Acts of each character, and how many of them were warm (affiliation > .4) and hostile (< −.3). */
export interface Conduct {
  acts: Int32Array;
  warm: Int32Array;
  hostile: Int32Array;
}

const shareOf = (part: Int32Array, whole: Int32Array): Float64Array => Float64Array.from(part, (n, i) => n / Math.max(1, whole[i]!));

/** V5–V9: correlations of traits with conduct and standing. p values are corrected over all seven (Holm), from traits dealt out anew. */
export const traitEffects = (
  society: Society,
  conduct: Conduct,
  startDegrees: Int32Array,
  seed: number,
): Record<"V5" | "V6" | "V7" | "V8" | "V9", Values> => {
  const [extraversion, agreeableness, neuroticism] = [traitOf(society, 2), traitOf(society, 3), traitOf(society, 4)];
  const growth = degreesOf(society).map((degree, i) => degree - startDegrees[i]!);
  const pairs = [
    [extraversion, Float64Array.from(conduct.acts)],
    [agreeableness, shareOf(conduct.hostile, conduct.acts)],
    [agreeableness, shareOf(conduct.warm, conduct.acts)],
    [neuroticism, moodOf(society, 0)],
    [neuroticism, moodOf(society, 1)],
    [agreeableness, likedOf(society)],
    [extraversion, Float64Array.from(growth)],
  ] as const;
  const r = pairs.map(([trait, outcome]) => correlation(trait, outcome));
  const p = holm(pairs.map(([trait, outcome], k) => permutationP(trait, outcome, ROUNDS, seed + k)));
  return {
    V5: { r: r[0]!, p: p[0]! },
    V6: { hostile: r[1]!, warm: r[2]!, pHostile: p[1]!, pWarm: p[2]! },
    V7: { pleasure: r[3]!, arousal: r[4]!, pPleasure: p[3]!, pArousal: p[4]! },
    V8: { r: r[5]!, p: p[5]! },
    V9: { r: r[6]!, p: p[6]! },
  };
};
