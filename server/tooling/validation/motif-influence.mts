import { motifCategories } from "@/server/contracts/motifs";
import { boostedBy, motifCount, suppressedBy } from "@/server/simulation/motifs/canon";
import { applyInput } from "@/server/simulation/simulation";
import type { Progress } from "./main-run.mts";
import { mean } from "./moments.mts";
import { openStage, withParams, type Plan } from "./plan.mts";
import type { Values } from "./rules.mts";

const HELD_AT = 8;

/** Share of each move while one motif is held at 8 everywhere, or none is (−1). Without a director: it would answer the motif. */
const sharesUnder = (plan: Plan, motif: number): Float64Array => {
  const { sim, tally } = openStage(withParams(plan, { "motif.dynamics": 0, "drama.hand": 0 }));
  for (let tick = 0; tick < plan.ticks; tick += 1) {
    const { intensity } = sim.motifs.ambient;
    intensity.fill(0);
    if (motif >= 0) for (let row = motif; row < sim.motifs.regions * motifCount; row += motifCount) intensity[row] = HELD_AT;
    applyInput(sim, { type: "tick" });
  }
  const all = Math.max(1, mean(tally.moves) * tally.moves.length);
  return tally.moves.map((n) => n / all);
};

/** Of the moves that motifs boost and suppress, how many went the right way. Moves that nobody made in either run do not count. */
export const countSigns = (
  base: Float64Array,
  under: readonly Float64Array[],
  boosts: readonly ArrayLike<number>[],
  suppresses: readonly ArrayLike<number>[],
): Values => {
  const tally = (moves: readonly ArrayLike<number>[], sign: 1 | -1): { share: number; count: number } => {
    let right = 0;
    let count = 0;
    moves.forEach((motifs, move) => {
      for (const motif of Array.from(motifs)) {
        const [before, after] = [base[move]!, under[motif]![move]!];
        if (before === 0 && after === 0) continue;
        count += 1;
        if (sign * (after - before) > 0) right += 1;
      }
    });
    return { share: count > 0 ? right / count : 0, count };
  };
  const [up, down] = [tally(boosts, 1), tally(suppresses, -1)];
  return { boosted: up.share, suppressed: down.share, boostedPairs: up.count, suppressedPairs: down.count };
};

/** V20 */
export const measureInfluence = (plan: Plan, progress: Progress): Values => {
  const base = sharesUnder(plan, -1);
  const under = motifCategories.map((_, motif) => {
    progress(motif, motifCount);
    return sharesUnder(plan, motif);
  });
  return countSigns(base, under, boostedBy, suppressedBy);
};
