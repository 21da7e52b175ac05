import { LN_2, log2d } from "../../arithmetic";

/** A move is thought to use a word as often as all talk does, until so many of its sentences have shown otherwise. */
const PRIOR = 40;
const UNSEEN = 0.5;
/** What one word can say for a move, and against it. */
const MOST_FOR = 2;
const MOST_AGAINST = 0.7;
/** Beyond this, more certainty is worth no more. */
const CERTAIN = 12;

/** Words and pairs of words of a sentence, without what its slots hold: a sentence is known by its own words. */
const marksOf = (source: string): string[] => {
  const words =
    source
      .toLowerCase()
      .replace(/\(([^()|]*)\|[^()]*\)/g, "$1")
      .replace(/\{[a-z0-9]+\}/g, " _ ")
      .match(/[a-z’]+|_|[?!]/g) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
  return [...new Set([...words.filter((word) => word !== "_"), ...pairs, `^ ${words.slice(0, 2).join(" ")}`])];
};

/** How many sentences have a mark. */
interface Count {
  size: number;
  marks: ReadonlyMap<string, number>;
}

const count = (sentences: readonly (readonly string[])[]): Count => {
  const marks = new Map<string, number>();
  for (const sentence of sentences) for (const mark of sentence) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  return { size: sentences.length, marks };
};

const weigh = (sentence: readonly string[], own: Count, all: Count): number => {
  const rest = all.size - own.size;
  let score = 0;
  for (const mark of sentence) {
    const here = Math.max(0, (own.marks.get(mark) ?? 0) - 1);
    const elsewhere = (all.marks.get(mark) ?? 0) - (own.marks.get(mark) ?? 0);
    if (here + elsewhere === 0) continue;
    const share = (here + elsewhere) / all.size;
    const odds = LN_2 * (log2d((here + PRIOR * share) / (own.size - 1 + PRIOR)) - log2d((elsewhere + UNSEEN) / (rest + 2 * UNSEEN)));
    score += Math.max(-MOST_AGAINST, Math.min(MOST_FOR, odds));
  }
  return Math.max(-CERTAIN, Math.min(CERTAIN, score));
};

/**
 * For each sentence, how surely it is known for its move by the words of which the other sentences of that move are made, itself left out:
 * log odds against the rest, −12 to 12. What no other sentence of the move says tells nobody anything.
 */
export const readTelling = <Move extends string>(moves: Readonly<Record<Move, readonly string[]>>): Record<Move, Map<string, number>> => {
  const entries = Object.entries<readonly string[]>(moves).map(([move, sources]) => [move, sources, sources.map(marksOf)] as const);
  const all = count(entries.flatMap(([, , marks]) => marks));
  return Object.fromEntries(
    entries.map(([move, sources, marks]) => {
      const own = count(marks);
      return [move, new Map(sources.map((source, index) => [source, weigh(marks[index] ?? [], own, all)]))];
    }),
  ) as Record<Move, Map<string, number>>;
};
