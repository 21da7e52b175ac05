import type { LineBlock, ScriptDocument, ScriptPerson } from "@/server/contracts/script-document";
import { cleanLine, cleanText } from "./clean-text";
import { nestQuotes } from "./nest-quotes";

/** Who is called what in this document. */
export interface Names {
  whole: (id: string) => string;
  short: (id: string) => string;
}
export const namesOf = ({ cast }: Pick<ScriptDocument, "cast">): Names => {
  const people = new Map<string, ScriptPerson>(cast.map((person) => [person.id, person]));
  const whole = (id: string): string => cleanLine(people.get(id)?.name ?? "") || "Somebody";
  return { whole, short: (id) => cleanLine(people.get(id)?.shortName ?? "") || whole(id) };
};

/** The speaker's own feeling, the strongest if there are several. */
export const feelingOf = ({ felt, speaker }: Pick<LineBlock, "felt" | "speaker">): string | null => {
  const own = felt.filter(({ characterId }) => characterId === speaker).sort((a, b) => b.intensity - a.intensity)[0];
  return own ? cleanLine(own.label).toLocaleLowerCase("en") || null : null;
};

const toWhom = ({ addressee }: LineBlock, names: Names): string => (addressee === null ? "" : `to ${names.short(addressee)}`);
const howOf = (line: LineBlock): string[] => {
  const direction = cleanLine(line.direction ?? "");
  const aside = line.hears !== null && !/\baside\b/iu.test(direction) ? "aside" : "";
  return [aside, feelingOf(line) ?? "", direction].filter(Boolean);
};

/** What stands in brackets beside a name: to whom where that is not plain, the feeling, the direction. Null for nothing. */
export const cueOf = (line: LineBlock, names: Names): string | null =>
  [toWhom(line, names), ...howOf(line)].filter(Boolean).join(", ") || null;

/** The words; what was nothing but unfit signs is a silence. */
export const wordsOf = ({ text }: Pick<LineBlock, "text">): string => cleanText(text) || "…";

const verbOf = (words: string): string => (/[?？؟][”"’')\]]*$/u.test(words) ? "asked" : "said");

/** What closes a quotation that began elsewhere, where the comma before "said" stands inside it; an apostrophe after a letter closes none. */
const closing = /[”"»]+$|(?<=[.,;!?…—–-])[”"»’']+$/u;
/** Words in quotation marks as they stand before "said": a full stop becomes a comma, a colon stays. */
const quoted = (words: string): string => {
  const nested = nestQuotes(words);
  const { text } = nested;
  const closed = nested.closing > 0 ? text.slice(-nested.closing) : (closing.exec(text)?.[0] ?? "");
  const open = text.slice(0, text.length - closed.length);
  if (/[?!…？！؟。:—–-]$/u.test(open) || open.endsWith("...")) return `“${text}”`;
  return `“${open.replace(/[.,;]$/u, "")},${closed}”`;
};

/** A line as a sentence of a story. */
export const tellLine = (line: LineBlock, names: Names): string => {
  const words = wordsOf(line).replace(/\s+/gu, " ");
  if (line.kind === "action") return words;
  const who = [names.short(line.speaker), toWhom(line, names)].filter(Boolean).join(" ");
  return `${quoted(words)} ${verbOf(words)} ${[who, ...howOf(line)].join(", ")}.`;
};
