import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardData, CardImage } from "@/server/contracts/card";
import { isAppError } from "@/server/core/errors";
import {
  buildCardV1,
  buildCardV2,
  buildCardV3,
  buildCharx,
  buildJpeg,
  buildPng,
  buildPngCard,
  buildPngText,
  buildWebp,
  buildWebpCard,
  toBase64,
  type PngTextKind,
} from "@/server/testing/factories/card";
import { cleanImage } from "./clean-image";
import { readCard } from "./read-card";
import { writeCard } from "./write-card";

const read = (bytes: Uint8Array) => readCard(bytes, "card");
const png: CardImage = { bytes: buildPng(), mediaType: "image/png" };
const webp: CardImage = { bytes: buildWebp(), mediaType: "image/webp" };
const jpeg: CardImage = cleanImage(buildJpeg());
const withIcon = (uri: string) => buildCardV3({ assets: [{ type: "icon", uri, name: "main", ext: "png", own: 1 }] });

// As JSON has it: no −0, which no text can carry.
const json = fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme-ascii" }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
// Any UTF-16 at all; the ready-made units of fast-check take seconds to load.
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);
const unknownFields = fc.dictionary(
  text.filter((key) => !["spec", "data", "spec_version", "assets"].includes(key)),
  json,
  { maxKeys: 5 },
);
const lorebook = fc.record({
  name: text,
  extensions: unknownFields,
  entries: fc.array(fc.record({ keys: fc.array(text, { maxLength: 3 }), content: text, extensions: unknownFields, odd: json }), {
    maxLength: 4,
  }),
});
const cards: fc.Arbitrary<CardData> = fc
  .record({ root: unknownFields, data: unknownFields, name: text, description: text, character_book: lorebook, extensions: unknownFields })
  .map(({ root, data, name, ...fields }) => ({
    ...root,
    spec: "chara_card_v3",
    spec_version: "3.0",
    data: { ...data, ...fields, name: `N${name}` },
  }));

const kinds: PngTextKind[] = ["tEXt", "zTXt", "iTXt", "iTXt compressed"];
const containers: (readonly [string, (card: CardData) => Uint8Array])[] = [
  ...kinds.map((kind) => [`PNG ${kind}`, (card: CardData) => buildPngCard(card, "ccv3", kind)] as const),
  ["JSON", (card) => new TextEncoder().encode(JSON.stringify(card))],
  ["CHARX", (card) => buildCharx(card)],
  ["WebP", (card) => buildWebpCard(JSON.stringify(card))],
];

