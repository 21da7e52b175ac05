import { escapePattern } from "@/server/contracts/escape-pattern";
import { limits } from "@/server/contracts/limits";

const unseen = /[\p{Cc}\p{Co}\p{Cs}\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gu;

/** Nothing but text: NFC, one line, no control sign, no lone surrogate. */
export const normaliseText = (raw: string): string =>
  raw.replace(/\s/gu, " ").replace(unseen, "").normalize("NFC").replace(/ +/g, " ").trim();

export interface LineParts {
  text: string;
  direction: string | null;
}

const leadingDirection = /^(?:\(([^()]{1,120})\)|\*([^*]{1,120})\*)\s*/;
const quoted = /^["“](.*)["”]$/s;

const either = (names: readonly string[]): string => {
  const known = names.filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
  return known.length === 0 ? "(?!)" : `(?:${known.map(escapePattern).join("|")})`;
};
/** "Anna:", "**Anna** (softly):", "[Anna]:", or, as in a play, ANNA on a line of its own. */
const labelOf = (names: readonly string[]): string =>
  `[*_\\[(]*${either(names)}[*_\\])]*[ \\t]*(?:[(*[]([^()*[\\]\\n]{1,120})[)*\\]])?[ \\t]*[*_]*(?::[*_]*[ \\t]*|\\.?[ \\t]*\\n\\s*)`;

const unquoted = (text: string): string => {
  const inner = quoted.exec(text)?.[1];
  return inner !== undefined && !/["“”]/.test(inner) ? inner.trim() : text;
};

/** A model's words without what models add: a name before a colon, quotes around the whole, a direction in brackets first. */
export const readLine = (raw: string, speakerNames: readonly string[]): LineParts => {
  const label = new RegExp(`^${labelOf(speakerNames)}`, "iu");
  let text = unquoted(raw.trim());
  let direction = "";
  for (let found = label.exec(text); found !== null; found = label.exec(text)) {
    direction ||= (found[1] ?? "").trim();
    text = text.slice(found[0].length);
  }
  text = normaliseText(text.replace(new RegExp(`(?<=\\n)\\s*${labelOf(speakerNames)}`, "giu"), ""));
  const match = leadingDirection.exec(text);
  direction ||= (match?.[1] ?? match?.[2] ?? "").trim();
  if (match) text = text.slice(match[0].length);
  return { text: unquoted(text.trim()), direction: direction === "" ? null : direction };
};

/** The words up to where the model begins to speak for somebody else ("… Darcy: No."); empty when it begins so. */
export const ownWordsOf = (text: string, otherNames: readonly string[]): string => {
  if (!otherNames.some((name) => name.length > 1)) return text;
  const named = `${either(otherNames)}[*_\\])]*`;
  const other = new RegExp(
    `(?:^|\\n\\s*|[.!?…"”’)*]\\s+|\\s[-–—]\\s)[*_"“([]*${named}\\s*(?:\\([^()\\n]{1,120}\\)\\s*)?:|(?:^|\\n[ \\t]*)[*_]*${named}[ \\t]*\\n`,
    "iu",
  ).exec(text);
  return other === null ? text : text.slice(0, other.index + (/^[.!?…"”’)*]/u.exec(other[0])?.[0].length ?? 0)).trim();
};

/** Empty, or longer than a line may be: not fit to be spoken. */
export const isSpeakable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.length <= limits.lineLength;
