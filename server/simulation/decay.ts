import { exp2d } from "./arithmetic";
import type { Params } from "./params";

const TABULATED = 4096;

/** 2^(−ticks/halfLife) for whole ticks, tabulated: the same numbers as the formula, without its cost. */
export interface Decay {
  halfLife: number;
  table: Float64Array;
}

export interface Decays {
  trust: Decay;
  familiarity: Decay;
  offence: Decay;
  fatigue: Decay;
}

/** Tables of half-lives that were asked for: many simulations share their parameters. */
const known = new Map<number, Decay>();
const KNOWN_MOST = 64;

const tabulate = (halfLife: number): Decay => {
  const found = known.get(halfLife);
  if (found) return found;
  const table = Float64Array.from({ length: TABULATED }, (_, ticks) => exp2d(-ticks / halfLife));
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(halfLife, { halfLife, table });
  return { halfLife, table };
};

export const tabulateDecays = ({ relation, volition }: Params): Decays => ({
  trust: tabulate(relation.trustHalfLife),
  familiarity: tabulate(relation.familiarityHalfLife),
  offence: tabulate(relation.offenceHalfLife),
  fatigue: tabulate(volition.fatigueHalfLife),
});

/** What `findLeft` found; a cell, since a fraction that is returned may be boxed. */
export const left = new Float64Array(1);
const findLeftOfLong = (decay: Decay, ticks: number): void => {
  left[0] = exp2d(-ticks / decay.halfLife);
};
/** Share that is left after so many ticks, 0..1, into `left`. */
export const findLeft = (decay: Decay, ticks: number): void => {
  if (ticks < TABULATED) left[0] = decay.table[ticks]!;
  else findLeftOfLong(decay, ticks);
};
