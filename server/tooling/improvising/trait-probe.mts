import type { BigFive } from "@/server/contracts/character";
import { mean, wordsOf } from "./words.mts";

const rate = (texts: readonly string[], pattern: RegExp): number => mean(texts.map((text) => (text.match(pattern) ?? []).length));

/** Ten things that one can count in anybody's talk. */
export const probe = (texts: readonly string[]): number[] => {
  const words = texts.map(wordsOf);
  const count = Math.max(1, words.flat().length);
  return [
    mean(words.map((each) => each.length)),
    rate(texts, /!/g),
    rate(texts, /…|\b\w+—\w/g),
    rate(
      texts,
      /\b(?:i (?:think|suppose|guess|imagine|believe|fancy|dare say)|perhaps|maybe|possibly|it may be|it seems|i am not sure|sort of)\b/gi,
    ),
    rate(texts, /\w[’'](?:t|ll|m|re|ve|d|s)\b/g),
    rate(texts, /(?:^|[.!?] )(?:well|oh|ah|i mean|you know|um|er|now|look|listen|honestly|truly|really|so|right|anyway)\b/gi),
    rate(
      texts,
      /\b(?:sorry|thank|please|glad|forgive|friend|help|mean it kindly|you must judge|of course|if you (?:will|would|do)|with (?:respect|your leave)|may i)\b/gi,
    ),
    rate(texts, /\b(?:no|not|never|nonsense|nothing|enough|rubbish|fool|wrong|blame|regret)\b/gi),
    words.flat().filter((each) => each.replace(/'.*$/, "").length >= 7).length / count,
    rate(texts, /[;:—]|, (?:and|but|though|yet|because|which|if)\b/g),
  ];
};

const solve = (matrix: number[][], right: number[]): number[] => {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, index) => (Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? index + column : best), column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row += 1) {
      if (row === column || rows[column]![column] === 0) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k += 1) rows[row]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, index) => row[size]! / (row[index]! || 1));
};

const ranks = (values: readonly number[]): number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const rank = new Array<number>(values.length).fill(0);
  order.forEach(({ index }, position) => (rank[index] = position));
  return rank;
};
export const spearman = (a: readonly number[], b: readonly number[]): number => {
  const [ra, rb] = [ranks(a), ranks(b)];
  const [ma, mb] = [mean(ra), mean(rb)];
  const cov = ra.reduce((sum, value, index) => sum + (value - ma) * (rb[index]! - mb), 0);
  const norm = (r: number[], m: number): number => Math.sqrt(r.reduce((sum, value) => sum + (value - m) * (value - m), 0));
  return cov / (norm(ra, ma) * norm(rb, mb) || 1);
};

/** Each person's trait as a ridge regression on the ten features of all the others foretells it; its rank correlation with the trait. */
export const recoverTraits = (people: readonly { bigFive: BigFive; texts: readonly string[] }[]): Record<keyof BigFive, number> => {
  const raw = people.map(({ texts }) => probe(texts));
  const width = raw[0]?.length ?? 0;
  const centre = Array.from({ length: width }, (_, k) => mean(raw.map((row) => row[k]!)));
  const spread = Array.from(
    { length: width },
    (_, k) => Math.sqrt(mean(raw.map((row) => (row[k]! - centre[k]!) * (row[k]! - centre[k]!)))) || 1,
  );
  const rows = raw.map((row) => [1, ...row.map((value, k) => (value - centre[k]!) / spread[k]!)]);
  const ridge = 8;
  const recover = (trait: keyof BigFive): number => {
    const wanted = people.map(({ bigFive }) => bigFive[trait]);
    const foretold = rows.map((row, left) => {
      const others = rows.filter((_, index) => index !== left);
      const theirs = wanted.filter((_, index) => index !== left);
      const matrix = row.map((_, i) =>
        row.map((_unused, j) => others.reduce((sum, each) => sum + each[i]! * each[j]!, 0) + (i === j && i > 0 ? ridge : 0)),
      );
      const right = row.map((_, i) => others.reduce((sum, each, index) => sum + each[i]! * theirs[index]!, 0));
      return solve(matrix, right).reduce((sum, weight, k) => sum + weight * row[k]!, 0);
    });
    return spearman(foretold, wanted);
  };
  return {
    openness: recover("openness"),
    conscientiousness: recover("conscientiousness"),
    extraversion: recover("extraversion"),
    agreeableness: recover("agreeableness"),
    neuroticism: recover("neuroticism"),
  };
};