describe("a card that comes in, goes out and comes in again", () => {
  it.each(containers)("loses nothing: %s", (_, pack) => {
    fc.assert(
      fc.property(cards, (card) => {
        const first = read(pack(card));
        expect(first.card).toEqual(card);
        for (const format of ["png", "json", "charx"] as const) {
          const again = read(writeCard(format, { ...first, image: format === "png" ? png : null }).bytes);
          expect(again).toMatchObject({ spec: "v3", warnings: [] });
          expect(again.card).toEqual(card);
        }
        expect(read(writeCard("webp", { card, image: webp, assets: [] }).bytes).card).toEqual(card);
        expect(read(writeCard("v2json", { ...first, image: null }).bytes).card).toEqual({
          ...card,
          spec: "chara_card_v2",
          spec_version: "2.0",
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ["V1", buildCardV1({ avatar: "none", chat: "old chat", tags: ["x"], data: 5, spec: "mine" })],
    ["V2", { ...buildCardV2(), name: "a second copy" }],
  ])("is V3 afterwards when it was %s, with every field it had", (_, card) => {
    const out = read(writeCard("json", { card, image: null, assets: [] }).bytes).card;
    const every = JSON.stringify(out);
    for (const [key, value] of Object.entries({ ...card, ...(card["data"] as CardData) })) {
      if (key === "spec_version" || value === "chara_card_v2" || key === "data") continue;
      expect(every).toContain(JSON.stringify(value));
    }
    expect(out).toMatchObject({ spec: "chara_card_v3", data: { group_only_greetings: [] } });
    expect(read(writeCard("png", { card: out, image: null, assets: [] }).bytes).card).toEqual(out);
  });

  it("keeps its portrait and its files in PNG and in CHARX", () => {
    const card = withIcon("embeded://assets/icon/images/a.png");
    const assets = [
      { path: "assets/icon/images/a.png", bytes: buildPng() },
      { path: "assets/x_music/audio/tune.ogg", bytes: new Uint8Array(300_000) },
    ];
    for (const format of ["png", "charx"] as const) {
      expect(read(writeCard(format, { card, image: png, assets }).bytes)).toEqual({
        spec: "v3",
        source: format,
        card,
        warnings: [],
        image: png,
        assets,
      });
    }
  });
});

describe("a written card", () => {
  it("has V2 and V3 side by side in a PNG, each once, and none of what the picture carried before", () => {
    const old = buildPng({
      late: [
        buildPngText("tEXt", "CHARA", toBase64(buildCardV2({ name: "Old" }))),
        buildPngText("zTXt", "ccv3", toBase64(buildCardV3({ name: "Old" }))),
      ],
    });
    const { bytes, mediaType } = writeCard("png", { card: buildCardV3(), image: { bytes: old, mediaType: "image/png" }, assets: [] });
    const found = [
      ...Buffer.from(bytes)
        .toString("latin1")
        .matchAll(/tEXt(\w+)\0([\w+/=]+?)(?=....\0\0)/gs),
    ].map((match) => [match[1], (JSON.parse(Buffer.from(match[2] ?? "", "base64").toString()) as CardData)["spec"]]);
    expect(found).toEqual([
      ["chara", "chara_card_v2"],
      ["ccv3", "chara_card_v3"],
    ]);
    expect(mediaType).toBe("image/png");
    expect(read(bytes).image).toEqual(png);
  });

  it("has a drawn portrait, always the same, when there is no picture", () => {
    const write = (name: string) => writeCard("png", { card: buildCardV3({ name }), image: null, assets: [] }).bytes;
    expect(write("Ines")).toEqual(write("Ines"));
    expect(read(write("Ines")).image?.bytes.length).toBeGreaterThan(1_000);
  });

  it.each([webp, jpeg])("carries a $mediaType inside a PNG and gives it back", (image) => {
    const back = read(writeCard("png", { card: buildCardV3(), image, assets: [] }).bytes);
    expect(back.image).toEqual(image);
    expect(read(writeCard("charx", back).bytes)).toMatchObject({ image, card: back.card });
  });

  it("shows a portrait that was changed, in every format that has one", () => {
    const old = withIcon("embeded://old.png");
    const assets = [{ path: "old.png", bytes: buildPng({ early: [], header: buildPng().slice(8, 33) }) }];
    for (const format of ["png", "charx"] as const) {
      const back = read(writeCard(format, { card: old, image: webp, assets }).bytes);
      expect(back.image).toEqual(webp);
      expect(back.assets.map(({ path }) => path)).toEqual(["assets/icon/images/main.webp"]);
      expect((back.card["data"] as CardData)["assets"]).toEqual([
        { type: "icon", uri: "embeded://assets/icon/images/main.webp", name: "main", ext: "webp", own: 1 },
      ]);
    }
  });

  it("puts the portrait where the card says the default picture stands", () => {
    const back = read(writeCard("charx", { card: withIcon("ccdefault:"), image: png, assets: [] }).bytes);
    expect(back.image).toEqual(png);
    expect((back.card["data"] as CardData)["assets"]).toEqual([
      expect.objectContaining({ uri: "embeded://assets/icon/images/main.png", own: 1 }),
    ]);
  });

  it("gives numbered files the paths of an archive, in the list and in the file", () => {
    const card = withIcon("__asset:0");
    const { bytes } = writeCard("charx", { card, image: png, assets: [{ path: "0", bytes: buildPng() }] });
    expect(read(bytes)).toMatchObject({ image: png, assets: [{ path: "assets/icon/other/0.png" }] });
    expect((read(bytes).card["data"] as CardData)["assets"]).toEqual([
      expect.objectContaining({ uri: "embeded://assets/icon/other/0.png" }),
    ]);
  });

  it("can be read again however often its lore repeats itself", () => {
    const card = buildCardV3({ description: "again and again ".repeat(200_000) });
    for (const format of ["png", "charx", "json"] as const)
      expect(read(writeCard(format, { card, image: null, assets: [] }).bytes).card).toEqual(card);
  });

  it("is named after the character, whatever the name holds", () => {
    const fileName = (name: string) => writeCard("v2json", { card: buildCardV3({ name }), image: null, assets: [] }).fileName;
    expect(fileName("Ines Calder")).toBe("Ines Calder.v2.json");
    expect(fileName('../..\\con:"<b>|?*\u202E\n')).toBe("con b.v2.json");
    expect(fileName("???")).toBe("character.v2.json");
    expect(fileName("é".repeat(500))).toBe(`${"é".repeat(80)}.v2.json`);
  });

  it("is a WebP only when its portrait is one", () => {
    const write = () => writeCard("webp", { card: buildCardV3(), image: png, assets: [] });
    expect(write).toThrow(/needs a WebP portrait/);
    try {
      write();
    } catch (error) {
      expect(isAppError(error) && error.reason).toBe("card.webp_portrait_missing");
    }
  });
});
