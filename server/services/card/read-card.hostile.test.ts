import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterProfileSchema } from "@/server/contracts/character";
import { isAppError } from "@/server/core/errors";
import {
  buildCardV3,
  buildCharx,
  buildJpeg,
  buildPng,
  buildPngCard,
  buildPngChunk,
  buildPngText,
  buildWebpCard,
  toBase64,
  type PngTextKind,
} from "@/server/testing/factories/card";
import { readCard } from "./read-card";
import { toProfile } from "./read-profile";
import { writeCard } from "./write-card";

const icon = { type: "icon", uri: "embeded://i.png", name: "main", ext: "png" };
const seeds: Record<string, Uint8Array> = {
  PNG: buildPng({
    early: [buildPngText("zTXt", "ccv3", toBase64(buildCardV3()))],
    late: [buildPngText("iTXt compressed", "chara", toBase64(buildCardV3())), buildPngText("tEXt", "chara-ext-asset_:a", "YQ==")],
  }),
  "PNG of text alone": buildPngCard(buildCardV3()),
  CHARX: buildCharx(buildCardV3({ assets: [icon] }), { "i.png": buildPng(), "b/c.txt": new Uint8Array(400) }),
  "CHARX behind a JPEG": new Uint8Array(Buffer.concat([buildJpeg(), buildCharx(buildCardV3())])),
  WebP: buildWebpCard(JSON.stringify(buildCardV3())),
  JSON: new TextEncoder().encode(JSON.stringify(buildCardV3())),
};

type Change = { at: number; kind: "byte" | "word" | "cut" | "insert" | "double"; value: number };
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom("byte", "word", "cut", "insert", "double" as const),
    value: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0xffffffff, 0x7fffffff, 0x80000000, 0)),
  }) as fc.Arbitrary<Change>,
  { minLength: 1, maxLength: 6 },
);

const change = (bytes: Uint8Array, { at, kind, value }: Change): Uint8Array => {
  const position = Math.floor(at * bytes.length);
  const copy = Buffer.from(bytes);
  if (kind === "byte" && position < copy.length) copy[position] = value & 0xff;
  if (kind === "word" && position + 4 <= copy.length) copy.writeUInt32BE(value, position);
  if (kind === "cut") return new Uint8Array(copy.subarray(0, position));
  if (kind === "insert")
    return new Uint8Array(Buffer.concat([copy.subarray(0, position), Buffer.alloc((value & 0x3f) + 1, value), copy.subarray(position)]));
  if (kind === "double") return new Uint8Array(Buffer.concat([copy.subarray(0, position), copy.subarray(Math.floor(position / 2))]));
  return new Uint8Array(copy);
};

/** Takes the file in, or refuses it with a sentence; whatever was taken in can go out and come in again. */
const survives = (bytes: Uint8Array): "taken" | "refused" => {
  try {
    const read = readCard(bytes, "hostile");
    toProfile(read.card);
    expect(readCard(writeCard("charx", read).bytes, "again").image).toEqual(read.image);
    return "taken";
  } catch (error) {
    if (!isAppError(error) || error.code !== "VALIDATION") throw error;
    expect(error.reason).toMatch(/^card\.[a-z0-9_]+$/);
    expect(error.message).toMatch(/^“hostile” .+\.$/s);
    return "refused";
  }
};

describe("a file that was tampered with", () => {
  it.each(Object.entries(seeds))("is taken or refused with a sentence, and nothing else happens: %s", (_, seed) => {
    expect(survives(seed)).toBe("taken");
    const outcomes = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(changes, (list) => {
        outcomes[survives(list.reduce(change, seed))]++;
      }),
      { numRuns: 400 },
    );
    expect(outcomes.refused).toBeGreaterThan(20);
  });

  it("is taken or refused with a sentence when its checksums are right and what they cover is not", () => {
    const text = toBase64(buildCardV3());
    const inside = (kind: PngTextKind) => buildPngText(kind, "ccv3", text).slice(8, -4);
    const outcomes = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom<PngTextKind>("tEXt", "zTXt", "iTXt", "iTXt compressed"), changes, (kind, list) => {
        const chunk = buildPngChunk(kind.slice(0, 4), list.reduce(change, inside(kind)));
        outcomes[survives(buildPng({ late: [chunk] }))]++;
      }),
      { numRuns: 400 },
    );
    expect(outcomes.refused).toBeGreaterThan(20);
    expect(outcomes.taken).toBeGreaterThan(5);
  });

  it("is refused when it is noise behind the beginning of any format", () => {
    const magics = ["\x89PNG\r\n\x1a\n", "PK\x03\x04", "\xff\xd8\xff\xe0", "RIFF\xff\0\0\0WEBP", "{", ""];
    fc.assert(
      fc.property(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 400 }), (magic, noise) => {
        expect(survives(new Uint8Array(Buffer.concat([Buffer.from(magic, "latin1"), noise])))).toBe("refused");
      }),
      { numRuns: 500 },
    );
  });
});

describe("a card that is well formed and means harm", () => {
  it.each([
    ["macros", "{{char}}".repeat(90_000)],
    ["open macros", "{{random:".repeat(80_000)],
    ["accents", `a${"\u0301\u0316".repeat(180_000)}`],
    ["joiners", `ا${"\u200D".repeat(250_000)}ا`],
    ["tags", "\u{E0041}".repeat(180_000)],
    ["brackets", "([{".repeat(250_000)],
    ["one word", "a".repeat(800_000)],
    ["spaces", `${" ".repeat(800_000)}a`],
    ["quotes", '"'.repeat(400_000)],
    ["starts", "<START>\n".repeat(80_000)],
    ["denials", "not never ".repeat(80_000)],
    ["lone halves of pairs", "\uD83D".repeat(130_000)],
  ])("cannot make the reader walk it for ever: %s", (_, text) => {
    const fields = ["nickname", "description", "personality", "scenario", "first_mes", "mes_example"];
    const card = buildCardV3({ name: `Ines${text}`, ...Object.fromEntries(fields.map((field) => [field, text])) });
    const { profile } = toProfile(readCard(new TextEncoder().encode(JSON.stringify(card)), "x").card);
    expect(characterProfileSchema.safeParse(profile).error).toBeUndefined();
  });

  it("keeps its markup as the plain text that it is", () => {
    const name = '<img src=x onerror="alert(1)">';
    const { profile } = toProfile(
      buildCardV3({ name, nickname: "", description: "[link](javascript:alert(1)) ![](https://example.org/x.png)" }),
    );
    expect(profile.name).toBe(name);
    expect(profile.backstory).toContain("[link](javascript:alert(1)) ![](https://example.org/x.png)");
  });
});
