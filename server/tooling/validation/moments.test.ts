import { describe, expect, it } from "vitest";
import { correlation, createDice, deviation, entropy, mean, quantile, shuffle, skewness } from "./moments.mts";
import { holm, permutationP } from "./permutation.mts";

describe("moments", () => {
  it("are those of the textbook", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(deviation([2, 4])).toBe(1);
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 1, 1], [3, 2, 1])).toBe(0);
    expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(entropy([1, 1, 1, 1])).toBe(2);
    expect(entropy([4, 0, 0, 0])).toBe(0);
    expect(skewness([0, 0, 0, 0, 10])).toBeGreaterThan(1);
  });

  it("shuffles by dice that fall the same every time", () => {
    const deal = (): number[] => {
      const cards = Int32Array.from({ length: 20 }, (_, k) => k);
      shuffle(cards, createDice(3));
      return [...cards];
    };
    expect(deal()).toEqual(deal());
    expect([...deal()].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, k) => k));
  });
});

describe("permutation test", () => {
  const trait = Array.from({ length: 60 }, (_, k) => k / 60);

  it("finds an effect that is there, and no more than the rounds allow", () => {
    expect(
      permutationP(
        trait,
        trait.map((x) => 2 * x),
        199,
        1,
      ),
    ).toBe(1 / 200);
  });

  it("gives an ordinary p where there is none", () => {
    const roll = createDice(9);
    const noise = trait.map(() => roll());
    expect(permutationP(trait, noise, 199, 1)).toBeGreaterThan(0.05);
  });

  it("corrects step by step, and never below an earlier step", () => {
    const corrected = holm([0.01, 0.04, 0.03]);
    for (const [k, expected] of [0.03, 0.06, 0.06].entries()) expect(corrected[k]).toBeCloseTo(expected, 12);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });
});
