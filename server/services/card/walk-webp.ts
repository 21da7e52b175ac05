import { assertImageSize } from "./image-size";
import { beginsWith, concatBytes, latin1, readLatin1, u32le, viewOf } from "./pack-bytes";
import { refuse } from "./refuse-file";

export interface RiffChunk {
  type: string;
  data: Uint8Array;
}
export interface WebP {
  chunks: RiffChunk[];
  trailing: number;
}

const mostChunks = 4_000;
const damaged = () => refuse("webp_damaged", "is a damaged WebP picture: its parts do not fit its length.");

const walkChunks = (bytes: Uint8Array): RiffChunk[] => {
  const view = viewOf(bytes);
  const chunks: RiffChunk[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length || chunks.length === mostChunks) throw damaged();
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) throw damaged();
    chunks.push({ type: readLatin1(bytes, at, at + 4), data: bytes.subarray(at + 8, end) });
    at = end + (end % 2 === 0 || end === bytes.length ? 0 : 1);
  }
  return chunks;
};

export const isWebp = (bytes: Uint8Array): boolean => beginsWith(bytes, "RIFF") && beginsWith(bytes, "WEBP", 8);

/** The chunks of a WebP in order; no pixel is decoded. */
export const walkWebp = (bytes: Uint8Array): WebP => {
  if (!isWebp(bytes)) throw refuse("not_webp", "is not a WebP picture.");
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length) throw refuse("truncated", "ends in the middle: it was cut short, perhaps while it was downloaded.");
  if (end < 12) throw damaged();
  return { chunks: walkChunks(bytes.subarray(12, end)), trailing: bytes.length - end - (end % 2 === 1 && end < bytes.length ? 1 : 0) };
};

export interface WebPSize {
  width: number;
  height: number;
  alpha: boolean;
}

const sizeOf = ({ type, data }: RiffChunk): WebPSize | null => {
  const view = viewOf(data);
  if (type === "VP8X" && data.length === 10) {
    const read24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
    return { width: read24(4), height: read24(7), alpha: (view.getUint8(0) & 0x10) !== 0 };
  }
  if (type === "VP8 " && data.length >= 10 && beginsWith(data, "\x9d\x01\x2a", 3)) {
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff, alpha: false };
  }
  if (type === "VP8L" && data.length >= 5 && data[0] === 0x2f) {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, alpha: ((bits >>> 28) & 1) === 1 };
  }
  return null;
};

/** Size as the first chunk that has one states it; every chunk that states one must be within the limits. */
export const sizeWebp = ({ chunks }: WebP): WebPSize => {
  const sizes = chunks.map(sizeOf).filter((size) => size !== null);
  for (const { width, height } of sizes) assertImageSize(width, height);
  const [first] = sizes;
  if (!first) throw refuse("webp_damaged", "is a damaged WebP picture: there is no image in it.");
  return first;
};

export const buildRiff = (chunks: readonly RiffChunk[]): Uint8Array => {
  const parts = chunks.flatMap(({ type, data }) => [latin1(type), u32le(data.length), data, new Uint8Array(data.length % 2)]);
  const body = concatBytes([latin1("WEBP"), ...parts]);
  return concatBytes([latin1("RIFF"), u32le(body.length), body]);
};

const pictureChunks = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]);
const frameChunks = new Set(["VP8 ", "VP8L", "ALPH"]);
const frameHeader = 16;
/** Flags of VP8X that stay: alpha 0x10 and animation 0x02. The others announce what is taken out. */
const pictureFlags = 0x12;

const stripChunk = ({ type, data }: RiffChunk): RiffChunk => {
  if (type === "VP8X" && data.length === 10)
    return { type, data: concatBytes([Uint8Array.of((data[0] ?? 0) & pictureFlags, 0, 0, 0), data.subarray(4)]) };
  if (type !== "ANMF") return { type, data };
  const frame = walkChunks(data.subarray(frameHeader)).filter((chunk) => frameChunks.has(chunk.type));
  return { type, data: concatBytes([data.subarray(0, frameHeader), buildRiff(frame).subarray(12)]) };
};

/** The picture alone: no EXIF, XMP, colour profile or unknown part, in the frames neither. */
export const stripWebp = (webp: WebP): Uint8Array => {
  sizeWebp(webp);
  return buildRiff(webp.chunks.filter(({ type }) => pictureChunks.has(type)).map(stripChunk));
};
