export interface CleanText {
  text: string;
  /** What was taken out, in words for a person. */
  removed: string[];
}

type Rule = readonly [what: string, pattern: RegExp, by: string];

const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
// Tag characters hide whole sentences from a reader; after a black flag they spell a region and are kept.
const hiddenTags = /(?<![\u{1F3F4}\u{E0000}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu;
const hiddenSelectors = /(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]+|(?<=[\u{E0100}-\u{E01EF}])[\u{E0100}-\u{E01EF}]+/gu;
const everywhere: readonly Rule[] = [
  ["control characters", /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, ""],
  ["text-direction controls", bidiControls, ""],
  ["hidden characters", hiddenTags, ""],
  ["hidden characters", hiddenSelectors, ""],
  ["stacked accents", /(\p{M}{6})\p{M}+/gu, "$1"],
];
const bodyRules: readonly Rule[] = [
  ["control characters", /[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\n\t])\p{Cc}/gu, ""],
  ...everywhere.slice(1),
  ["zero-width characters", /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF\u{FFF9}-\u{FFFB}]/gu, ""],
];
// A joiner shapes letters in Arabic or Indic script and glues emoji; after these it can only make two names look like one.
const idleJoiners =
  /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s])[\u200C\u200D]|[\u200C\u200D](?=$|[\s\u200C\u200D])/gu;
// The byte order mark counts as a space to \s, so what has no width goes first.
const nameRules: readonly Rule[] = [
  ["zero-width characters", /[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2064\u2800\u3164\uFEFF\uFFA0\u{FFF9}-\u{FFFB}]/gu, ""],
  ["line breaks", /\s+/gu, " "],
  ...everywhere,
  ["zero-width characters", idleJoiners, ""],
  ["stacked accents", /(\p{M}{4})\p{M}+/gu, "$1"],
];

const applyRules = (raw: string, rules: readonly Rule[]): CleanText => {
  const removed = new Set<string>();
  let text = raw;
  for (const [what, pattern, by] of rules) {
    const next = text.replace(pattern, by);
    if (next.length < text.length && by !== " ") removed.add(what);
    text = next;
  }
  return { text: text.normalize("NFC").trim(), removed: [...removed] };
};

const maxPasses = 8;
const longestName = 4_096;

// Taking one thing out may put two others side by side, so it is done again until nothing changes. The rules run before
// NFC: a run of a million accents would cost the normaliser quadratic time.
const untilStill = (raw: string, rules: readonly Rule[]): CleanText => {
  let { text, removed } = applyRules(raw, rules);
  for (let pass = 1; pass < maxPasses; pass++) {
    const again = applyRules(text, rules);
    if (again.text === text) break;
    removed = [...new Set([...removed, ...again.removed])];
    text = again.text;
  }
  return { text, removed };
};

/** Prose: NFC, newlines and tabs kept, nothing that is invisible or turns the reading direction. */
export const cleanText = (raw: string): CleanText => untilStill(raw.replace(/\r\n?/g, "\n"), bodyRules);

/** A name or label: one line, and nothing that lets two different names look alike by invisible means. */
export const cleanName = (raw: string): CleanText => untilStill(raw.slice(0, longestName), nameRules);

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** At most `limit` UTF-16 units, never half a letter. */
export const cutText = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const from = Math.max(0, limit - 64);
  const head = text.slice(0, from).replace(/[\uD800-\uDBFF]$/, "");
  let kept = head.length;
  for (const { segment, index } of graphemes.segment(text.slice(head.length, limit + 64))) {
    const end = head.length + index + segment.length;
    if (end > limit) break;
    kept = end;
  }
  return kept > 0 ? text.slice(0, kept) : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");
};
