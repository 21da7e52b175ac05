import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isAppError } from "@/server/core/errors";
import {
  buildCardV2,
  buildCardV3,
  buildPng,
  buildPngCard,
  buildPngChunk,
  buildPngHeader,
  buildPngText,
  toBase64,
  type PngTextKind,
} from "@/server/testing/factories/card";
import { readPng } from "./read-png";

const refusalOf = (bytes: Uint8Array): string | undefined => {
  try {
    readPng(bytes);
  } catch (error) {
    if (isAppError(error)) return error.reason;
    throw error;
  }
  throw new Error("the file was accepted");
};

const ccv3 = (text: string) => buildPngText("tEXt", "ccv3", text);
const named = (name: string) => buildCardV3({ name });
const nameIn = (bytes: Uint8Array) => readPng(bytes).found.data["name"];

describe("a card in a PNG", () => {
  const kinds: PngTextKind[] = ["tEXt", "zTXt", "iTXt", "iTXt compressed"];
  it.each(kinds)("is read from %s", (kind) => {
    const card = buildCardV3({ description: "“Zoë” 🗼 \u0000 日本" });
    expect(readPng(buildPngCard(card, "ccv3", kind)).found.card).toEqual(card);
  });

  it("is read from either keyword in any case, before or after the pixels", () => {
    expect(readPng(buildPngCard(buildCardV2(), "Chara")).found.spec).toBe("v2");
    expect(readPng(buildPng({ early: [buildPngText("tEXt", "CCV3", toBase64(buildCardV3()))] })).found.spec).toBe("v3");
  });

  it("is taken from ccv3 before chara, whatever their order", () => {
    const chara = buildPngText("tEXt", "chara", toBase64(buildCardV2({ name: "Old" })));
    expect(nameIn(buildPng({ late: [chara, ccv3(toBase64(named("New")))] }))).toBe("New");
  });

  it("is the first whole one of several, and the broken ones are reported", () => {
    const both = [toBase64(named("First")), toBase64(named("Second"))];
    expect(nameIn(buildPng({ late: both.map(ccv3) }))).toBe("First");
    const broken = readPng(buildPng({ late: [ccv3("§§§"), ccv3(toBase64(named("Second")))] }));
    expect(broken.found.data["name"]).toBe("Second");
    expect(broken.warnings).toEqual([expect.stringContaining("“ccv3” was skipped")]);
  });

  it("gives the picture without any other chunk in it", () => {
    const secret = [
      buildPngChunk("eXIf", "where I live"),
      buildPngChunk("iCCP", "profile"),
      buildPngChunk("prVt", "own"),
      buildPngText("tEXt", "Author", "me"),
    ];
    const bytes = buildPng({ early: secret, late: [ccv3(toBase64(buildCardV3()))] });
    expect(readPng(bytes).image).toEqual({ bytes: buildPng(), mediaType: "image/png" });
  });

  it("keeps an animation's frames", () => {
    const frames = [buildPngChunk("acTL", new Uint8Array(8)), buildPngChunk("fcTL", new Uint8Array(26))];
    const bytes = buildPng({ early: [...frames, ccv3(toBase64(buildCardV3()))] });
    expect(readPng(bytes).image?.bytes).toEqual(buildPng({ early: frames }));
  });

  it("loses what hides behind the end, with a warning", () => {
    const late = [ccv3(toBase64(buildCardV3()))];
    const read = readPng(buildPng({ late, after: "PK\x03\x04<script>" }));
    expect(read.warnings).toEqual(["12 bytes after the end of the picture were dropped."]);
    expect(read.image?.bytes).toEqual(buildPng());
  });

  it("is read without its picture when only the picture is damaged", () => {
    const late = [ccv3(toBase64(buildCardV3()))];
    const read = readPng(buildPng({ early: [buildPngChunk("IDAT", "pixels", 1)], late }));
    expect(read).toMatchObject({ image: null, warnings: [expect.stringContaining("picture itself is damaged")] });
  });

  it("brings the files that lie in the picture beside it, unless their names are not to be trusted", () => {
    const asset = (path: string) => buildPngText("tEXt", `chara-ext-asset_:${path}`, toBase64(`bytes of ${path}`));
    const late = [
      asset("assets/a.ogg"),
      buildPngText("tEXt", "chara-ext-asset_0", toBase64("numbered")),
      asset("../../etc/passwd"),
      asset("__proto__"),
      ccv3(toBase64(buildCardV3())),
    ];
    const { assets, warnings } = readPng(buildPng({ late }));
    expect(assets.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["assets/a.ogg", "bytes of assets/a.ogg"],
      ["0", "numbered"],
    ]);
    expect(warnings).toEqual([expect.stringContaining("2 of the files")]);
  });
});

