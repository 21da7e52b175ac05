import type { CardAsset, CardData, CardImage } from "@/server/contracts/card";
import { isAppError } from "@/server/core/errors";
import { isAssetEntry, listEntries, pathOf, resolveUri, type AssetEntry } from "./card-asset";
import { stripImage } from "./clean-image";
import { isRecord } from "./inspect-card";
import { sameBytes } from "./pack-bytes";

interface Icon {
  entry: AssetEntry;
  bytes: Uint8Array;
}

const findIcon = (data: CardData, assets: readonly CardAsset[]): Icon | null => {
  const icons = listEntries(data)
    .filter(isAssetEntry)
    .filter(({ type }) => type === "icon");
  const mainFirst = [...icons.filter(({ name }) => name === "main"), ...icons.filter(({ name }) => name !== "main")];
  for (const entry of mainFirst) {
    const bytes = resolveUri(entry.uri, assets);
    if (bytes) return { entry, bytes };
  }
  return null;
};

/** The portrait that a card names among its own files, when one travels with it. */
export const readIcon = (data: CardData, assets: readonly CardAsset[]): { image: CardImage | null; warnings: string[] } => {
  const icon = findIcon(data, assets);
  if (!icon) return { image: null, warnings: [] };
  try {
    return { image: stripImage(icon.bytes), warnings: [] };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { image: null, warnings: [`The portrait inside the card was left out, since the file ${error.message}`] };
  }
};

const extensions = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" } as const;

const freePath = (assets: readonly CardAsset[], ext: string): string => {
  const taken = new Set(assets.map(({ path }) => path));
  for (let n = 0; ; n++) {
    const path = `assets/icon/images/main${n === 0 ? "" : `-${n}`}.${ext}`;
    if (!taken.has(path)) return path;
  }
};

const replaceEntry = (data: CardData, old: AssetEntry | null, entry: AssetEntry): CardData => {
  const list = listEntries(data);
  return { ...data, assets: old ? list.map((item) => (item === old ? entry : item)) : [entry, ...list] };
};

const withoutUnused = (assets: readonly CardAsset[], data: CardData, uri: string | undefined): CardAsset[] => {
  const path = uri === undefined ? null : pathOf(uri);
  const used = listEntries(data)
    .filter(isAssetEntry)
    .some((entry) => pathOf(entry.uri) === path);
  return assets.filter((asset) => used || asset.path !== path);
};

export interface Settled {
  card: CardData;
  assets: CardAsset[];
}

/**
 * Makes the card's own icon the given portrait, for a container that has no picture of that kind itself. A card whose
 * icon already is that portrait is left as it is.
 */
export const embedIcon = (card: CardData, image: CardImage, assets: readonly CardAsset[]): Settled => {
  const data = isRecord(card["data"]) ? card["data"] : {};
  const icon = findIcon(data, assets);
  const before = readIcon(data, assets).image;
  if (before && sameBytes(before.bytes, image.bytes)) return { card, assets: [...assets] };
  const standIn = listEntries(data)
    .filter(isAssetEntry)
    .find(({ type, uri }) => type === "icon" && uri === "ccdefault:");
  const old = icon?.entry ?? standIn ?? null;
  const ext = extensions[image.mediaType];
  const path = freePath(assets, ext);
  const next = replaceEntry(data, old, { ...(old ?? { name: "main" }), type: "icon", uri: `embeded://${path}`, ext });
  return { card: { ...card, data: next }, assets: [...withoutUnused(assets, next, icon?.entry.uri), { path, bytes: image.bytes }] };
};

/** For a container that is the portrait: an embedded icon that shows something older must not win over it. */
export const settleIcon = (card: CardData, image: CardImage, assets: readonly CardAsset[]): Settled => {
  const data = isRecord(card["data"]) ? card["data"] : {};
  return findIcon(data, assets) ? embedIcon(card, image, assets) : { card, assets: [...assets] };
};
