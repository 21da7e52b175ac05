import { describe, expect, it } from "vitest";
import { finish, goOn, type InParts } from "./in-parts";

/** Adds up what it is given, a step for each. */
function* sum(numbers: readonly number[], took: number[]): InParts<number> {
  let all = 0;
  for (const number of numbers) {
    all += number;
    took.push(number);
    yield;
  }
  return all;
}

/** A clock that moves by one at each look. */
const ticking = (): (() => number) => {
  let now = 0;
  return () => now++;
};

describe("work in parts", () => {
  it("stops when its time is over, and goes on where it stopped", () => {
    const took: number[] = [];
    const work = sum([1, 2, 3, 4, 5], took);
    const now = ticking();
    expect(goOn(work, 2, now)).toBeNull();
    expect(took).toEqual([1, 2]);
    expect(goOn(work, 2, now)).toBeNull();
    expect(took).toEqual([1, 2, 3, 4]);
    expect(goOn(work, 2, now)).toEqual({ value: 15 });
    expect(took).toEqual([1, 2, 3, 4, 5]);
  });

  it("does a step even when there is no time at all", () => {
    const took: number[] = [];
    const work = sum([1, 2], took);
    expect(goOn(work, 0, ticking())).toBeNull();
    expect(took).toEqual([1]);
  });

  it("comes to the same at once", () => {
    expect(finish(sum([1, 2, 3], []))).toBe(6);
    const begun = sum([1, 2, 3], []);
    goOn(begun, 0, ticking());
    expect(finish(begun)).toBe(6);
  });
});
