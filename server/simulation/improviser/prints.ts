import { hashText } from "./draws";
import { memo } from "./memo";

const MIN_HASHES = 16;

/** What two texts are compared by. */
export interface Prints {
  /** Small letters, words alone, one space between and around. */
  plain: string;
  words: readonly string[];
  /** Hashes of every four words in a row. */
  fours: Uint32Array;
  /** Hashes of every two. */
  pairs: Uint32Array;
  /** Least hashes of the triples under sixteen mixings: the share that two texts have in common estimates their Jaccard similarity. */
  least: Uint32Array;
  /** Hash of the first two words. */
  opening: number;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** Two texts that differ in case, punctuation or spaces alone are the same line. */
export const normaliseLine = (text: string): string => wordsOf(text).join(" ");

const gramsOf = (hashes: Uint32Array, size: number): Uint32Array => {
  const grams = new Uint32Array(Math.max(0, hashes.length - size + 1));
  for (let i = 0; i < grams.length; i += 1) {
    let h = 0;
    for (let k = 0; k < size; k += 1) h = Math.imul(h ^ hashes[i + k]!, 0x9e3779b1) ^ (h >>> 15);
    grams[i] = h;
  }
  return grams;
};

const leastOf = (grams: Uint32Array): Uint32Array => {
  const least = new Uint32Array(MIN_HASHES).fill(0xffffffff);
  for (const gram of grams)
    for (let k = 0; k < MIN_HASHES; k += 1) {
      let h = Math.imul(gram ^ (k * 0x85ebca6b), 0x9e3779b1);
      h = (h ^ (h >>> 16)) >>> 0;
      if (h < least[k]!) least[k] = h;
    }
  return least;
};

/** 64 bits of a line. */
export const print64 = ({ plain }: Prints): bigint => (BigInt(hashText(plain)) << 32n) | BigInt(hashText(`${plain}~`));

const print = (text: string): Prints => {
  const words = wordsOf(text);
  const hashes = Uint32Array.from(words, hashText);
  const plain = words.join(" ");
  return {
    plain: ` ${plain} `,
    words,
    fours: gramsOf(hashes, 4),
    pairs: gramsOf(hashes, 2),
    least: leastOf(gramsOf(hashes, 3)),
    opening: hashes.length > 1 ? (Math.imul(hashes[0]!, 31) ^ hashes[1]!) >>> 0 : (hashes[0] ?? 0),
  };
};

/** The same text always has the same prints. */
export const printsOf = memo((text: string): string => text, print, 16_384);

/** Estimated Jaccard similarity of the triples of two texts, 0..1. */
export const likeness = (a: Prints, b: Prints): number => {
  if (a.words.length < 3 || b.words.length < 3) return 0;
  let same = 0;
  for (let k = 0; k < MIN_HASHES; k += 1) if (a.least[k] === b.least[k]) same += 1;
  return same / MIN_HASHES;
};
