import type { CardData } from "@/server/contracts/card";
import { buildExifComment } from "./exif-comment";
import { concatBytes, u32le } from "./pack-bytes";
import { toV3 } from "./upgrade-card";
import { buildRiff, sizeWebp, walkWebp, type RiffChunk } from "./walk-webp";

// Readers take the comment for ASCII: everything beyond it is written as a JSON escape.
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007F-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const exifFlag = 0x08;
const alphaFlag = 0x10;
const little24 = (value: number) => u32le(value).subarray(0, 3);

const extendedHeader = (picture: Uint8Array): RiffChunk => {
  const webp = walkWebp(picture);
  const existing = webp.chunks.find(({ type }) => type === "VP8X");
  const { width, height, alpha } = sizeWebp(webp);
  const flags = (existing?.data[0] ?? (alpha ? alphaFlag : 0)) | exifFlag;
  return { type: "VP8X", data: concatBytes([Uint8Array.of(flags, 0, 0, 0), little24(width - 1), little24(height - 1)]) };
};

/** The picture with the card as V3 JSON in its EXIF user comment. */
export const writeWebp = (picture: Uint8Array, card: CardData): Uint8Array => {
  const rest = walkWebp(picture).chunks.filter(({ type }) => type !== "VP8X" && type !== "EXIF");
  return buildRiff([extendedHeader(picture), ...rest, { type: "EXIF", data: buildExifComment(asciiJson(toV3(card))) }]);
};
