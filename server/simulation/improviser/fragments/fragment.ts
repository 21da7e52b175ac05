import { ratings, type Rating } from "@/server/contracts/speech";
import { contentStems } from "../content-words";
import { printsOf } from "../prints";
import { formOf, petsOf } from "../pet-words";
import { warmthOf } from "../warmth";
import { toTemplate, type Template } from "../template";
import type { PackFragment } from "./pack-schema";

/** An authored sentence or two, ready to be said. */
export interface Fragment {
  template: Template;
  /** How much it is preferred: 1 for what fits any time, more for what was written for this one. */
  weight: number;
  /** Index into `ratings`. */
  rating: number;
  tags: readonly string[];
  words: number;
  /** Mean letters a word. */
  letters: number;
  /** Hashes of the common words in it that some speakers like and others shun. */
  pets: Uint32Array;
  /** −2..2: how kind its words are. */
  warmth: number;
  /** How it sets out. */
  form: number;
  /** Words of it that stand for something. */
  stems: readonly string[];
  /** Hashes of every four words of its own in a row. */
  fours: Uint32Array;
  /** An aim stands as its finite verb: "first I {goal}". */
  bareAim: boolean;
  /** How surely its own words tell the move that it makes: log odds, −12 to 12; 0 for what makes no move. */
  telling: number;
}

const templates = new Map<string, Template>();
/** One template for one source, whoever asks: what it was cut into is kept with it. Bounded by what was authored. */
const templateOf = (source: string): Template => {
  let known = templates.get(source);
  if (!known) templates.set(source, (known = toTemplate(source)));
  return known;
};

/** What a fragment says of its own. */
const withoutSlots = (text: string): string => text.replace(/\{[A-Za-z0-9]+\}/g, " ");

/** Without slots, and with the first of each choice. */
const foursOf = (text: string): Uint32Array => {
  const runs = text.replace(/\(([^()|]*)\|[^()]*\)/g, "$1").split(/\{[A-Za-z0-9]+\}/);
  return Uint32Array.from(runs.flatMap((run) => [...printsOf(run).fours]));
};

export const ratingIndex = (rating: Rating): number => ratings.indexOf(rating);

export const toFragment = ({ text, rating, tags }: PackFragment, weight: number): Fragment => {
  const words = text.split(" ").length;
  return {
    template: templateOf(text),
    weight,
    rating: ratingIndex(rating),
    tags,
    words,
    letters: text.replace(/\P{L}/gu, "").length / words,
    stems: [...contentStems(withoutSlots(text))],
    pets: petsOf(text),
    warmth: warmthOf(text),
    form: formOf(text),
    fours: foursOf(text),
    bareAim: /\b(?:I|you|we|they|nearly|almost|never) \{(?:goal|yourgoal|secret)\}/i.test(text),
    telling: 0,
  };
};
