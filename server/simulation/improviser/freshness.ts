import type { HeardLines } from "@/server/contracts/speech";
import type { Prints } from "./prints";

const SIZE = 1 << 17;
const marks = new Uint8Array(SIZE);

/** Share of a fragment's fours that were said lately for it to be stale. */
const STALE = 0.3;

export interface Freshness {
  /** Whether words with these fours have been said lately, or at all as far as anybody remembers. */
  ageOf(fours: Uint32Array): "stale" | "heard" | "fresh";
}

/** A look at everything that was said of late, before any wording is tried: what was just said is seldom tried at all. */
export const createFreshness = (recent: readonly Prints[], heard: HeardLines | null): Freshness => {
  marks.fill(0);
  for (const { fours } of recent) for (const four of fours) marks[four & (SIZE - 1)] = 1;
  return {
    ageOf: (fours) => {
      if (fours.length === 0) return "fresh";
      let said = 0;
      for (const four of fours) said += marks[four & (SIZE - 1)]!;
      if (said >= STALE * fours.length) return "stale";
      return heard && heard.shareOf(fours) >= STALE ? "heard" : "fresh";
    },
  };
};
