import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank, ranked } from "./ranking";

const found = (values: readonly number[], most: number, without: number): number[] =>
  Array.from(ranked.subarray(0, rank(Float64Array.from(values), { among: values.length, most, without })));

/** The same by the long way. */
const sorted = (values: readonly number[], most: number, without: number): number[] =>
  values
    .map((value, place) => ({ size: Math.abs(value), place }))
    .filter(({ size, place }) => size > 0 && place !== without)
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ place }) => place);

describe("the strongest of some values", () => {
  it("are those that a stable sort by size puts first, whatever their signs", () => {
    const few = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(
        fc.array(few, { maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: -1, max: 11 }),
        (values, most, without) => {
          expect(found(values, most, without)).toEqual(sorted(values, most, without));
        },
      ),
    );
  });
});
