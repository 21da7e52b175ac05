import { cardLimits } from "@/server/contracts/card";
import { inflateCapped } from "./inflate-capped";
import { concatBytes, utf8 } from "./pack-bytes";
import { refuse } from "./refuse-file";
import { buildChunk, crcHolds, type PngChunk } from "./walk-png";

const textTypes = new Set(["tEXt", "zTXt", "iTXt"]);

// Keywords are at most 79 bytes by the standard; asset names in the wild are longer.
const longestKeyword = 1_024;

/** The keyword of a text chunk; null for every other chunk. */
export const keywordOf = ({ type, data }: PngChunk): string | null => {
  if (!textTypes.has(type)) return null;
  const end = data.subarray(0, longestKeyword).indexOf(0);
  return end > 0 ? Buffer.from(data.subarray(0, end)).toString("utf8") : null;
};

const damaged = (what: string) => refuse("text_damaged", `carries card data that is damaged: ${what}.`);

const inflateText = (packed: Uint8Array): Uint8Array => {
  const inflated = inflateCapped(packed, "zlib", cardLimits.textBytes);
  if ("bytes" in inflated) return inflated.bytes;
  if (inflated.problem === "damaged") throw damaged("its compression is broken");
  throw refuse("text_too_large", `carries card data that unpacks to more than ${cardLimits.textBytes / 1_000_000} MB; no card needs that.`);
};

const readInternational = (rest: Uint8Array): Uint8Array => {
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) throw damaged("its text has no beginning");
  const text = rest.subarray(translated + 1);
  return rest[0] === 1 ? inflateText(text) : text;
};

/** The text of a tEXt, zTXt or iTXt chunk; the checksum must hold, so that a flipped bit cannot change a word unseen. */
export const readPngText = (chunk: PngChunk): Uint8Array => {
  if (!crcHolds(chunk)) throw damaged("its checksum does not match");
  const rest = chunk.data.subarray(chunk.data.indexOf(0) + 1);
  if (chunk.type === "iTXt") return readInternational(rest);
  if (chunk.type === "zTXt") return inflateText(rest.subarray(1));
  if (rest.length > cardLimits.textBytes * 2) throw refuse("text_too_large", "carries more card data than any card needs.");
  return rest;
};

export const buildText = (keyword: string, text: Uint8Array): Uint8Array =>
  buildChunk("tEXt", concatBytes([utf8(keyword), Uint8Array.of(0), text]));
