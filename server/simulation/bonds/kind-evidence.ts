import { motifIndex } from "../motifs/canon";
import { addEvidenceOf } from "../motifs/evidence";
import type { Simulation } from "../state";
import { kindIndex as K } from "../tables/kind-priors";

/** How close a kind is, for telling a step up from a step down. */
const closeness: Partial<Record<number, number>> = {
  [K.enemy]: -2,
  [K.rival]: -1,
  [K.strained]: -0.5,
  [K.ally]: 1,
  [K.friend]: 1,
  [K.romance]: 2,
};
const rank = (kind: number): number => closeness[kind] ?? 0;

/** A tie that changes its kind speaks for themes of the place: up GROWTH and FRIENDSHIP, down LOSS, to rival or enemy NEMESIS and HATE. §1.12 */
export const signalKind = (sim: Simulation, from: number, to: number, before: number, after: number): void => {
  if (after === K.rival || after === K.enemy) {
    if (rank(after) >= rank(before)) return;
    addEvidenceOf(sim, from, to, motifIndex.NEMESIS, 0.5);
    if (after === K.enemy) addEvidenceOf(sim, from, to, motifIndex.HATE, 0.5);
  } else if (rank(after) > rank(before)) {
    addEvidenceOf(sim, from, to, motifIndex.GROWTH, 0.5);
    if (after === K.friend) addEvidenceOf(sim, from, to, motifIndex.FRIENDSHIP, 0.5);
    if (after === K.romance) addEvidenceOf(sim, from, to, motifIndex.LOVE, 1);
  } else addEvidenceOf(sim, from, to, motifIndex.LOSS, 0.5);
};
