import { LN_2, log2d } from "../arithmetic";
import type { Fragment } from "./fragments/fragment";
import type { Idiolect } from "./idiolect";
import { affinity, formliness, rarity, worldliness } from "./pet-words";
import type { Style } from "./style";
import { warmthFor } from "./warmth";

/** Of kindness, which shows in few words: so often it is counted. */
const WARMTH = 2;

/** How much a sentence is this speaker's kind of sentence, as a logarithm: by its words, its build, its world, and how kind it is. */
export const likingFor = (
  { pets, form, stems, letters, warmth }: Fragment,
  idiolect: Idiolect,
  { rare }: Style,
  agreeableness: number,
): number =>
  LN_2 *
  (log2d(affinity(pets, idiolect.pets) * formliness(form, idiolect.pets) * worldliness(stems, idiolect.world) * rarity(letters, rare)) +
    WARMTH * log2d(warmthFor(warmth, agreeableness)));
