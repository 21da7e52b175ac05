import { cardLimits } from "@/server/contracts/card";
import { latin1, readLatin1, readUtf8, utf8 } from "./pack-bytes";
import { refuse } from "./refuse-file";

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

// Counted on the text, since a parsed value that deep would already have cost the stack of whoever walks it.
const assertShallow = (text: string): void => {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 0x5c) i++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > cardLimits.jsonDepth)
        throw refuse("json_depth", `nests its data deeper than ${cardLimits.jsonDepth} levels; no card needs that.`);
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
};

const whereItBroke = (error: SyntaxError): string => {
  const at = /line (\d+) column (\d+)/.exec(error.message);
  return at ? ` It breaks at line ${at[1]}, column ${at[2]}.` : "";
};

/** The JSON text of a card as a value. `__proto__` stays an ordinary key; a byte order mark is tolerated. */
export const parseCardJson = (bytes: Uint8Array): unknown => {
  if (bytes.length > cardLimits.jsonBytes)
    throw refuse("json_too_large", `holds more than ${megabytes(cardLimits.jsonBytes)} of card data, the most that is read.`);
  const text = readUtf8(bytes).replace(/^\uFEFF/, "");
  assertShallow(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refuse("json_invalid", `does not hold valid JSON.${whereItBroke(error)}`);
  }
};

const strictBase64 = /^[A-Za-z0-9+/]*={0,2}$/;

export const decodeBase64 = (text: string): Uint8Array | null =>
  text.length % 4 === 0 && strictBase64.test(text) ? new Uint8Array(Buffer.from(text, "base64")) : null;

export const encodeBase64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

const asByteList = (text: string): Uint8Array | null => {
  if (!/^\d{1,3},\d{1,3},/.test(text)) return null;
  const numbers = text.split(",").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return numbers.every((n) => n < 256) ? Uint8Array.from(numbers) : null;
};

/** Card text inside a picture: base64 of JSON; plain JSON and lists of byte numbers are met in the wild too. */
export const decodeCardText = (text: Uint8Array): unknown => {
  const shown = readLatin1(text).trim();
  if (/^(?:\xEF\xBB\xBF)?\{/.test(shown)) return parseCardJson(latin1(shown));
  const bytes = decodeBase64(shown) ?? asByteList(shown);
  if (!bytes || bytes.length === 0) throw refuse("base64", "carries card data that is damaged: it is not the base64 text it should be.");
  return parseCardJson(bytes);
};

export const encodeCardText = (card: unknown): Uint8Array => latin1(encodeBase64(utf8(JSON.stringify(card))));
