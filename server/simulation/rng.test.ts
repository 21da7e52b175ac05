import { describe, expect, it } from "vitest";
import { deviatePair, draw, drawAll, drawPair, Stream, turnMoment } from "./rng";

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("counter-based draws", () => {
  it("has a number of its own for every stream", () => {
    const numbers = Object.values(Stream);
    expect(new Set(numbers).size).toBe(numbers.length);
    // Deviates use two numbers each.
    for (const twice of [Stream.relationShared, Stream.relationOwn, Stream.perceiver, Stream.liked])
      expect(numbers).not.toContain(twice + 1);
  });

  it("is the same for the same question, whatever was asked before", () => {
    const first = draw(7, 3, 11, Stream.move);
    range(100).forEach((k) => draw(7, k, k, Stream.accept));
    expect(draw(7, 3, 11, Stream.move)).toBe(first);
    const all = new Float64Array(12);
    drawAll(7, 3, 12, Stream.move, all);
    expect(all[11]).toBe(first);
  });

  it("is pinned: another number would be another history", () => {
    expect(draw(1, 1, 1, Stream.activate)).toBe(0.15938293852377683);
    expect(drawPair(1, 1, 1, 2, Stream.target)).toBe(0.6379418192664161);
  });

  it.each([
    ["entities", (k: number) => draw(5, 9, k, Stream.activate)],
    ["moments", (k: number) => draw(5, k, 9, Stream.activate)],
    ["seeds", (k: number) => draw(k, 5, 9, Stream.activate)],
    ["turns", (k: number) => draw(5, turnMoment(3, 77, k), 9, Stream.speaker)],
    ["partners", (k: number) => drawPair(5, 9, 4, k, Stream.target)],
  ])("is uniform and uncorrelated over %s", (_, roll) => {
    const values = range(20_000).map(roll);
    const bins = new Array<number>(20).fill(0);
    for (const value of values) bins[Math.floor(value * 20)]! += 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(50);
    const lagged = values.slice(1).reduce((sum, value, k) => sum + (value - 0.5) * (values[k]! - 0.5), 0) / values.length;
    expect(Math.abs(lagged) * 12).toBeLessThan(0.03);
  });

  it("has deviates of mean 0 and variance 1", () => {
    const values = range(20_000).map((k) => deviatePair(3, k, k + 1, Stream.relationOwn));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});
