import { beginsWith, concatBytes, latin1, u16le, u32le, viewOf } from "./pack-bytes";

const exifPointer = 0x8769;
const userComment = 0x9286;
const imageDescription = 0x010e;
const asciiMark = "ASCII\0\0\0";
const mostTags = 500;
const mostComments = 4;
/** Bytes of one value, by TIFF type: BYTE, ASCII, UNDEFINED; nothing else can hold a card. */
const oneByteTypes = new Set([1, 2, 7]);

interface Tag {
  id: number;
  value: Uint8Array;
  pointer: number;
}

type ByteOrder = "little" | "big";

const readDirectory = (tiff: Uint8Array, order: ByteOrder, at: number): Tag[] => {
  const view = viewOf(tiff);
  const little = order === "little";
  if (at < 8 || at + 2 > tiff.length) return [];
  const count = Math.min(view.getUint16(at, little), mostTags, Math.floor((tiff.length - at - 2) / 12));
  return Array.from({ length: count }, (_, i) => {
    const entry = at + 2 + i * 12;
    const length = oneByteTypes.has(view.getUint16(entry + 2, little)) ? view.getUint32(entry + 4, little) : 0;
    const pointer = view.getUint32(entry + 8, little);
    const start = length <= 4 ? entry + 8 : pointer;
    return {
      id: view.getUint16(entry, little),
      value: start + length <= tiff.length ? tiff.subarray(start, start + length) : new Uint8Array(),
      pointer,
    };
  });
};

// The eight bytes before a user comment name its character set; zeros mean "not said".
const withoutCharset = (value: Uint8Array): Uint8Array => {
  if (beginsWith(value, "UNICODE\0")) return new Uint8Array(Buffer.from(new TextDecoder("utf-16le").decode(value.subarray(8)), "utf8"));
  const marked = beginsWith(value, asciiMark) || beginsWith(value, "\0".repeat(8));
  const text = marked ? value.subarray(8) : value;
  const end = text.indexOf(0);
  return end < 0 ? text : text.subarray(0, end);
};

/** The comments in an EXIF block in which a card may lie; empty for a block that cannot be read. */
export const readExifComments = (exif: Uint8Array): Uint8Array[] => {
  const tiff = beginsWith(exif, "Exif\0\0") ? exif.subarray(6) : exif;
  const order: ByteOrder = beginsWith(tiff, "II*\0") ? "little" : "big";
  if (tiff.length < 8 || (order === "big" && !beginsWith(tiff, "MM\0*"))) return [];
  const root = readDirectory(tiff, order, viewOf(tiff).getUint32(4, order === "little"));
  const inner = root
    .filter(({ id }) => id === exifPointer)
    .slice(0, 1)
    .flatMap(({ pointer }) => readDirectory(tiff, order, pointer));
  const tags = [...inner, ...root];
  const comments = [...tags.filter(({ id }) => id === userComment), ...tags.filter(({ id }) => id === imageDescription)];
  return comments
    .slice(0, mostComments)
    .map(({ value }) => withoutCharset(value))
    .filter((value) => value.length > 0);
};

const headerBytes = 8;
const oneTagDirectory = 2 + 12 + 4;

/** An EXIF block with one user comment in it. */
export const buildExifComment = (text: string): Uint8Array => {
  const comment = latin1(asciiMark + text);
  const directory = (id: number, type: number, length: number, value: number) =>
    concatBytes([u16le(1), u16le(id), u16le(type), u32le(length), u32le(value), u32le(0)]);
  const inner = headerBytes + oneTagDirectory;
  return concatBytes([
    latin1("II*\0"),
    u32le(headerBytes),
    directory(exifPointer, 4, 1, inner),
    directory(userComment, 7, comment.length, inner + oneTagDirectory),
    comment,
  ]);
};
