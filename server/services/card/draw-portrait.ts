import { deflateSync } from "node:zlib";
import { concatBytes, latin1, u32be } from "./pack-bytes";
import { buildChunk, pngSignature } from "./walk-png";

type Rgb = readonly [number, number, number];

const toByte = (linear: number): number => {
  const clipped = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055));
};

/** OKLCH to sRGB (Ottosson 2020), the space the identity palette is defined in. */
const oklch = (lightness: number, chroma: number, degrees: number): Rgb => {
  const a = chroma * Math.cos((degrees * Math.PI) / 180);
  const b = chroma * Math.sin((degrees * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const width = 400;
const height = 600;
const head = { x: 200, y: 235, radius: 105 };
const shoulders = { x: 200, y: 610, radius: 215 };

const coverage = (x: number, y: number, disc: typeof head): number =>
  Math.min(1, Math.max(0, disc.radius - Math.hypot(x + 0.5 - disc.x, y + 0.5 - disc.y) + 0.5));

const drawRows = (wash: Rgb, ink: Rgb): Uint8Array => {
  const rowBytes = 1 + width * 3;
  const rows = new Uint8Array(height * rowBytes);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = Math.max(coverage(x, y, head), coverage(x, y, shoulders));
      const at = y * rowBytes + 1 + x * 3;
      for (let c = 0; c < 3; c++) rows[at + c] = Math.round((wash[c] ?? 0) * (1 - share) + (ink[c] ?? 0) * share);
    }
  }
  return rows;
};

/** A head and shoulders in one of the sixteen identity colours: the picture of a character that has none. */
export const drawPortrait = (hue: number): Uint8Array => {
  const degrees = 10 + 22.5 * (hue % 16);
  const rows = drawRows(oklch(0.938, 0.03, degrees), oklch(0.6, 0.11, degrees));
  const header = concatBytes([u32be(width), u32be(height), Uint8Array.of(8, 2, 0, 0, 0)]);
  return concatBytes([
    latin1(pngSignature),
    buildChunk("IHDR", header),
    buildChunk("IDAT", new Uint8Array(deflateSync(rows))),
    buildChunk("IEND", new Uint8Array()),
  ]);
};
