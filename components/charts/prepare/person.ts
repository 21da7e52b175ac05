import type { CastMember } from "@/server/contracts/chronicle/view";

/** What is needed to draw a character's mark. */
export type MarkPerson = Pick<CastMember, "id" | "name" | "shortName" | "initials" | "hue" | "bigFive" | "avatarAssetId">;

/** The class that sets the identity colours of whatever is inside. */
export const idClass = (hue: number): string => `id-${hue + 1}`;

const titles = new Set([
  "mr",
  "mrs",
  "ms",
  "miss",
  "sir",
  "lady",
  "lord",
  "dr",
  "dame",
  "col",
  "colonel",
  "king",
  "queen",
  "prince",
  "princess",
  "captain",
  "the",
]);
const words = (name: string): string[] => name.trim().split(/\s+/).filter(Boolean);

export function shortNameOf({ name, shortName }: Pick<MarkPerson, "name" | "shortName">): string {
  if (shortName) return shortName;
  const [first = name, second] = words(name);
  return second && titles.has(first.toLowerCase().replace(/\./g, "")) ? `${first} ${second}` : first;
}

export function initialsOf({ name, initials }: Pick<MarkPerson, "name" | "initials">): string {
  if (initials) return initials;
  const all = words(name);
  const telling = all.filter((word) => !titles.has(word.toLowerCase().replace(/\./g, "")));
  const [first, ...rest] = telling.length > 0 ? telling : all;
  const letter = (word: string | undefined): string => [...(word ?? "")][0]?.toUpperCase() ?? "";
  return `${letter(first)}${letter(rest.at(-1))}` || "?";
}

export const avatarUrl = (assetId: string): string => `/api/v1/assets/${assetId}`;
