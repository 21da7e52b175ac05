import { cardLimits, type CardAsset, type CardImage } from "@/server/contracts/card";
import { isSafePath } from "./card-asset";
import { inspectCard, type InspectedCard } from "./inspect-card";
import { decodeBase64, decodeCardText } from "./parse-json";
import { readLatin1 } from "./pack-bytes";
import { pickCard } from "./pick-card";
import { keywordOf, readPngText } from "./png-text";
import { refuse } from "./refuse-file";
import { crcHolds, stripPng, walkPng, type Png, type PngChunk } from "./walk-png";

/** A card taken out of its container. */
export interface Unpacked {
  found: InspectedCard;
  image: CardImage | null;
  assets: CardAsset[];
  warnings: string[];
}

/** Newest format first. Within one keyword the order of the file counts: see `pickCard`. */
export const cardKeywords = ["ccv3", "chara"] as const;
export const assetKeyword = /^chara-ext-asset_:?(.+)$/s;

const readAsset = (chunk: PngChunk): Uint8Array | null =>
  chunk.type === "tEXt" && crcHolds(chunk) ? decodeBase64(readLatin1(readPngText(chunk)).trim()) : null;

const readAssets = ({ chunks }: Png): { assets: CardAsset[]; warnings: string[] } => {
  const byPath = new Map<string, Uint8Array>();
  let dropped = 0;
  for (const chunk of chunks) {
    const path = assetKeyword.exec(keywordOf(chunk) ?? "")?.[1];
    if (path === undefined) continue;
    const bytes = isSafePath(path) && !byPath.has(path) && byPath.size < cardLimits.archiveEntries ? readAsset(chunk) : null;
    if (bytes) byPath.set(path, bytes);
    else dropped++;
  }
  const warnings = dropped > 0 ? [`${dropped} of the files inside the picture could not be taken and were left out.`] : [];
  return { assets: [...byPath].map(([path, bytes]) => ({ path, bytes })), warnings };
};

export const pictureWarning = "The picture itself is damaged; the card was read without it.";
export const trailingWarning = (bytes: number): string => `${bytes.toLocaleString("en")} bytes after the end of the picture were dropped.`;

export const readPng = (bytes: Uint8Array): Unpacked => {
  const png = walkPng(bytes);
  const keyed = png.chunks.map((chunk) => ({ chunk, keyword: keywordOf(chunk)?.toLowerCase() }));
  const candidates = cardKeywords.flatMap((label) =>
    keyed
      .filter(({ keyword }) => keyword === label)
      .map(({ chunk }) => ({ label, open: () => inspectCard(decodeCardText(readPngText(chunk))) })),
  );
  const picked = pickCard(candidates);
  if (!picked)
    throw refuse(
      "no_card",
      "is an ordinary picture: there is no character card in it. Sites and chat apps often remove it when they re-save a picture; ask for the original file.",
    );
  const { assets, warnings } = readAssets(png);
  const pixels = stripPng(png);
  return {
    found: picked.found,
    image: pixels && { bytes: pixels, mediaType: "image/png" },
    assets,
    warnings: [
      ...picked.warnings,
      ...warnings,
      ...(pixels ? [] : [pictureWarning]),
      ...(png.trailing > 0 ? [trailingWarning(png.trailing)] : []),
    ],
  };
};
