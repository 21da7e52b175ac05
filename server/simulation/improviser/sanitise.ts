/** Full stop of a slot's value: not the end of a sentence. */
export const innerStop = "\uE000";
/** Before a proper name: its first letter keeps its case. */
export const properMark = "\uE001";

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\uFFFD]/gu;
const tags = /<[^<>]{0,200}>/g;
const syntax = /[<>{}[\]|\\`*_#~^]/g;

/** One line of harmless text: no markup, no template syntax, nothing unseen, at most `max` UTF-16 units, cut between words. */
export const cleanText = (raw: string, max: number): string => {
  const flat = raw
    .slice(0, max * 8)
    .replace(/\s/g, " ")
    .replace(unseen, "")
    .normalize("NFC")
    .replace(tags, " ")
    .replace(syntax, " ")
    .replace(/ +/g, " ")
    .trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max + 1);
  const space = cut.lastIndexOf(" ");
  return (space > max / 2 ? cut.slice(0, space) : cut.slice(0, max)).replace(unseen, "").trim();
};

const outerPunctuation = /^[\s"'“”‘’.,;:!?…()/=+-]+|[\s"“”‘.,;:!?…()/=+-]+$/gu;

/** A name as it may stand inside a sentence; empty when nothing readable is left. */
export const cleanName = (raw: string): string => {
  const cleaned = cleanText(raw, 40)
    .replace(/["“”;:!?…()/=+]/g, " ")
    .replace(/ +/g, " ")
    .replace(outerPunctuation, "");
  return /[\p{L}\p{N}]/u.test(cleaned) ? cleaned : "";
};

/** A phrase of the writer's as it may stand inside a sentence. */
export const cleanPhrase = (raw: string, max: number): string => cleanText(raw, max).replace(outerPunctuation, "");

/** Marks a value so that its stops end no sentence. */
export const asInner = (value: string): string => value.replaceAll(".", innerStop);
export const asProper = (value: string): string => properMark + asInner(value);