describe("a PNG that is refused", () => {
  const late = [ccv3(toBase64(buildCardV3()))];

  it.each([
    ["no card", buildPng(), "card.no_card"],
    [
      "a checksum that does not hold",
      buildPng({ late: [buildPngChunk("tEXt", `ccv3\0${toBase64(buildCardV3())}`, 7)] }),
      "card.text_damaged",
    ],
    ["text that is not base64", buildPng({ late: [ccv3("bm90IGpzb24-")] }), "card.base64"],
    ["base64 that was cut", buildPng({ late: [ccv3(toBase64(buildCardV3()).slice(0, -3))] }), "card.base64"],
    ["base64 of nothing", buildPng({ late: [ccv3("")] }), "card.base64"],
    ["base64 of bytes that are no text", buildPng({ late: [ccv3(Buffer.from([0x7b, 0xff, 0xfe]).toString("base64"))] }), "card.encoding"],
    ["compression that is broken", buildPng({ late: [buildPngChunk("zTXt", "ccv3\0\0no zlib")] }), "card.text_damaged"],
    ["international text without a beginning", buildPng({ late: [buildPngChunk("iTXt", "ccv3\0\0\0")] }), "card.text_damaged"],
    ["60,000 × 60,000 pixels", buildPng({ header: buildPngHeader(60_000, 60_000), late }), "card.image_too_large"],
    ["a side that is too long", buildPng({ header: buildPngHeader(8_193, 1), late }), "card.image_too_large"],
    ["sides that are too much together", buildPng({ header: buildPngHeader(8_000, 8_000), late }), "card.image_too_large"],
    ["no pixel at all", buildPng({ header: buildPngHeader(0, 4), late }), "card.image_empty"],
    ["a header that is none", buildPng({ header: buildPngChunk("IHDR", "short"), late }), "card.png_damaged"],
    [
      "a colour type that does not exist",
      buildPng({ header: buildPngChunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\x05\0\0\0"), late }),
      "card.png_damaged",
    ],
    ["no header first", buildPng({ header: buildPngChunk("tEXt", "a\0b"), late }), "card.png_damaged"],
    ["a chunk without a name", buildPng({ early: [buildPngChunk("a1b2")], late }), "card.png_damaged"],
  ])("for %s", (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
  });

  it("wherever it is cut short", () => {
    const whole = buildPng({ late });
    for (let length = 8; length < whole.length; length += 7)
      expect(["card.truncated", "card.png_damaged"]).toContain(refusalOf(whole.slice(0, length)));
  });

  it("when a chunk lies about its length", () => {
    const bytes = buildPng({ late });
    new DataView(bytes.buffer).setUint32(33, 0x7fffffff);
    expect(refusalOf(bytes)).toBe("card.truncated");
  });

  it("when it falls into more pieces than any picture", () => {
    const early = [new Uint8Array(Buffer.concat(new Array<Uint8Array>(20_001).fill(buildPngChunk("IDAT"))))];
    expect(refusalOf(buildPng({ early, late }))).toBe("card.png_chunks");
  });

  it("when half a gigabyte unpacks from its text, long before it is unpacked", () => {
    const megabyte = deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = Buffer.concat([Buffer.from("ccv3\0\0\x78\x9c", "latin1"), ...new Array<Buffer>(500).fill(megabyte)]);
    const bomb = buildPng({ late: [buildPngChunk("zTXt", packed)] });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    expect(refusalOf(bomb)).toBe("card.text_too_large");
    expect(process.memoryUsage().arrayBuffers + process.memoryUsage().external - before).toBeLessThan(100_000_000);
  });
});
