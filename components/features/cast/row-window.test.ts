import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetsOf, windowOf } from "./row-window";

const heights = fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 400 });

describe("the window of rows", () => {
  it("holds every row in sight, whatever the heights, and its gaps make up the rest", () => {
    fc.assert(
      fc.property(heights, fc.nat(40_000), fc.integer({ min: 50, max: 1_200 }), (each, top, height) => {
        const offsets = offsetsOf(each);
        const { first, end, before, after } = windowOf(offsets, { top, height, around: 60 });
        const drawn = each.slice(first, end).reduce((sum, one) => sum + one, 0);
        expect(before + drawn + after).toBe(offsets.at(-1));
        each.forEach((one, row) => {
          const begins = offsets[row] ?? 0;
          if (begins < top + height && begins + one > top) expect(row >= first && row < end).toBe(true);
        });
      }),
    );
  });
  it("draws a handful of ten thousand", () => {
    const { first, end } = windowOf(offsetsOf(new Array<number>(10_000).fill(32)), { top: 160_000, height: 800, around: 200 });
    expect(end - first).toBeLessThan(45);
  });
  it("is empty for nobody", () => {
    expect(windowOf(offsetsOf([]), { top: 0, height: 500, around: 100 })).toEqual({ first: 0, end: 0, before: 0, after: 0 });
  });
});
