import type { CardAsset, CardData } from "@/server/contracts/card";
import { isRecord } from "./inspect-card";
import { decodeBase64 } from "./parse-json";

const longestPath = 512;

/** A relative path that stays where it is put, on every system. Others are ignored, never repaired. */
export const isSafePath = (path: string): boolean =>
  path.length > 0 &&
  path.length <= longestPath &&
  path !== "__proto__" &&
  !/[\p{Cc}\p{Surrogate}\uFFFD\\:*?"<>|]/u.test(path) &&
  path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

export interface AssetEntry extends CardData {
  type: string;
  uri: string;
}

/** The asset list of a card's `data`; entries that are none are passed over. */
export const listEntries = (data: CardData): unknown[] => (Array.isArray(data["assets"]) ? (data["assets"] as unknown[]) : []);

export const isAssetEntry = (entry: unknown): entry is AssetEntry =>
  isRecord(entry) && typeof entry["type"] === "string" && typeof entry["uri"] === "string";

/** The path an URI names inside the file: `embeded://` as the standard spells it, and what others write. */
export const pathOf = (uri: string): string | null => /^(?:embedd?ed:\/\/|__asset:)(.+)$/s.exec(uri)?.[1] ?? null;

/** The bytes an URI stands for, if they travel with the card. Nothing is ever fetched. */
export const resolveUri = (uri: string, assets: readonly CardAsset[]): Uint8Array | null => {
  const path = pathOf(uri);
  if (path !== null) return assets.find((asset) => asset.path === path)?.bytes ?? null;
  const comma = uri.indexOf(",");
  if (!/^data:[^,]{0,100};base64$/.test(uri.slice(0, Math.max(0, comma)))) return null;
  return decodeBase64(uri.slice(comma + 1));
};
