import { printsOf } from "./prints";

const SIZE = 1 << 17;
const marks = new Uint8Array(SIZE);

/** Share of a fragment's fours that were said lately for it to be stale. */
const STALE = 0.4;

export interface Freshness {
  /** Whether words with these fours have been said lately. */
  isStale(fours: Uint32Array): boolean;
}

/** A look at everything that was said of late, before any wording is tried: what was just said is seldom tried at all. */
export const createFreshness = (recentTexts: readonly string[]): Freshness => {
  marks.fill(0);
  for (const text of recentTexts) for (const four of printsOf(text).fours) marks[four & (SIZE - 1)] = 1;
  return {
    isStale: (fours) => {
      if (fours.length === 0) return false;
      let said = 0;
      for (const four of fours) said += marks[four & (SIZE - 1)]!;
      return said >= STALE * fours.length;
    },
  };
};
