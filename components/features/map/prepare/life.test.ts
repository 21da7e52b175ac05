import { describe, expect, it } from "vitest";
import { chooseCauses, groupCauses } from "./causes";
import { layMultiple, placeMarks, timeScale, withRoom } from "./multiples";
import { ann, ben, episode, lineOf } from "./testing";

const delta = (strength: number) => ({ strength, trust: 0, familiarity: 0, offence: 0 });
const box = { width: 334, height: 66, margin: 64 };

describe("what changed a pair", () => {
  it("takes both directions that one line moved for one thing", () => {
    const line = lineOf(3);
    const causes = groupCauses([
      episode({ seq: 9, cause: "line", line, fromId: ben.id, toId: ann.id }),
      episode({ seq: 4, cause: "line", line }),
      episode({ seq: 2, cause: "authored" }),
    ]);
    expect(causes.map(({ seq, episodes }) => [seq, episodes.length])).toEqual([
      [2, 1],
      [4, 2],
    ]);
  });

  it("takes what the writer gave at first for the beginning, and not for a great change", () => {
    const given = episode({ seq: 1, cause: "authored", delta: delta(0.6), because: "They grew up together." });
    const causes = groupCauses([given, episode({ seq: 2, delta: delta(0.1) }), episode({ seq: 3, delta: delta(0.1) })]);
    expect(causes.map(({ isStart }) => isStart)).toEqual([true, false, false]);
    expect(chooseCauses(causes, 2).map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it("chooses the weightiest and the last, in their order", () => {
    const causes = groupCauses([0.3, 0.02, 0.4, 0.001, 0.03].map((by, i) => episode({ seq: i + 1, delta: delta(by) })));
    expect(chooseCauses(causes, 3).map(({ seq }) => seq)).toEqual([1, 3, 5]);
    expect(chooseCauses(causes, 9).map(({ seq }) => seq)).toEqual([1, 2, 3, 5]);
    expect(chooseCauses([], 3)).toEqual([]);
  });
});

describe("a small multiple", () => {
  it("gives what is recent more room", () => {
    const x = timeScale(0, 100, box);
    expect(x(0)).toBe(2);
    expect(x(100)).toBe(270);
    expect(x(50)).toBeLessThan(136);
  });

  it("begins at the value before the first change and stands until now", () => {
    const episodes = [episode({ tick: 10, strength: 0.3, delta: delta(0.2) }), episode({ tick: 20, strength: 0.1, delta: delta(-0.2) })];
    const { series, zeroY } = layMultiple(episodes, { a: ann.id, b: ben.id, dimension: "strength", fromTick: 0, nowTick: 40, box });
    expect(series).toHaveLength(1);
    expect(series[0]?.last.value).toBe(0.1);
    expect(series[0]?.path).toMatch(/^M2 [\d.]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+H270$/);
    expect(zeroY).toBe(60);
  });

  it("draws one line where both have the same familiarity, and keeps the labels of two apart", () => {
    const mutual = [episode({}), episode({ fromId: ben.id, toId: ann.id })];
    const lay = (dimension: "familiarity" | "trust") =>
      layMultiple(mutual, { a: ann.id, b: ben.id, dimension, fromTick: 0, nowTick: 4, box }).series;
    expect(lay("familiarity").map(({ fromId }) => fromId)).toEqual([null]);
    const [first, second] = lay("trust");
    expect(Math.abs((first?.labelY ?? 0) - (second?.labelY ?? 0))).toBeGreaterThanOrEqual(12);
  });

  it("takes the changes in their order, however they come, and begins with what the writer gave", () => {
    const given = episode({ seq: 1, tick: 0, cause: "authored", strength: 0.4, delta: delta(0.4) });
    const later = episode({ seq: 5, tick: 20, strength: 0.2, delta: delta(-0.2) });
    const { series } = layMultiple([later, given], { a: ann.id, b: ben.id, dimension: "strength", fromTick: 0, nowTick: 40, box });
    expect(series[0]?.last.value).toBe(0.2);
    expect(series[0]?.path).toMatch(/^M2 14H2V14H/);
  });

  it("has nothing to draw for strangers", () => {
    expect(layMultiple([], { a: "a", b: "b", dimension: "trust", fromTick: 0, nowTick: 4, box }).series).toEqual([]);
  });

  it("keeps numbered marks apart and inside", () => {
    expect(placeMarks([10, 12, 100], { gap: 16, max: 200 })).toEqual([10, 26, 100]);
    expect(withRoom([0, 26, 60, 100], 46)).toEqual([true, false, true, false]);
    expect(placeMarks([190, 196, 198], { gap: 16, max: 200 })).toEqual([168, 184, 200]);
  });
});
