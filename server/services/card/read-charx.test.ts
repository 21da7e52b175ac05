import { randomBytes } from "node:crypto";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isAppError } from "@/server/core/errors";
import { buildCardV3, buildCharx, buildJpeg, buildPng } from "@/server/testing/factories/card";
import { readCard } from "./read-card";

const read = (bytes: Uint8Array) => readCard(bytes, "ines.charx");
const refusalOf = (bytes: Uint8Array): string | undefined => {
  try {
    read(bytes);
  } catch (error) {
    if (isAppError(error)) return error.reason;
    throw error;
  }
  throw new Error("the file was accepted");
};

const text = (value: string) => new TextEncoder().encode(value);
const icon = (uri: string, name = "main") => ({ type: "icon", uri, name, ext: "png" });
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Rewrites every place where `from` stands; lengths must be equal, so that the archive stays whole. */
const rewrite = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1"));

/** Sets a field in every entry of the directory. */
const patchDirectory = (bytes: Uint8Array, offset: number, value: number, from = 0): Uint8Array => {
  const patched = Buffer.from(bytes);
  for (let at = patched.indexOf("PK\x01\x02"), i = 0; at >= 0; at = patched.indexOf("PK\x01\x02", at + 1), i++) {
    if (i >= from) patched.writeUInt32LE(value, at + offset);
  }
  return new Uint8Array(patched);
};

describe("a CHARX file", () => {
  it("gives the card, its icon as portrait, and all other files", () => {
    const card = buildCardV3({ assets: [icon("embeded://assets/icon/images/main.png")] });
    const files = { "assets/icon/images/main.png": buildPng(), "x_meta/1.json": text("{}"), "module.risum": text("o\0") };
    expect(read(buildCharx(card, files))).toEqual({
      spec: "v3",
      source: "charx",
      card,
      warnings: [],
      image: { bytes: buildPng(), mediaType: "image/png" },
      assets: Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
    });
  });

  it("takes the icon named main before others, and a later one when main is not there", () => {
    const assets = [icon("embeded://other.jpg", "sad"), icon("embeded://main.png")];
    const files = { "other.jpg": buildJpeg(), "main.png": buildPng() };
    expect(read(buildCharx(buildCardV3({ assets }), files)).image?.mediaType).toBe("image/png");
    expect(read(buildCharx(buildCardV3({ assets }), { "other.jpg": buildJpeg() })).image?.mediaType).toBe("image/jpeg");
  });

  it("never fetches an icon, and never takes a drawing in code for one", () => {
    const files = { "a.svg": text("<svg onload=alert(1)>") };
    expect(read(buildCharx(buildCardV3({ assets: [icon("https://example.org/a.png")] }))).image).toBeNull();
    const drawn = read(buildCharx(buildCardV3({ assets: [icon("embeded://a.svg")] }), files));
    expect(drawn).toMatchObject({ image: null, warnings: [expect.stringContaining("portrait inside the card was left out")] });
  });

  it("may follow a JPEG, with offsets from either beginning", () => {
    const card = buildCardV3();
    const jpeg = buildJpeg();
    const plain = join(jpeg, buildCharx(card, { "a.txt": text("a") }));
    expect(read(plain)).toMatchObject({ source: "charx", card, image: { mediaType: "image/jpeg" }, assets: [{ path: "a.txt" }] });
    const shifted = Buffer.from(plain);
    for (let at = shifted.indexOf("PK\x01\x02"); at >= 0; at = shifted.indexOf("PK\x01\x02", at + 1))
      shifted.writeUInt32LE(shifted.readUInt32LE(at + 42) + jpeg.length, at + 42);
    shifted.writeUInt32LE(shifted.readUInt32LE(shifted.length - 6) + jpeg.length, shifted.length - 6);
    expect(read(new Uint8Array(shifted)).card).toEqual(card);
  });

  it("leaves out names that point elsewhere, links and second files of a name, each with a warning", () => {
    const files = {
      "../up.txt": text("a"),
      "/root.txt": text("b"),
      "C:\\x.txt": text("c"),
      "a/./b": text("d"),
      "twin-1": text("e"),
      "twin-2": text("f"),
    };
    const archive = rewrite(buildCharx(buildCardV3(), files), "twin-2", "twin-1");
    const { assets, warnings } = read(archive);
    expect(assets).toEqual([{ path: "twin-1", bytes: text("e") }]);
    expect(warnings).toHaveLength(5);
    const linked = read(patchDirectory(buildCharx(buildCardV3(), { link: text("/etc/passwd") }), 38, 0xa1ff0000, 1));
    expect(linked).toMatchObject({ assets: [], warnings: ["“link” was left out: it is a link."] });
  });

  it("leaves out a file whose checksum or length lies", () => {
    const archive = buildCharx(buildCardV3(), { "a.txt": text("aaaa") });
    expect(read(patchDirectory(archive, 16, 1, 1)).warnings).toEqual(["“a.txt” was left out: it is damaged."]);
    expect(read(patchDirectory(archive, 24, 9_999_999, 1)).assets).toEqual([]);
  });
});

describe("an archive that is refused", () => {
  const card = text(JSON.stringify(buildCardV3()));

  it.each([
    ["no card", zipSync({ "a.txt": text("a") }), "card.charx_no_card"],
    ["its card in a folder", zipSync({ "ines/card.json": card }), "card.charx_folder"],
    ["a card that is none", zipSync({ "card.json": text("{}") }), "card.not_a_card"],
    ["a password", patchDirectory(zipSync({ "card.json": card }), 8, 0x00080001), "card.zip_encrypted"],
    ["no directory", zipSync({ "card.json": card }).slice(0, -22), "card.zip_damaged"],
    ["a directory that points before its beginning", patchDirectory(zipSync({ "card.json": card }), 42, 0x7fffffff), "card.zip_damaged"],
  ])("for %s", (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
  });

  it("for claiming more than 32 bits can count", () => {
    const bytes = Buffer.from(zipSync({ "card.json": card }));
    bytes.writeUInt32LE(0xffffffff, bytes.length - 6);
    expect(refusalOf(new Uint8Array(bytes))).toBe("card.zip64");
  });

  it("for more than 2,000 files", () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`f${i}`, new Uint8Array()]));
    expect(refusalOf(buildCharx(buildCardV3(), many))).toBe("card.zip_entries");
  });

  it("for a file that unpacks to a hundred times its size", () => {
    expect(refusalOf(buildCharx(buildCardV3(), { "a.bin": new Uint8Array(1_000_000) }))).toBe("card.zip_bomb");
  });

  it("for names that share one lump and together unpack to more than 64 MB, though each may", () => {
    const lump = join(new Uint8Array(randomBytes(130_000)), new Uint8Array(9_000_000));
    const one = Buffer.from(zipSync({ "card.json": card, f0: lump }, { level: 1 }));
    const record = one.subarray(one.lastIndexOf("PK\x01\x02"), -22);
    const named = (i: number) => Buffer.from(record.toString("latin1").replace("f0", `f${i}`), "latin1");
    const end = Buffer.from(one.subarray(-22));
    end.writeUInt16LE(9, 10);
    end.writeUInt32LE(end.readUInt32LE(12) + record.length * 7, 12);
    const shared = join(one.subarray(0, -22), ...Array.from({ length: 7 }, (_, i) => named(i + 1)), end);
    expect(read(new Uint8Array(one)).assets).toHaveLength(1);
    expect(refusalOf(shared)).toBe("card.zip_bomb");
  });
});
