import { describe, expect, it } from "vitest";
import { motifStates } from "@/server/contracts/motifs";
import { createMotifWatch, motifLifeOf, watchMotifs } from "./motif-life.mts";
import { oppositePairs } from "./opposites.mts";
import { poolWatches } from "./pool-watches.mts";

const of = (state: (typeof motifStates)[number]): number => motifStates.indexOf(state);
/** One region with two opposite motifs: the first goes through the states, the second rests. */
const live = (steps: readonly [intensity: number, state: (typeof motifStates)[number]][], other = 0) => {
  const watch = createMotifWatch(1, 2);
  for (const [intensity, state] of steps) watchMotifs(watch, [intensity, other], [of(state), of("ACTIVE")], [[0, 1]]);
  return watch;
};

describe("life of motifs", () => {
  it("counts peaks, time at 8 and more, and opposites that are both there", () => {
    const watch = live(
      [
        [1, "EMERGING"],
        [3, "ACTIVE"],
        [6, "INTENSIFYING"],
        [8, "PEAK"],
        [9, "PEAK"],
        [5, "DECLINING"],
      ],
      3.5,
    );
    expect(motifLifeOf(watch, 1)).toMatchObject({ illegal: 0, longestHigh: 2, categoriesThatPeak: 1 });
    expect(motifLifeOf(watch, 1)!.peaks).toBeCloseTo(1000 / 6, 6);
    expect(motifLifeOf(watch, 1)!.opposites).toBeCloseTo(5 / 6, 6);
  });

  it("finds steps that the table does not have, and resting motifs that do not rest", () => {
    expect(
      motifLifeOf(
        live([
          [0, "DORMANT"],
          [8, "PEAK"],
        ]),
        1,
      )!.illegal,
    ).toBe(1);
    expect(live([[2, "DORMANT"]]).restingTooHigh).toBe(1);
  });

  it("pools the regions of several runs", () => {
    const one = live([
      [1, "EMERGING"],
      [3, "ACTIVE"],
    ]);
    const other = live([
      [6, "INTENSIFYING"],
      [7, "PEAK"],
    ]);
    expect(motifLifeOf(poolWatches([one, other]), 1)).toMatchObject({ categoriesThatPeak: 1, regionKiloticks: 0.004 });
  });

  it("knows the twenty-five primary pairs of the canon", () => {
    expect(oppositePairs.length).toBe(25);
  });
});
