import type { CharacterProfile } from "@/server/contracts/character";

type Person = Pick<CharacterProfile, "pronouns" | "ageGroup">;
type Pronouns = Person["pronouns"];

const longestRead = 40_000;
const saidPronouns: readonly [Pronouns, RegExp][] = [
  ["they", /\b(?:gender|sex|pronouns)\W{1,6}(?:non-?binary|agender|they)\b/i],
  ["she", /\b(?:gender|sex|pronouns)\W{1,6}(?:female|woman|girl|she)\b/i],
  ["he", /\b(?:gender|sex|pronouns)\W{1,6}(?:male|man|boy|he)\b/i],
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const guessPronouns = (text: string): Pronouns => {
  const said = saidPronouns.find(([, pattern]) => pattern.test(text));
  if (said) return said[0];
  const she = count(text, /\b(?:she|her|hers|herself)\b/gi);
  const he = count(text, /\b(?:he|him|his|himself)\b/gi);
  const [winner, most, other] = she > he ? (["she", she, he] as const) : (["he", he, she] as const);
  // A third of the other kind is what a description that also speaks of a parent or a rival shows.
  return most >= 1 && most >= other * 1.5 ? winner : "they";
};

const adultFrom = 18;
const elderFrom = 65;
/** Beyond this the age is an elf's or a vampire's and says nothing. */
const oldestHuman = 120;

const guessAgeGroup = (text: string): Person["ageGroup"] => {
  const stated = /\bage[sd]?\W{1,6}(\d{1,4})\b/i.exec(text) ?? /\b(\d{1,4})[- ]years?[- ]old\b/i.exec(text);
  if (!stated) return /\belderly\b/i.test(text) ? "elder" : "adult";
  const years = Number(stated[1]);
  if (years < adultFrom) return "child";
  return years >= elderFrom && years <= oldestHuman ? "elder" : "adult";
};

/** Pronouns and age as a card's own words suggest them; `they` and `adult` where it says nothing clear. */
export const guessPerson = (text: string): Person => {
  const read = text.slice(0, longestRead);
  return { pronouns: guessPronouns(read), ageGroup: guessAgeGroup(read) };
};
