/**
 * What no text of a person needs, and a reader cannot see: controls but tab and line ends, orders to change the direction of writing, signs
 * without width (the two joiners that scripts and emoji need stay), tags that spell what only a machine reads (but after a flag), and
 * non-characters. Unicode UTS 39, UAX 9.
 */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}|(?<![\u{1f3f4}\u{e0000}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;

/** Text as it may be kept and shown: well formed, without what is unseen, composed (NFC). */
export const cleanWords = (text: string): string => text.toWellFormed().replace(unseen, "").normalize("NFC");

/** Deeper than any input is nested. */
const DEEPEST = 64;

/** The same for every text within a value; what is not plain JSON, files above all, stays as it is, and so does a password. */
export const cleanInput = (value: unknown, depth = 0): unknown => {
  if (typeof value === "string") return cleanWords(value);
  if (depth >= DEEPEST || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => cleanInput(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, /password/iu.test(key) ? each : cleanInput(each, depth + 1)]);
  return Object.fromEntries(entries);
};
