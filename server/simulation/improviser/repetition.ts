const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** Two texts that differ in case, punctuation or spaces alone are the same line. */
export const normaliseLine = (text: string): string => wordsOf(text).join(" ");

interface Prints {
  line: string;
  grams: readonly string[];
  opening: string;
}
const remembered = new Map<string, Prints>();
const REMEMBERED = 4_096;

/** Memo: the same text always has the same prints, so forgetting one changes nothing. */
const printsOf = (text: string): Prints => {
  const known = remembered.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const grams = words.slice(3).map((_, i) => words.slice(i, i + 4).join(" "));
  const prints = { line: words.join(" "), grams, opening: words.slice(0, 2).join(" ") };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, prints);
  return prints;
};

/** Weight of something seen `age` lines ago. */
const fade = (age: number, span: number): number => 1 / (1 + age / span);

export interface Repetition {
  isTaken(text: string): boolean;
  /** 0 is wholly new; SIMULATION §3.3 without the per-speaker terms. */
  costOf(text: string): number;
}

/** `recentTexts` oldest first. */
export const createRepetition = (recentTexts: readonly string[]): Repetition => {
  const lines = new Set<string>();
  const gramAge = new Map<string, number>();
  const openingCost = new Map<string, number>();
  recentTexts.forEach((text, index) => {
    const age = recentTexts.length - 1 - index;
    const { line, grams, opening } = printsOf(text);
    lines.add(line);
    for (const gram of grams) gramAge.set(gram, age);
    openingCost.set(opening, (openingCost.get(opening) ?? 0) + 0.8 * fade(age, 30));
  });
  return {
    isTaken: (text) => lines.has(normaliseLine(text)),
    costOf: (text) => {
      const { grams, opening } = printsOf(text);
      let seen = 0;
      for (const gram of grams) {
        const age = gramAge.get(gram);
        if (age !== undefined) seen += fade(age, 150);
      }
      return (6 * seen) / Math.max(1, grams.length) + (openingCost.get(opening) ?? 0);
    },
  };
};
