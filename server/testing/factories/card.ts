import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import type { CardData } from "@/server/contracts/card";

// Built byte by byte here, without the codecs under test, so that a mistake in one is not repeated in the other.

export const buildCardV1 = (over: CardData = {}): CardData => ({
  name: "Ines Calder",
  description: "{{char}} is a lighthouse keeper on the north rock. She is shy and diligent.",
  personality: "quiet, patient, curious",
  scenario: "A storm keeps {{user}} on the rock.",
  first_mes: '"You are soaked," she says. "Sit by the lamp."',
  mes_example: "<START>\n{{user}}: Do you never leave?\n{{char}}: Where would the light go?",
  ...over,
});

export const buildLorebook = (entries = 2): CardData => ({
  name: "The rock",
  scan_depth: 4,
  extensions: { own: { deep: [1, { two: null }] } },
  entries: Array.from({ length: entries }, (_, i) => ({
    keys: [`key ${i}`, "/lamp|light/i"],
    content: `Entry ${i}`,
    extensions: { position: i, probability: 100 },
    enabled: true,
    insertion_order: i,
    use_regex: true,
    unknown_field: { kept: true },
  })),
});

export const buildCardV2 = (over: CardData = {}): CardData => ({
  spec: "chara_card_v2",
  spec_version: "2.0",
  data: {
    ...buildCardV1(),
    creator_notes: "For rainy days.",
    system_prompt: "{{original}}",
    post_history_instructions: "",
    alternate_greetings: ["*She trims the wick.*"],
    tags: ["sea", "slow burn"],
    creator: "somebody",
    character_version: "1.2",
    extensions: { talkativeness: "0.3", another_program: { nested: [1, 2, { x: "é" }] } },
    character_book: buildLorebook(),
    ...over,
  },
});

export const buildCardV3 = (over: CardData = {}): CardData => ({
  spec: "chara_card_v3",
  spec_version: "3.0",
  data: {
    ...(buildCardV2()["data"] as CardData),
    nickname: "Ines",
    group_only_greetings: [],
    creator_notes_multilingual: { de: "Für Regentage." },
    source: ["https://example.org/ines"],
    creation_date: 1_700_000_000,
    modification_date: 0,
    ...over,
  },
});

const bytesOf = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))));

const number32 = (value: number, order: "big" | "little"): Uint8Array => {
  const bytes = Buffer.alloc(4);
  if (order === "big") bytes.writeUInt32BE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
};

export const buildPngChunk = (type: string, data: string | Uint8Array = "", checksum?: number): Uint8Array => {
  const body = bytesOf(type, data);
  return bytesOf(number32(body.length - 4, "big"), body, number32(checksum ?? crc32(body), "big"));
};

export const buildPngHeader = (width = 1, height = 1): Uint8Array =>
  buildPngChunk("IHDR", bytesOf(number32(width, "big"), number32(height, "big"), Uint8Array.of(8, 2, 0, 0, 0)));

/** A valid PNG of one pixel, with whatever chunks before its pixels and before its end. */
export const buildPng = (
  parts: { header?: Uint8Array; early?: Uint8Array[]; late?: Uint8Array[]; after?: string | Uint8Array } = {},
): Uint8Array =>
  bytesOf(
    "\x89PNG\r\n\x1a\n",
    parts.header ?? buildPngHeader(),
    ...(parts.early ?? []),
    buildPngChunk("IDAT", deflateSync(Uint8Array.of(0, 200, 120, 40))),
    ...(parts.late ?? []),
    buildPngChunk("IEND"),
    parts.after ?? "",
  );

export const toBase64 = (card: unknown): string =>
  Buffer.from(typeof card === "string" ? card : JSON.stringify(card), "utf8").toString("base64");

export type PngTextKind = "tEXt" | "zTXt" | "iTXt" | "iTXt compressed";
export const buildPngText = (kind: PngTextKind, keyword: string, text: string): Uint8Array => {
  if (kind === "tEXt") return buildPngChunk("tEXt", bytesOf(keyword, "\0", text));
  if (kind === "zTXt") return buildPngChunk("zTXt", bytesOf(keyword, "\0\0", deflateSync(Buffer.from(text, "latin1"))));
  if (kind === "iTXt") return buildPngChunk("iTXt", bytesOf(keyword, "\0\0\0en\0\0", text));
  return buildPngChunk("iTXt", bytesOf(keyword, "\0\x01\0\0\0", deflateSync(Buffer.from(text, "latin1"))));
};

/** A PNG with a card under one keyword. */
export const buildPngCard = (card: unknown, keyword = "ccv3", kind: PngTextKind = "tEXt"): Uint8Array =>
  buildPng({ late: [buildPngText(kind, keyword, toBase64(card))] });

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  bytesOf(Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body);

/** A valid grey JPEG of one pixel, with an EXIF segment and a comment that do not belong to its pixels. */
export const buildJpeg = (width = 1, height = 1): Uint8Array => {
  const oneCode = (tableClass: number) => segment(0xc4, Uint8Array.of(tableClass << 4, 1, ...new Array<number>(15).fill(0), 0));
  return bytesOf(
    "\xff\xd8",
    segment(0xe0, bytesOf("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    segment(0xe1, bytesOf("Exif\0\0secret place")),
    segment(0xfe, bytesOf("secret comment")),
    segment(0xdb, Uint8Array.of(0, ...new Array<number>(64).fill(1))),
    segment(0xc0, Uint8Array.of(8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0)),
    oneCode(0),
    oneCode(1),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    "\x3f\xff\xd9",
  );
};

export const buildRiffChunk = (type: string, data: Uint8Array): Uint8Array =>
  bytesOf(type, number32(data.length, "little"), data, new Uint8Array(data.length % 2));

/** Lossless WebP of one pixel. */
const onePixel = Buffer.from("LwAAABAHEBERiIj+BwA=", "base64");

export const buildWebp = (after: Uint8Array[] = [], pixels: Uint8Array = onePixel): Uint8Array => {
  const body = bytesOf("WEBP", buildRiffChunk("VP8L", pixels), ...after);
  return bytesOf("RIFF", number32(body.length, "little"), body);
};

/** EXIF in big-endian order with the comment in the first directory, as some programs write it. */
export const buildWebpCard = (text: string): Uint8Array => {
  const comment = bytesOf("\0\0\0\0\0\0\0\0", Buffer.from(text, "utf8"));
  const entry = bytesOf("\x92\x86\0\x07", number32(comment.length, "big"), number32(26, "big"));
  return buildWebp([buildRiffChunk("EXIF", bytesOf("MM\0*\0\0\0\x08\0\x01", entry, "\0\0\0\0", comment))]);
};

export const buildCharx = (card: unknown, files: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ "card.json": Buffer.from(JSON.stringify(card)), ...files });
