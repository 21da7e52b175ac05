import { zipSync, type Zippable } from "fflate";
import { cardLimits, type CardAsset, type CardData } from "@/server/contracts/card";
import { isAssetEntry, isSafePath, listEntries, pathOf } from "./card-asset";
import type { Settled } from "./card-icon";
import { isRecord } from "./inspect-card";
import { utf8 } from "./pack-bytes";

const reserved = "card.json";
// One date for every file: the same card gives the same bytes.
const mtime = new Date(1980, 0, 1);
/** Below this even text that repeats itself stays within the ratio that readers allow. */
const packableBytes = 65_536;

const plain = (text: unknown, fallback: string): string => {
  const kept = typeof text === "string" ? text.replace(/[^A-Za-z0-9_-]/g, "").slice(0, 40) : "";
  return kept === "" ? fallback : kept;
};

/** Files that a picture carried by number get the path that archives use, in the file and in the card's list alike. */
export const settlePaths = ({ card, assets }: Settled): Settled => {
  const data = isRecord(card["data"]) ? card["data"] : {};
  const moved = new Map<string, string>();
  const taken = new Set(assets.map(({ path }) => path));
  const entries = listEntries(data).map((entry) => {
    if (!isAssetEntry(entry) || !entry.uri.startsWith("__asset:")) return entry;
    const from = pathOf(entry.uri);
    if (from === null || !taken.has(from)) return entry;
    const to = moved.get(from) ?? `assets/${plain(entry.type, "other")}/other/${plain(from, "file")}.${plain(entry["ext"], "bin")}`;
    if (!moved.has(from) && taken.has(to)) return entry;
    taken.add(to);
    moved.set(from, to);
    return { ...entry, uri: `embeded://${to}` };
  });
  if (moved.size === 0) return { card, assets };
  return {
    card: { ...card, data: { ...data, assets: entries } },
    assets: assets.map(({ path, bytes }) => ({ path: moved.get(path) ?? path, bytes })),
  };
};

const repeats = (bytes: Uint8Array): boolean =>
  bytes.length > packableBytes && zipSync({ x: bytes }).length * cardLimits.archiveRatio < bytes.length * 2;

/** A ZIP with card.json at its root. Files whose names would not be taken back on import are not written. */
export const writeCharx = (card: CardData, assets: readonly CardAsset[]): Uint8Array => {
  const files: Zippable = {};
  const all = [
    { path: reserved, bytes: utf8(JSON.stringify(card)) },
    ...assets.filter(({ path }) => path !== reserved && isSafePath(path)),
  ];
  for (const { path, bytes } of all) files[path] = [bytes, { mtime, level: repeats(bytes) ? 0 : 6 }];
  return zipSync(files, { mtime });
};
