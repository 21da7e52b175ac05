import { crc32 } from "node:zlib";
import { cardLimits } from "@/server/contracts/card";
import { assertImageSize } from "./image-size";
import { beginsWith, concatBytes, latin1, readLatin1, u32be, viewOf } from "./pack-bytes";
import { refuse } from "./refuse-file";

export const pngSignature = "\x89PNG\r\n\x1a\n";

export interface PngChunk {
  type: string;
  data: Uint8Array;
  /** Length, type, data and checksum as they lie in the file. */
  whole: Uint8Array;
}
export interface Png {
  chunks: PngChunk[];
  /** Bytes after IEND, where other files like to hide. */
  trailing: number;
}

export const crcHolds = ({ whole }: PngChunk): boolean => crc32(whole.subarray(4, -4)) === viewOf(whole).getUint32(whole.length - 4);

export const buildChunk = (type: string, data: Uint8Array): Uint8Array => {
  const body = concatBytes([latin1(type), data]);
  return concatBytes([u32be(data.length), body, u32be(crc32(body))]);
};

const cutShort = () => refuse("truncated", "ends in the middle: it was cut short, perhaps while it was downloaded.");

const depthsOfColourType: Record<number, readonly number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

const assertHeader = (first: PngChunk): void => {
  const damaged = refuse("png_damaged", "is a damaged PNG: its header is not one.");
  if (first.type !== "IHDR" || first.data.length !== 13) throw damaged;
  const view = viewOf(first.data);
  assertImageSize(view.getUint32(0), view.getUint32(4));
  const [depth, colour, packing, filter, interlace] = [...first.data.subarray(8)];
  if (!depthsOfColourType[colour ?? -1]?.includes(depth ?? -1) || packing !== 0 || filter !== 0 || (interlace ?? 2) > 1) throw damaged;
};

/** The chunks of a PNG in order, lengths checked against the file; no pixel is decoded. */
export const walkPng = (bytes: Uint8Array): Png => {
  if (!beginsWith(bytes, pngSignature)) throw refuse("not_png", "is not a PNG picture.");
  const view = viewOf(bytes);
  const chunks: PngChunk[] = [];
  for (let at = pngSignature.length; ;) {
    if (at + 12 > bytes.length) throw cutShort();
    const length = view.getUint32(at);
    const type = readLatin1(bytes, at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw refuse("png_damaged", "is a damaged PNG: a chunk in it has no proper name.");
    const end = at + 12 + length;
    if (end > bytes.length) throw cutShort();
    const chunk = { type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) };
    if (chunks.length === 0) assertHeader(chunk);
    chunks.push(chunk);
    if (chunks.length > cardLimits.pngChunks)
      throw refuse("png_chunks", `is a PNG in more than ${cardLimits.pngChunks.toLocaleString("en")} pieces; no picture needs that.`);
    if (type === "IEND") return { chunks, trailing: bytes.length - end };
    at = end;
  }
};

const any = Number.POSITIVE_INFINITY;
// What a picture is made of and how large each part may be: nothing here has room for words, whole files or a profile.
const pictureChunks: Record<string, number> = {
  IHDR: 13, PLTE: 768, IDAT: any, IEND: 0, tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, bKGD: 6, pHYs: 9, acTL: 8, fcTL: 26, fdAT: any,
}; // prettier-ignore

/** The picture alone. Null when the pixels themselves are damaged or missing. */
export const stripPng = ({ chunks }: Png): Uint8Array | null => {
  const kept = chunks.filter(({ type, data }) => data.length <= (pictureChunks[type] ?? -1));
  if (!kept.some(({ type }) => type === "IDAT") || !kept.every(crcHolds)) return null;
  return concatBytes([latin1(pngSignature), ...kept.map(({ whole }) => whole)]);
};
