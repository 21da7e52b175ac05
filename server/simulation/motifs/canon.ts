import { motifCategories, type MotifCategory } from "@/server/contracts/motifs";
import { directedMoves } from "@/server/contracts/moves";
import { effectsOf } from "../tables/motif-effects";
import { motifLinks } from "../tables/motif-links";

export const motifCount = motifCategories.length;
export const motifIndex = Object.fromEntries(motifCategories.map((id, index) => [id, index])) as Record<MotifCategory, number>;
export const motifAt = (index: number): MotifCategory => motifCategories[index]!;

const WEIGHT = { boost: 1, suppress: -0.7, opposite: 1, conflict: 0.5 } as const;
const effects = motifCategories.map(effectsOf);

/** Weight of each theme on each move, by `move * 49 + motif`: +1 boosted, −.7 suppressed. §1.16 */
export const moveWeight = Float64Array.from(
  directedMoves.flatMap((move) =>
    effects.map(({ boosts, suppresses }) => (boosts.includes(move) ? WEIGHT.boost : suppresses.includes(move) ? WEIGHT.suppress : 0)),
  ),
);

/** Themes that a move speaks for, and against. */
const speakingFor = (sign: 1 | -1): Uint8Array[] =>
  directedMoves.map((_, move) =>
    Uint8Array.from(motifCategories.map((__, motif) => motif).filter((motif) => sign * moveWeight[move * motifCount + motif]! > 0)),
  );
export const boostedBy = speakingFor(1);
export const suppressedBy = speakingFor(-1);

/** Moves that a theme makes more frequent or rarer. */
export const movesOf = motifCategories.map((_, motif) =>
  Uint8Array.from(directedMoves.map((__, move) => move).filter((move) => moveWeight[move * motifCount + motif] !== 0)),
);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** PAD lean by `motif * 3 + axis`, less the mean of the canon: an even background leans nowhere. §1.16 */
export const centredLean = Float64Array.from(
  effects.flatMap(({ lean }) => lean.map((value, axis) => value - meanOf(effects.map((each) => each.lean[axis]!)))),
);
/** The same for tension. */
export const centredTension = Float64Array.from(effects.map(({ tension }) => tension - meanOf(effects.map((each) => each.tension))));

const conflictWeight = (a: number, b: number): number => {
  const { opposites, conflicts } = motifLinks[motifAt(a)];
  return opposites.includes(motifAt(b)) ? WEIGHT.opposite : conflicts.includes(motifAt(b)) ? WEIGHT.conflict : 0;
};
const all = motifCategories.map((_, index) => index);
/** With whom each theme is in conflict, and how much: 1 or .5. */
export const rivals = all.map((a) => Uint8Array.from(all.filter((b) => conflictWeight(a, b) > 0)));
export const rivalWeight = rivals.map((others, a) => Float64Array.from(others, (b) => conflictWeight(a, b)));

/** Each conflict once, the earlier theme first. */
export const conflictPairs = all.flatMap((a) =>
  all.filter((b) => b > a && conflictWeight(a, b) > 0).map((b) => ({ first: a, second: b, weight: conflictWeight(a, b) })),
);

/** Kin to one of the two and in conflict with neither: what the two could become together. §1.16 */
export const synthesesOf = (a: number, b: number): number[] =>
  all.filter((c) => {
    const isKin = [a, b].some((side) => motifLinks[motifAt(side)].kin.includes(motifAt(c)));
    return isKin && c !== a && c !== b && conflictWeight(a, c) === 0 && conflictWeight(b, c) === 0;
  });
