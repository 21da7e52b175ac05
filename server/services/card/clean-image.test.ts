import { describe, expect, it } from "vitest";
import { isAppError } from "@/server/core/errors";
import { buildJpeg, buildPng, buildPngChunk, buildWebp } from "@/server/testing/factories/card";
import { cleanImage } from "./clean-image";

const refusalOf = (bytes: Uint8Array): string | undefined => {
  try {
    cleanImage(bytes);
  } catch (error) {
    if (isAppError(error)) return error.reason;
    throw error;
  }
  throw new Error("the picture was accepted");
};

const behind = (bytes: Uint8Array) => new Uint8Array(Buffer.concat([bytes, Buffer.from("PK\x03\x04<script>")]));

describe("a picture that somebody sent", () => {
  it("is told by its bytes", () => {
    expect(cleanImage(buildPng()).mediaType).toBe("image/png");
    expect(cleanImage(buildJpeg()).mediaType).toBe("image/jpeg");
    expect(cleanImage(buildWebp()).mediaType).toBe("image/webp");
  });

  it("loses everything that is not picture", () => {
    const jpeg = Buffer.from(cleanImage(behind(buildJpeg())).bytes).toString("latin1");
    expect(jpeg).not.toMatch(/secret|Exif|script/);
    expect(jpeg).toMatch(/^\xff\xd8.*JFIF.*\x3f\xff\xd9$/s);
    expect(cleanImage(behind(buildPng({ late: [buildPngChunk("tEXt", "a\0b")] }))).bytes).toEqual(buildPng());
    expect(cleanImage(behind(buildWebp())).bytes).toEqual(buildWebp());
  });

  it("is left as it is when it is clean, byte for byte", () => {
    for (const bytes of [buildPng(), buildJpeg(), buildWebp()]) {
      const once = cleanImage(bytes).bytes;
      expect(cleanImage(once).bytes).toEqual(once);
    }
  });

  it("is refused with a whole sentence", () => {
    expect(() => cleanImage(new Uint8Array())).toThrow("This file is not a PNG, JPEG or WebP picture.");
    expect(() => cleanImage(new Uint8Array(), "me.bmp")).toThrow("“me.bmp” is not a PNG, JPEG or WebP picture.");
  });

  it.each([
    ["no picture", new TextEncoder().encode("<svg/>"), "card.image_format"],
    ["a PNG whose pixels are damaged", buildPng({ early: [buildPngChunk("IDAT", "x", 3)] }), "card.png_damaged"],
    ["a JPEG without an end", buildJpeg().slice(0, -2), "card.jpeg_damaged"],
    ["a JPEG without a frame", Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9), "card.jpeg_damaged"],
    ["a JPEG whose segment runs over", Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 0xff, 0xff, 0, 0), "card.jpeg_damaged"],
    ["a JPEG of 60,000 pixels a side", buildJpeg(60_000, 60_000), "card.image_too_large"],
  ])("is refused when it is %s", (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
  });
});
