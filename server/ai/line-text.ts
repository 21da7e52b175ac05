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

/** A model's words without what models add: a name before a colon, quotes around the whole, a direction in brackets first. */
export const readLine = (raw: string, speakerNames: readonly string[]): LineParts => {
  let text = normaliseText(raw);
  for (const name of speakerNames) {
    if (name !== "" && text.toLowerCase().startsWith(`${name.toLowerCase()}:`)) text = text.slice(name.length + 1).trim();
  }
  const match = leadingDirection.exec(text);
  const direction = (match?.[1] ?? match?.[2] ?? "").trim();
  if (match) text = text.slice(match[0].length);
  const inner = quoted.exec(text)?.[1];
  if (inner !== undefined && !/["“”]/.test(inner)) text = inner;
  return { text: text.trim(), direction: direction === "" ? null : direction };
};

/** The words up to where the model begins to speak for somebody else ("… Darcy: No."); empty when it begins so. */
export const ownWordsOf = (text: string, otherNames: readonly string[]): string => {
  const names = otherNames.filter((name) => name.length > 1).map(escapePattern);
  if (names.length === 0) return text;
  const other = new RegExp(`(?:^|[.!?…"”’)*]\\s+|\\s[-–—]\\s)[*"“(]?(?:${names.join("|")})\\*?\\s*:`, "iu").exec(text);
  return other === null ? text : text.slice(0, other.index + (/^[.!?…"”’)*]/u.exec(other[0])?.[0].length ?? 0)).trim();
};

/** Empty, or longer than a line may be: not fit to be spoken. */
export const isSpeakable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.length <= limits.lineLength;
