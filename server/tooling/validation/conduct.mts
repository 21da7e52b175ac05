import { entropy, mean, quantile } from "./moments.mts";
import type { Values } from "./rules.mts";

/** Fewer contacts than this say nothing about whom somebody prefers. */
const CONTACTS = 5;

/** V12: mean share of the most frequent 1, 3 and 5 partners in a character's acts. `contacts` counts each ordered pair that met. */
export const concentrationOf = (contacts: Iterable<readonly [actor: number, count: number]>): Values | null => {
  const of = new Map<number, number[]>();
  for (const [actor, count] of contacts) of.set(actor, [...(of.get(actor) ?? []), count]);
  const tops: Record<"top1" | "top3" | "top5", number[]> = { top1: [], top3: [], top5: [] };
  for (const counts of of.values()) {
    if (counts.length < CONTACTS) continue;
    counts.sort((a, b) => b - a);
    const all = mean(counts) * counts.length;
    const share = (n: number): number => counts.slice(0, n).reduce((sum, count) => sum + count, 0) / all;
    tops.top1.push(share(1));
    tops.top3.push(share(3));
    tops.top5.push(share(5));
  }
  if (tops.top1.length === 0) return null;
  return { top1: mean(tops.top1), top3: mean(tops.top3), top5: mean(tops.top5) };
};

/** V14: entropy of the directed moves in bits, and the share of the most frequent one. */
export const varietyOf = (counts: Float64Array): Values => ({
  entropy: entropy(counts),
  top: Math.max(...counts) / Math.max(1, mean(counts) * counts.length),
});

/** V15: mean autocorrelation among the third with the least neuroticism, the third with the most, and their difference. */
export const inertiaOf = (neuroticism: Float64Array, autocorrelation: Float64Array): Values => {
  const [low, high] = [quantile(neuroticism, 1 / 3), quantile(neuroticism, 2 / 3)];
  const calm: number[] = [];
  const nervous: number[] = [];
  neuroticism.forEach((n, i) => {
    if (n <= low) calm.push(autocorrelation[i]!);
    else if (n >= high) nervous.push(autocorrelation[i]!);
  });
  return { calm: mean(calm), nervous: mean(nervous), difference: mean(nervous) - mean(calm) };
};

/** Running sums of one series per character, enough for its autocorrelation at lag 1. */
export interface Series {
  count: number;
  first: Float64Array;
  last: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
  products: Float64Array;
}

export const createSeries = (size: number): Series => ({
  count: 0,
  first: new Float64Array(size),
  last: new Float64Array(size),
  sum: new Float64Array(size),
  squares: new Float64Array(size),
  products: new Float64Array(size),
});

/** Adds one value of everybody, `values[i · width]`, as it differs from the mean: what moves everybody at once is nobody's inertia. */
export const addToSeries = (series: Series, values: ArrayLike<number>, width: number): void => {
  let common = 0;
  for (let i = 0; i < series.sum.length; i += 1) common += values[i * width]! / series.sum.length;
  for (let i = 0; i < series.sum.length; i += 1) {
    const x = values[i * width]! - common;
    if (series.count === 0) series.first[i] = x;
    else series.products[i]! += x * series.last[i]!;
    series.sum[i]! += x;
    series.squares[i]! += x * x;
    series.last[i] = x;
  }
  series.count += 1;
};

/** Σ (x_t − m)(x_t+1 − m) / Σ (x_t − m)². */
export const autocorrelations = ({ count, first, last, sum, squares, products }: Series): Float64Array =>
  Float64Array.from(sum, (total, i) => {
    const m = total / count;
    const variance = squares[i]! - count * m * m;
    const covariance = products[i]! - m * (2 * total - first[i]! - last[i]!) + (count - 1) * m * m;
    return variance > 1e-12 ? covariance / variance : 0;
  });

const TRUST_STEP = 0.2;

/** V16: `gained` is the mean share of 1 − T that one friendly act adds, `lost` the mean share of T that one hostile act takes. From .5. */
export const trustRatio = (gained: number, lost: number): Values | null => {
  if (gained <= 0 || lost <= 0) return null;
  const toGain = Math.log((0.5 - TRUST_STEP) / 0.5) / Math.log(1 - gained);
  const toLose = Math.log((0.5 - TRUST_STEP) / 0.5) / Math.log(1 - lost);
  return { toGain, toLose, ratio: toGain / toLose };
};
