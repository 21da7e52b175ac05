interface Mark {
  at: number;
  side: "open" | "close";
  kind: "double" | "single";
}
interface Nested {
  text: string;
  /** Marks at the end that close a quotation; an apostrophe is none. */
  closing: number;
}

const marks = /[“”"‘’']/gu;
const letter = /[\p{L}\p{N}]/u;
/** After these a straight mark opens: nothing, a space, a bracket, a dash, another opening mark. */
const opens = /^$|[\s([{—–“‘"'-]/u;
/** What is cut short at its beginning: 'tis, 'em, '90s. */
const cutShort = /^['’](?:tis|twas|twere|twill|em|til|till|cause|bout|round|neath|gainst|n|\d\ds?)(?![\p{L}\p{N}])/iu;
const inner = [
  ["‘", "’"],
  ["“", "”"],
] as const;

const markAt = (words: string, at: number): Mark | null => {
  const sign = words.charAt(at);
  const [before, after] = [words.charAt(at - 1), words.charAt(at + 1)];
  const kind = '“”"'.includes(sign) ? "double" : "single";
  if (sign === "“" || sign === "‘") return { at, side: "open", kind };
  if (sign === "”") return { at, side: "close", kind };
  const isOpening = opens.test(before) && after !== "" && !/\s/u.test(after);
  if (sign === '"') return { at, side: isOpening ? "open" : "close", kind };
  if (cutShort.test(words.slice(at))) return null;
  if (sign === "'" && isOpening) return { at, side: "open", kind };
  return letter.test(after) ? null : { at, side: "close", kind };
};

/** A possessive ("the girls’ room") looks like the end of a quotation: it is none where that ends later. */
const isPossessive = (words: string, { at }: Mark, later: readonly Mark[]): boolean => {
  if (!/s/iu.test(words.charAt(at - 1)) || !/^.\s\p{L}/u.test(words.slice(at))) return false;
  const next = later.find(({ kind }) => kind === "single");
  return next?.side === "close";
};

/** Opening marks with those that close them; a mark without its fellow stays out. */
const pairsOf = (words: string): [open: number, close: number][] => {
  const found = [...words.matchAll(marks)].flatMap(({ index }) => markAt(words, index) ?? []);
  const waiting: Mark[] = [];
  const pairs: [number, number][] = [];
  found.forEach((mark, k) => {
    if (mark.side === "open") return void waiting.push(mark);
    const fellow = waiting.findLastIndex(({ kind }) => kind === mark.kind);
    const start = waiting[fellow];
    if (!start || (mark.kind === "single" && isPossessive(words, mark, found.slice(k + 1)))) return;
    waiting.length = fellow;
    pairs.push([start.at, mark.at]);
  });
  return pairs;
};

/** Words that are to stand in double marks: a quotation within them has single ones, one within that double ones, and so on. */
export const nestQuotes = (words: string): Nested => {
  const pairs = pairsOf(words);
  const signs = words.split("");
  const closers = new Set(pairs.map(([, close]) => close));
  for (const [open, close] of pairs) {
    const depth = pairs.filter(([from, to]) => from < open && to > close).length;
    [signs[open], signs[close]] = inner[depth % 2 === 0 ? 0 : 1];
  }
  let closing = 0;
  while (closers.has(words.length - 1 - closing)) closing += 1;
  return { text: signs.join(""), closing };
};
