import { assertImageSize } from "./image-size";
import { beginsWith, concatBytes, viewOf } from "./pack-bytes";
import { refuse } from "./refuse-file";

const damaged = () => refuse("jpeg_damaged", "holds a damaged JPEG picture.");

const mostSegments = 10_000;

export const isJpeg = (bytes: Uint8Array): boolean => beginsWith(bytes, "\xff\xd8\xff");

const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

// APP0 that is JFIF and APP14 that is Adobe tell how colours are coded; every other APPn and comments are somebody's data.
const belongsToPicture = (marker: number, body: Uint8Array): boolean => {
  if (marker === 0xe0) return beginsWith(body, "JFIF\0") && body.length <= 14;
  if (marker === 0xee) return beginsWith(body, "Adobe") && body.length <= 12;
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
};

const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw damaged();
};

/** The picture alone, up to its own end: no EXIF, no comment, no archive behind it. No pixel is decoded. */
export const stripJpeg = (bytes: Uint8Array): Uint8Array => {
  if (!isJpeg(bytes)) throw refuse("not_jpeg", "is not a JPEG picture.");
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length && kept.length < mostSegments;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) throw damaged();
    if (marker === 0xff) {
      at++;
      continue;
    }
    const bodyAt = at + 4;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < bodyAt || end > bytes.length || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) throw damaged();
    const body = bytes.subarray(bodyAt, end);
    if (isFrameHeader(marker)) {
      if (body.length < 6) throw damaged();
      assertImageSize(view.getUint16(bodyAt + 3), view.getUint16(bodyAt + 1));
      framed = true;
    }
    const scanEnd = marker === 0xda ? endOfScan(bytes, end) : end;
    if (belongsToPicture(marker, body)) kept.push(bytes.subarray(at, scanEnd));
    if (marker === 0xda && bytes[scanEnd + 1] === 0xd9) {
      if (!framed) throw damaged();
      return concatBytes([...kept, bytes.subarray(scanEnd, scanEnd + 2)]);
    }
    at = scanEnd;
  }
  throw damaged();
};
