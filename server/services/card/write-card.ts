import type { CardAsset, CardData, CardFormat, CardImage, WrittenCard } from "@/server/contracts/card";
import { assignHues } from "@/server/contracts/identity";
import { AppError } from "@/server/core/errors";
import { embedIcon, settleIcon, type Settled } from "./card-icon";
import { cleanName, cutText } from "./clean-text";
import { readExtension } from "./dramatis-extension";
import { drawPortrait } from "./draw-portrait";
import { isRecord } from "./inspect-card";
import { utf8 } from "./pack-bytes";
import { toV2, toV3 } from "./upgrade-card";
import { settlePaths, writeCharx } from "./write-charx";
import { writePng } from "./write-png";
import { writeWebp } from "./write-webp";

export interface CardToWrite {
  card: CardData;
  image: CardImage | null;
  assets: readonly CardAsset[];
}

const dataOf = (card: CardData): CardData => (isRecord(card["data"]) ? card["data"] : {});

const nameOf = (card: CardData): string => {
  const { name } = dataOf(card);
  return typeof name === "string" ? cleanName(name).text : "";
};

const fileNameOf = (card: CardData, ending: string): string => {
  const plain = nameOf(card)
    .replace(/[\\/:*?"<>|%]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+/, "");
  return `${cutText(plain, 80).replace(/[. ]+$/, "") || "character"}.${ending}`;
};

const hueOf = (card: CardData): number =>
  readExtension(dataOf(card))?.profile.hue ?? assignHues([{ key: nameOf(card), group: "" }]).get(nameOf(card)) ?? 0;

const pngWith = ({ card, assets }: Settled, picture: Uint8Array | undefined): Uint8Array =>
  writePng(picture ?? drawPortrait(hueOf(card)), card, assets);

const toPng = ({ card, image, assets }: CardToWrite): Uint8Array => {
  if (!image) return pngWith({ card, assets: [...assets] }, undefined);
  if (image.mediaType === "image/png") return pngWith(settleIcon(card, image, assets), image.bytes);
  // Pixels are never decoded here: another kind of picture travels inside a drawn one, as the card's own icon.
  return pngWith(embedIcon(card, image, assets), undefined);
};

/** Without room for files; a portrait inside the text that is no longer the portrait is taken out. */
const textOnly = ({ card, image, assets }: CardToWrite): CardData => (image ? settleIcon(card, image, assets).card : card);

const toWebp = (input: CardToWrite): Uint8Array => {
  const { image } = input;
  if (image?.mediaType !== "image/webp")
    throw new AppError("VALIDATION", "A WebP card needs a WebP portrait; export this one as PNG or CHARX", {
      reason: "card.webp_portrait_missing",
    });
  return writeWebp(image.bytes, textOnly(input));
};

const toCharx = ({ card, image, assets }: CardToWrite): Uint8Array => {
  const settled = settlePaths(image ? embedIcon(card, image, assets) : { card, assets: [...assets] });
  return writeCharx(settled.card, settled.assets);
};

const readableUpTo = 1_000_000;
const toJson = (card: CardData): Uint8Array => {
  const compact = JSON.stringify(card);
  return utf8(compact.length > readableUpTo ? compact : JSON.stringify(card, null, 2));
};

/**
 * A card as a file. PNG carries V2 and V3 side by side, `v2json` V2, every other format V3. JSON and WebP have no room
 * for the card's other files; PNG and CHARX keep them all.
 */
export const writeCard = (format: CardFormat, input: CardToWrite): WrittenCard => {
  const card = toV3(input.card);
  const upgraded = { ...input, card };
  const written = (bytes: Uint8Array, mediaType: string, ending: string): WrittenCard => ({
    bytes,
    mediaType,
    fileName: fileNameOf(card, ending),
  });
  switch (format) {
    case "png":
      return written(toPng(upgraded), "image/png", "png");
    case "charx":
      return written(toCharx(upgraded), "application/zip", "charx");
    case "webp":
      return written(toWebp(upgraded), "image/webp", "webp");
    case "json":
      return written(toJson(textOnly(upgraded)), "application/json", "json");
    case "v2json":
      return written(toJson(toV2(textOnly(upgraded))), "application/json", "v2.json");
  }
};
