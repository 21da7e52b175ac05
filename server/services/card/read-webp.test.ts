import { describe, expect, it } from "vitest";
import { isAppError } from "@/server/core/errors";
import { buildCardV2, buildCardV3, buildPng, buildRiffChunk, buildWebp, buildWebpCard, toBase64 } from "@/server/testing/factories/card";
import { buildExifComment } from "./exif-comment";
import { readWebp } from "./read-webp";
import { writeWebp } from "./write-webp";

const refusalOf = (bytes: Uint8Array): string | undefined => {
  try {
    readWebp(bytes);
  } catch (error) {
    if (isAppError(error)) return error.reason;
    throw error;
  }
  throw new Error("the file was accepted");
};

const webpWithExif = (exif: Uint8Array) => buildWebp([buildRiffChunk("EXIF", exif)]);
const lossless = (width: number, height: number) => {
  const bytes = Buffer.alloc(5, 0x2f);
  bytes.writeUInt32LE(((height - 1) << 14) | (width - 1), 1);
  return new Uint8Array(bytes);
};

describe("a card in a WebP", () => {
  it.each([
    ["plain JSON", JSON.stringify(buildCardV2({ name: "Zoë 🗼" }))],
    ["base64", toBase64(buildCardV2({ name: "Zoë 🗼" }))],
    ["a list of bytes", [...Buffer.from(JSON.stringify(buildCardV2({ name: "Zoë 🗼" })))].join(",")],
  ])("is read from a comment of %s", (_, text) => {
    expect(readWebp(buildWebpCard(text)).found.card).toEqual(buildCardV2({ name: "Zoë 🗼" }));
  });

  it("is read from a comment in UTF-16, behind the marker that some programs add", () => {
    const text = new Uint8Array(Buffer.from(JSON.stringify(buildCardV3()), "utf16le"));
    const exif = Buffer.from(buildExifComment(" ".repeat(text.length)));
    exif.write("UNICODE\0", exif.indexOf("ASCII"), "latin1");
    Buffer.from(text).copy(exif, exif.indexOf("UNICODE") + 8);
    expect(readWebp(webpWithExif(new Uint8Array(Buffer.concat([Buffer.from("Exif\0\0"), exif])))).found.card).toEqual(buildCardV3());
  });

  it("gives the picture without EXIF, XMP, colour profile or parts of its own", () => {
    const extra = ["ICCP", "XMP ", "own!"].map((type) => buildRiffChunk(type, new Uint8Array(7)));
    const bytes = writeWebp(buildWebp(extra), buildCardV3());
    const { image } = readWebp(bytes);
    expect(Buffer.from(image?.bytes ?? []).toString("latin1")).not.toMatch(/EXIF|ICCP|XMP|own!|chara/);
    expect(image?.bytes.at(20)).toBe(0x10);
    expect(bytes.at(20)).toBe(0x18);
  });

  it("loses unknown parts inside the frames of an animation", () => {
    const frame = new Uint8Array(
      Buffer.concat([Buffer.alloc(16), buildRiffChunk("VP8L", lossless(1, 1)), buildRiffChunk("evil", new Uint8Array(3))]),
    );
    const { image } = readWebp(writeWebp(buildWebp([buildRiffChunk("ANMF", frame)]), buildCardV3()));
    expect(Buffer.from(image?.bytes ?? []).toString("latin1")).toMatch(/ANMF.*VP8L/s);
    expect(Buffer.from(image?.bytes ?? []).toString("latin1")).not.toContain("evil");
  });

  it("loses what hides behind the end, with a warning", () => {
    const bytes = new Uint8Array(Buffer.concat([buildWebpCard(JSON.stringify(buildCardV3())), Buffer.from("<html>")]));
    expect(readWebp(bytes).warnings).toEqual(["6 bytes after the end of the picture were dropped."]);
  });
});

describe("a WebP that is refused", () => {
  it.each([
    ["another format", buildPng(), "card.not_webp"],
    ["no card", buildWebp(), "card.no_card"],
    ["an EXIF block that is none", webpWithExif(new Uint8Array(40)), "card.no_card"],
    ["a directory that points nowhere", webpWithExif(new Uint8Array(Buffer.from("II*\0\xff\xff\xff\x7f", "latin1"))), "card.no_card"],
    ["a comment that is no card", webpWithExif(buildExifComment("taken at the sea")), "card.base64"],
    ["a size beyond the limit", buildWebp([], lossless(8_200, 2)), "card.image_too_large"],
    ["pixels that are none", buildWebp([], new Uint8Array(5)), "card.webp_damaged"],
    ["a part that is longer than the file", buildWebp([new Uint8Array(Buffer.from("EXIF\xff\xff\0\0", "latin1"))]), "card.webp_damaged"],
    ["an end in the middle", buildWebpCard(toBase64(buildCardV3())).slice(0, -9), "card.truncated"],
  ])("for %s", (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
  });
});
