import { cardLimits, type CardSource, type ReadCard } from "@/server/contracts/card";
import { readIcon } from "./card-icon";
import { inspectCard } from "./inspect-card";
import { beginsWith, readLatin1 } from "./pack-bytes";
import { parseCardJson } from "./parse-json";
import { readCharx } from "./read-charx";
import { readPng, type Unpacked } from "./read-png";
import { readWebp } from "./read-webp";
import { namingFile, refuse } from "./refuse-file";
import { isJpeg } from "./strip-jpeg";
import { pngSignature } from "./walk-png";
import { isWebp } from "./walk-webp";

const readJson = (bytes: Uint8Array): Unpacked => {
  const found = inspectCard(parseCardJson(bytes));
  return { found, image: null, assets: [], warnings: found.warnings };
};

const knownOthers: readonly [magic: string, what: string][] = [
  ["GIF8", "a GIF picture"],
  ["%PDF", "a PDF"],
  ["\x1f\x8b", "a gzip archive"],
  ["Rar!", "a RAR archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["BM", "a BMP picture"],
];

const hasArchive = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("PK\x03\x04", 0, "latin1");

const accepted = "Cards come as PNG, JSON, CHARX or WebP files.";

/** By what the bytes are. The file's name has no say: it may be wrong, or lie. */
const findSource = (bytes: Uint8Array): CardSource => {
  if (beginsWith(bytes, pngSignature)) return "png";
  if (beginsWith(bytes, "PK\x03\x04")) return "charx";
  if (isWebp(bytes)) return "webp";
  if (isJpeg(bytes)) {
    if (hasArchive(bytes)) return "charx";
    throw refuse("no_card", `is an ordinary JPEG picture, which holds no character card. ${accepted}`);
  }
  const opening = readLatin1(bytes, 0, 512)
    .replace(/^\xEF\xBB\xBF/, "")
    .trimStart();
  if (opening.startsWith("<"))
    throw refuse("disguised", `holds a web page or a drawing in code, not a card, whatever its name says. ${accepted}`);
  const other = knownOthers.find(([magic]) => beginsWith(bytes, magic));
  if (other) throw refuse("format", `is ${other[1]}, not a character card. ${accepted}`);
  if (!/^[{["\dtfn-]/.test(opening)) throw refuse("format", `is not in a format that carries character cards. ${accepted}`);
  return "json";
};

const readers: Record<CardSource, (bytes: Uint8Array) => Unpacked> = { png: readPng, json: readJson, charx: readCharx, webp: readWebp };

const assertFileSize = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw refuse("empty", "is empty.");
  if (bytes.length > cardLimits.fileBytes)
    throw refuse("file_too_large", `is larger than ${cardLimits.fileBytes / 1_000_000} MB, the most that a card file may be.`);
};

/**
 * Takes a character card out of a file. Throws VALIDATION with a reason `card.*` and a sentence that says what is wrong
 * with this file. Of several cards in one PNG, `ccv3` is read before `chara`, and the first whole one wins.
 */
export const readCard = (bytes: Uint8Array, fileName: string): ReadCard =>
  namingFile(fileName, () => {
    assertFileSize(bytes);
    const source = findSource(bytes);
    const { found, image, assets, warnings } = readers[source](bytes);
    const icon = readIcon(found.data, assets);
    return { spec: found.spec, source, card: found.card, warnings: [...warnings, ...icon.warnings], image: icon.image ?? image, assets };
  });
