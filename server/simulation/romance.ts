import { isAdult } from "./people";
import { ALWAYS, drawPair, Stream } from "./rng";
import type { Simulation } from "./state";
import { kindIndex } from "./tables/kind-priors";
import type { Situation } from "./workspace";

/** One pair in eight has a spark that neither of them chose. */
const SPARK_ABOVE = 0.875;

const isKin = (sim: Simulation, s: Situation): boolean => {
  const { kind } = sim.ties.slots;
  return s.out >= 0 && (kind[s.out] === kindIndex.family || kind[s.back] === kindIndex.family);
};

/** The mask of §1.13: romance enabled by the writer, both adult, not kin. Nothing lifts it, not even a director. */
export const isRomanceOpen = (sim: Simulation, s: Situation): boolean =>
  sim.params.romance > 0 && isAdult(sim.people, s.actor) && isAdult(sim.people, s.target) && !isKin(sim, s);

/** 0..1: a romance has it, and it grows with strength; of other pairs only those with a spark. Grade C. */
export const attraction = (sim: Simulation, s: Situation): number => {
  const liking = Math.max(0, s.view.strength);
  if (s.out >= 0 && sim.ties.slots.kind[s.out] === kindIndex.romance) return 0.5 + 0.5 * liking;
  const spark = drawPair(sim.seed, ALWAYS, Math.min(s.actor, s.target), Math.max(s.actor, s.target), Stream.spark);
  return spark > SPARK_ABOVE ? liking : 0;
};
