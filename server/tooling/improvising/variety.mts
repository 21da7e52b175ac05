import { diceOf, gramsOf, mean, shuffled, wordsOf } from "./words.mts";

/** distinct-n: different n-grams by all n-grams. */
export const distinct = (lines: readonly string[], size: number): number => {
  const all = lines.flatMap((line) => gramsOf(wordsOf(line), size));
  return new Set(all).size / Math.max(1, all.length);
};

/** rep-4: share of the 4-grams that also occur in another line. */
export const repeatedFours = (lines: readonly string[]): number => {
  const perLine = lines.map((line) => gramsOf(wordsOf(line), 4));
  const inLines = new Map<string, number>();
  for (const grams of perLine) for (const gram of new Set(grams)) inLines.set(gram, (inLines.get(gram) ?? 0) + 1);
  const all = perLine.flat();
  return all.filter((gram) => inLines.get(gram)! > 1).length / Math.max(1, all.length);
};

/** Share of the lines whose trigrams have a Jaccard similarity of .6 or more with those of a line before. */
export const nearDuplicates = (lines: readonly string[], threshold = 0.6): number => {
  const inverted = new Map<string, number[]>();
  const sizes: number[] = [];
  let near = 0;
  lines.forEach((line, index) => {
    const grams = new Set(gramsOf(wordsOf(line), 3));
    const common = new Map<number, number>();
    for (const gram of grams) for (const other of inverted.get(gram) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    if ([...common].some(([other, count]) => count / (grams.size + sizes[other]! - count) >= threshold)) near += 1;
    for (const gram of grams) inverted.set(gram, [...(inverted.get(gram) ?? []), index]);
    sizes.push(grams.size);
  });
  return near / Math.max(1, lines.length);
};

export const exactDuplicates = (lines: readonly string[]): number =>
  1 - new Set(lines.map((line) => wordsOf(line).join(" "))).size / Math.max(1, lines.length);

/** Self-BLEU-4: how well `sample` lines are covered by all the others. */
export const selfBleu = (lines: readonly string[], sample = 200): number => {
  const tokens = lines.map(wordsOf);
  const counts: Map<string, number>[][] = [];
  const best: Map<string, [most: number, line: number, second: number]>[] = [];
  for (let size = 1; size <= 4; size += 1) {
    const most = new Map<string, [number, number, number]>();
    counts.push(
      tokens.map((words, index) => {
        const own = new Map<string, number>();
        for (const gram of gramsOf(words, size)) own.set(gram, (own.get(gram) ?? 0) + 1);
        for (const [gram, count] of own) {
          const known = most.get(gram);
          if (!known) most.set(gram, [count, index, 0]);
          else if (count > known[0]) most.set(gram, [count, index, known[0]]);
          else if (count > known[2]) known[2] = count;
        }
        return own;
      }),
    );
    best.push(most);
  }
  const chosen = shuffled(
    tokens.map((_, index) => index),
    diceOf(1),
  ).slice(0, sample);
  const scores = chosen
    .filter((index) => tokens[index]!.length >= 4)
    .map((index) => {
      let logs = 0;
      for (let n = 0; n < 4; n += 1) {
        let total = 0;
        let matched = 0;
        for (const [gram, count] of counts[n]![index]!) {
          total += count;
          const [most, line, second] = best[n]!.get(gram)!;
          matched += Math.min(count, line === index ? second : most);
        }
        logs += Math.log((matched + 0.1) / (total + 0.1)) / 4;
      }
      return Math.exp(logs);
    });
  return mean(scores);
};

/** Different two-word openings by lines, and the share of the most frequent one. */
export const openings = (lines: readonly string[]): { distinct: number; top: number; topIs: string } => {
  const count = new Map<string, number>();
  for (const line of lines) {
    const opening = wordsOf(line).slice(0, 2).join(" ");
    count.set(opening, (count.get(opening) ?? 0) + 1);
  }
  const [topIs, top] = [...count].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return { distinct: count.size / Math.max(1, lines.length), top: top / Math.max(1, lines.length), topIs };
};

export const meanWords = (lines: readonly string[]): number => mean(lines.map((line) => wordsOf(line).length));
