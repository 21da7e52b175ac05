import type { CastMember } from "@/server/contracts/chronicle/view";
import { isTitle } from "@/server/contracts/identity";

export { shortNameOf } from "@/server/contracts/identity";

/** What is needed to draw a character's mark. */
export type MarkPerson = Pick<CastMember, "id" | "name" | "shortName" | "initials" | "hue" | "bigFive" | "avatarAssetId">;

/** The class that sets the identity colours of whatever is inside. */
export const idClass = (hue: number): string => `id-${hue + 1}`;

const words = (name: string): string[] => name.trim().split(/\s+/).filter(Boolean);

export function initialsOf({ name, initials }: Pick<MarkPerson, "name" | "initials">): string {
  if (initials) return initials;
  const all = words(name);
  const telling = all.filter((word) => !isTitle(word));
  const [first, ...rest] = telling.length > 0 ? telling : all;
  const letter = (word: string | undefined): string => [...(word ?? "")][0]?.toUpperCase() ?? "";
  return `${letter(first)}${letter(rest.at(-1))}` || "?";
}

export const avatarUrl = (assetId: string): string => `/api/v1/assets/${assetId}`;
