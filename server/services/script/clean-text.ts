const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/**
 * What has no place in a document: controls but tab and line feed, orders to change the direction of writing, signs without width (but the
 * two joiners that scripts and emoji need, and the two marks that Hebrew and Arabic need), tags, non-characters, halves of pairs.
 */
const unfit =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Noncharacter_Code_Point}/gu;

/** Text for a document: composed, no more than one empty line between two, nothing at the ends of a line. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineEnds, "\n")
    .replace(unfit, "")
    .replaceAll("\t", " ")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

/** The same in one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, " ");
