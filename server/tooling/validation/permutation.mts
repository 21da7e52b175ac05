import { correlation, createDice, shuffle, type Numbers } from "./moments.mts";

/** Two-sided p of a correlation: how often characters whose traits are dealt out anew give one as large. */
export const permutationP = (trait: Numbers, outcome: Numbers, rounds: number, seed: number): number => {
  const observed = Math.abs(correlation(trait, outcome));
  const order = Int32Array.from({ length: trait.length }, (_, k) => k);
  const dealt = new Float64Array(trait.length);
  const roll = createDice(seed);
  let asLarge = 1;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, roll);
    for (let k = 0; k < order.length; k += 1) dealt[k] = trait[order[k]!]!;
    if (Math.abs(correlation(dealt, outcome)) >= observed) asLarge += 1;
  }
  return asLarge / (rounds + 1);
};

/** Holm's step-down correction, in the order given; never above 1. */
export const holm = (p: readonly number[]): number[] => {
  const order = p.map((_, k) => k).sort((x, y) => p[x]! - p[y]!);
  const corrected = new Array<number>(p.length).fill(1);
  let most = 0;
  order.forEach((k, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * p[k]!));
    corrected[k] = most;
  });
  return corrected;
};
