import { describe, expect, it } from "vitest";
import { isAppError } from "@/server/core/errors";
import { buildCardV1, buildCardV2, buildCardV3, buildJpeg, buildLorebook, buildPng, buildPngCard } from "@/server/testing/factories/card";
import { readCard } from "./read-card";

const encode = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const readJson = (value: unknown) => readCard(encode(value), "card.json");

/** Reason and sentence of the refusal. */
const refusalOf = (bytes: Uint8Array, fileName = "card.json") => {
  try {
    readCard(bytes, fileName);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { code: error.code, reason: error.reason, message: error.message };
  }
  throw new Error("the file was accepted");
};

describe("a JSON card", () => {
  it.each([
    ["v1", buildCardV1()],
    ["v2", buildCardV2()],
    ["v3", buildCardV3()],
  ] as const)("is read as %s with every field as it was", (spec, card) => {
    expect(readJson(card)).toEqual({ spec, source: "json", card, warnings: [], image: null, assets: [] });
  });

  it("may begin with a byte order mark", () => {
    expect(readCard(encode(`\uFEFF${JSON.stringify(buildCardV2())}`), "x").card).toEqual(buildCardV2());
  });

  it("is read as V3, with a warning, when it names a version that is not known", () => {
    const read = readJson({ ...buildCardV3(), spec: "chara_card_v4", spec_version: "4.0" });
    expect(read.spec).toBe("v3");
    expect(read.warnings).toEqual([expect.stringContaining("another version")]);
  });

  it("is read as V2, with a warning, when it has data but names no format", () => {
    const read = readJson({ data: { name: "Ines" } });
    expect(read).toMatchObject({ spec: "v2", warnings: [expect.stringContaining("which format")] });
  });

  it("keeps fields of the wrong kind and says so", () => {
    const card = buildCardV2({ description: { oops: 1 } });
    const read = readJson(card);
    expect(read.card).toEqual(card);
    expect(read.warnings).toEqual([expect.stringContaining("“description”")]);
  });

  it("holds a key called __proto__ like any other and changes no prototype", () => {
    const text = `{"spec":"chara_card_v2","data":{"name":"Ines","__proto__":{"polluted":true},"extensions":{"__proto__":{"polluted":true}}}}`;
    const { card } = readCard(encode(text), "x");
    expect(JSON.stringify(card)).toBe(text);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect((card["data"] as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("gives its portrait when it carries one as data", () => {
    const icon = { type: "icon", name: "main", ext: "png", uri: `data:image/png;base64,${Buffer.from(buildPng()).toString("base64")}` };
    expect(readJson(buildCardV3({ assets: [icon] })).image).toEqual({ bytes: buildPng(), mediaType: "image/png" });
  });
});

describe("a file that is no card", () => {
  it("is named in the sentence that refuses it, without characters that could mislead", () => {
    expect(refusalOf(new Uint8Array(), "al\u202Eice.json").message).toBe("“alice.json” is empty.");
    expect(refusalOf(new Uint8Array(), "\u202E").message).toBe("This file is empty.");
  });

  it.each([
    ["nothing", "", "card.empty"],
    ["a web page", "<!doctype html><script>alert(1)</script>", "card.disguised"],
    ["a drawing in SVG", '\uFEFF  <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "card.disguised"],
    ["prose", "Once upon a time", "card.format"],
    ["a GIF", "GIF89a....", "card.format"],
    ["broken JSON", '{"name": "Ines",, }', "card.json_invalid"],
    ["a bare string", '"Ines"', "card.not_a_card"],
    ["a list", "[1,2]", "card.not_a_card"],
    ["an object of something else", '{"name":"package","version":"1.0.0"}', "card.not_a_card"],
    ["a card without its data", '{"spec":"chara_card_v2","spec_version":"2.0"}', "card.data_missing"],
    ["a card without a name", '{"spec":"chara_card_v2","data":{"description":"someone"}}', "card.name_missing"],
    ["a card whose name cannot be seen", '{"name":" \\u200b\\u202e ","description":"someone"}', "card.name_missing"],
    ["a lorebook", JSON.stringify({ spec: "lorebook_v3", data: buildLorebook() }), "card.is_lorebook"],
    ["world info", '{"entries":{"0":{"key":["a"]}}}', "card.is_lorebook"],
    ["a cast", '{"format":"dramatis.cast","version":1}', "card.is_cast"],
  ])("is refused as %s", (_, text, reason) => {
    expect(refusalOf(encode(text))).toMatchObject({ code: "VALIDATION", reason });
  });

  it("hears what is missing", () => {
    expect(refusalOf(encode({ title: "x" })).message).toContain("no “name”");
    expect(refusalOf(encode({ name: "x" })).message).toContain("“description”, “personality”");
    expect(refusalOf(encode('{"name": "Ines",\n}')).message).toContain("line 2");
  });

  it("is told by its bytes, whatever its name says", () => {
    expect(refusalOf(encode("<html></html>"), "ines.png").reason).toBe("card.disguised");
    expect(readCard(encode(buildCardV2()), "ines.png").source).toBe("json");
    expect(readCard(buildPngCard(buildCardV3()), "ines.json").source).toBe("png");
  });

  it("is refused as an ordinary picture", () => {
    expect(refusalOf(buildPng()).message).toContain("ordinary picture");
    expect(refusalOf(buildJpeg()).message).toContain("ordinary JPEG");
  });
});

describe("a card that is too much", () => {
  it("is refused above the size of a file", () => {
    expect(refusalOf(new Uint8Array(20_000_001)).reason).toBe("card.file_too_large");
  });

  it("is refused above the size of its text", () => {
    expect(refusalOf(encode(buildCardV1({ description: "x".repeat(6_000_000) }))).reason).toBe("card.json_too_large");
  });

  it("may be 64 levels deep and no deeper", () => {
    const nested = (levels: number) => `{"name":"Ines","description":"","deep":${"[".repeat(levels)}${"]".repeat(levels)}}`;
    expect(readCard(encode(nested(63)), "x").spec).toBe("v1");
    expect(refusalOf(encode(nested(64))).reason).toBe("card.json_depth");
    expect(refusalOf(encode("[".repeat(1_000_000))).reason).toBe("card.json_depth");
  });

  it("does not count brackets inside its words", () => {
    const description = `${"[".repeat(500)}\\"${"{".repeat(500)}`;
    expect(readJson(buildCardV1({ description })).card["description"]).toBe(description);
  });

  it("is refused with more than 20,000 lore entries, as a list or by number", () => {
    expect(readJson(buildCardV2({ character_book: buildLorebook(20) })).spec).toBe("v2");
    const entries = new Array<object>(20_001).fill({});
    expect(refusalOf(encode(buildCardV2({ character_book: { entries } }))).message).toContain("20,001 entries");
    expect(refusalOf(encode(buildCardV2({ character_book: { entries: { ...entries } } }))).reason).toBe("card.lore_too_large");
  });
});
