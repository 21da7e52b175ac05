import { describe, expect, it } from "vitest";
import { addToSeries, autocorrelations, concentrationOf, createSeries, inertiaOf, trustRatio, varietyOf } from "./conduct.mts";
import { returnShare } from "./group-talk.mts";
import { createLevels, stationarityOf } from "./levels.mts";

describe("conduct", () => {
  it("concentrates on the partners met most often", () => {
    const counts = [10, 4, 3, 2, 1].map((n) => [7, n] as const);
    expect(concentrationOf(counts)).toEqual({ top1: 0.5, top3: 0.85, top5: 1 });
    expect(concentrationOf(counts.slice(1))).toBeNull();
  });

  it("varies by entropy and by the most frequent move", () => {
    expect(varietyOf(Float64Array.of(5, 5, 5, 5))).toEqual({ entropy: 2, top: 0.25 });
  });

  it("has the autocorrelation of the definition", () => {
    const values = [1, 2, 4, 3, 0, 1];
    const series = createSeries(2);
    for (const x of values) addToSeries(series, [x + 100, 0, 100 - x, 0], 2);
    const m = values.reduce((sum, x) => sum + x, 0) / values.length;
    const above = values.slice(1).reduce((sum, x, k) => sum + (x - m) * (values[k]! - m), 0);
    const below = values.reduce((sum, x) => sum + (x - m) * (x - m), 0);
    for (const found of autocorrelations(series)) expect(found).toBeCloseTo(above / below, 9);
  });

  it("has no autocorrelation where everybody moves as one", () => {
    const series = createSeries(3);
    for (const x of [1, 5, 2, 8]) addToSeries(series, [x, x, x], 1);
    expect([...autocorrelations(series)]).toEqual([0, 0, 0]);
  });

  it("compares the third that is most neurotic with the third that is least", () => {
    const n = Float64Array.of(0.1, 0.2, 0.5, 0.6, 0.8, 0.9);
    expect(inertiaOf(n, Float64Array.of(0.4, 0.4, 0.4, 0.4, 0.6, 0.8)).difference).toBeCloseTo(0.3, 12);
  });

  it("needs as many more friendly acts as each moves trust less", () => {
    expect(trustRatio(0.1, 0.1)!.ratio).toBeCloseTo(1, 12);
    expect(trustRatio(0.05, 0.2)!.ratio).toBeGreaterThan(4);
    expect(trustRatio(-0.01, 0.2)).toBeNull();
  });
});

describe("talk and time", () => {
  it("counts returns to the speaker before the last, not somebody going on alone", () => {
    expect(returnShare(["a", "b", "a", "b"])).toBe(1);
    expect(returnShare(["a", "b", "c", "a"])).toBe(0);
    expect(returnShare(["a", "a", "a", "a"])).toBe(0);
  });

  it("compares two windows, and says nothing before the later one is over", () => {
    const levels = createLevels();
    for (let tick = 5; tick <= 3_400; tick += 5) {
      levels.tick.push(tick);
      levels.mood.push(tick > 2_000 ? 0.3 : 0.1);
      levels.strength.push(0.2);
    }
    expect(stationarityOf(levels)!.mood).toBeCloseTo(0.2, 12);
    expect(stationarityOf(levels)!.strength).toBeCloseTo(0, 12);
    expect(stationarityOf({ ...levels, tick: levels.tick.map((tick) => tick - 400) })).toBeNull();
  });
});
