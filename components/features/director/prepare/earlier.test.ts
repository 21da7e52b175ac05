import { describe, expect, it } from "vitest";
import { offTarget, quarterTurns, tensionAt } from "./earlier";

const take = {
  tension: [
    { turn: 2, tension: 0.2, target: null },
    { turn: 4, tension: 0.6, target: null },
  ],
};

describe("how earlier takes went", () => {
  it("tells the tension at a turn, between two that were measured as well, and none beyond them", () => {
    expect([1, 2, 3, 4, 5].map((turn) => tensionAt(take, turn))).toEqual([null, 0.2, expect.closeTo(0.4), 0.6, null]);
  });
  it("measures how far off what is wanted now they were, over the turns that were played", () => {
    expect(offTarget(take, [0.5, 0.5, 0.5, 0.5, 0.5])).toBeCloseTo(0.2);
    expect(offTarget(take, [])).toBeNull();
    expect(offTarget({ tension: [] }, [0.5])).toBeNull();
  });
  it("looks at the first turn, the quarters and the last, each once", () => {
    expect(quarterTurns(40)).toEqual([1, 10, 20, 30, 40]);
    expect(quarterTurns(2)).toEqual([1, 2]);
  });
});
