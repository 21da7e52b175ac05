import type { SpeechRequest } from "@/server/contracts/speech";
import type { Draws } from "./draws";
import type { Fragment } from "./fragments/fragment";
import type { Freshness } from "./freshness";
import type { Library } from "./fragments/library";
import type { Idiolect } from "./idiolect";
import type { Markers } from "./markers";
import { affinity, formliness, rarity, worldliness } from "./pet-words";
import type { Politeness } from "./politeness";
import type { Style } from "./style";
import { expand, isSayable, type Slots } from "./template";
import type { Tongue } from "./tongue";
import { warmthFor } from "./warmth";

/** One candidate in the making: the request, its dice, its values, and its tongue. */
export interface Turn {
  request: SpeechRequest;
  library: Library;
  idiolect: Idiolect;
  style: Style;
  politeness: Politeness;
  markers: Markers;
  freshness: Freshness;
  draws: Draws;
  slots: Slots;
  tongue: Tongue | null;
  /** Index into `ratings`. */
  rating: number;
  /** Slots that the words have taken up so far, `answer` where they answered, and `voice` where they took a favourite of the speaker's. */
  used: Set<string>;
}

const TRIES = 14;
const MOST_WEIGHT = 4;

/** One of the fragments that can be said with the values at hand, the better fitting likelier; null when none is found. */
export const pickFragment = (turn: Turn, label: string, fragments: readonly Fragment[]): Fragment | null => {
  const { draws, slots, rating, idiolect, freshness } = turn;
  if (fragments.length === 0) return null;
  let spare: Fragment | null = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const fragment = fragments[Math.floor(draws.unit(`${label}.${attempt}`) * fragments.length)];
    if (!fragment || fragment.rating > rating || !isSayable(fragment.template, slots)) continue;
    spare ??= fragment;
    const age = freshness.ageOf(fragment.fours);
    if ((age === "stale" && attempt < TRIES - 4) || (age === "heard" && attempt < TRIES / 2)) continue;
    const weight = fragment.tags.some((tag) => idiolect.taboo.has(tag))
      ? 0.2
      : fragment.weight *
        affinity(fragment.pets, idiolect.pets) *
        formliness(fragment.form, idiolect.pets) *
        worldliness(fragment.stems, idiolect.world) *
        rarity(fragment.letters, turn.style.rare) *
        warmthFor(fragment.warmth, turn.request.speaker.bigFive.agreeableness);
    const told = fragment.template.needs.some((name) => name === "deed" || name === "yourdeed") ? 4 : 1;
    if (draws.unit(`${label}.keep.${attempt}`) * MOST_WEIGHT < weight * told) return fragment;
  }
  return spare ?? fragments.find((fragment) => fragment.rating <= rating && isSayable(fragment.template, slots)) ?? null;
};

/** The fragment in the speaker's tongue. */
export const say = (turn: Turn, label: string, fragment: Fragment): string => {
  const { text, slots } = expand(fragment.template, turn.slots, turn.draws, label, turn.tongue);
  for (const slot of slots) turn.used.add(slot);
  return text;
};

export const sayOne = (turn: Turn, label: string, fragments: readonly Fragment[]): string | null => {
  const fragment = pickFragment(turn, label, fragments);
  return fragment ? say(turn, label, fragment) : null;
};
