import { hashText } from "./draws";

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** Two texts that differ in case, punctuation or spaces alone are the same line. */
export const normaliseLine = (text: string): string => wordsOf(text).join(" ");

interface Prints {
  line: string;
  /** Hashes of every four words in a row. */
  grams: Uint32Array;
  opening: string;
}
const remembered = new Map<string, Prints>();
const REMEMBERED = 4_096;

/** Memo: the same text always has the same prints, so forgetting one changes nothing. */
const printsOf = (text: string): Prints => {
  const known = remembered.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const grams = Uint32Array.from(words.slice(3), (_, i) => hashText(words.slice(i, i + 4).join(" ")));
  const prints = { line: words.join(" "), grams, opening: words.slice(0, 2).join(" ") };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, prints);
  return prints;
};

/** Weight of something seen `age` lines ago. */
const fade = (age: number, span: number): number => 1 / (1 + age / span);

export interface Repetition {
  isTaken(text: string): boolean;
  /** For each text, how much of it was heard lately; 0 is wholly new. SIMULATION §3.3 without the per-speaker terms. */
  costsOf(texts: readonly string[]): number[];
}

/** `recentTexts` oldest first. */
export const createRepetition = (recentTexts: readonly string[]): Repetition => {
  const recent = recentTexts.map(printsOf);
  const lines = new Set(recent.map(({ line }) => line));
  const newest = recent.length - 1;
  return {
    isTaken: (text) => lines.has(printsOf(text).line),
    costsOf: (texts) => {
      const candidates = texts.map(printsOf);
      const openingCost = new Map(candidates.map(({ opening }) => [opening, 0]));
      // Only what the candidates could repeat is looked for: a few hundred grams instead of all that was ever said.
      const ageOf = new Map<number, number>();
      for (const { grams } of candidates) for (const gram of grams) ageOf.set(gram, -1);
      recent.forEach(({ grams, opening }, index) => {
        const heard = openingCost.get(opening);
        if (heard !== undefined) openingCost.set(opening, heard + 0.8 * fade(newest - index, 30));
        for (const gram of grams) if (ageOf.has(gram)) ageOf.set(gram, newest - index);
      });
      return candidates.map(({ grams, opening }) => {
        let seen = 0;
        for (const gram of grams) {
          const age = ageOf.get(gram) ?? -1;
          if (age >= 0) seen += fade(age, 150);
        }
        return (6 * seen) / Math.max(1, grams.length) + (openingCost.get(opening) ?? 0);
      });
    },
  };
};
