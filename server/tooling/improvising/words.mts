/** Words and signs as the metrics of SIMULATION §3.4 count them; the same as in the reference prototype. */
export const wordsOf = (line: string): string[] =>
  line
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
export const tokensOf = (line: string): string[] =>
  line
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[a-z0-9]+(?:'[a-z]+)?|[.,!?;:…—-]/g) ?? [];
export const gramsOf = (words: readonly string[], size: number): string[] => {
  const grams: string[] = [];
  for (let i = 0; i + size <= words.length; i += 1) grams.push(words.slice(i, i + size).join(" "));
  return grams;
};

/** Dice of the measurements: fixed, so that the same lines measure the same. */
export const diceOf = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
export const shuffled = <T,>(items: readonly T[], dice: () => number): T[] => {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(dice() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
};
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
