import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

export type CastPreview = inferRouterOutputs<AppRouter>["ecosystem"]["casts"][number];

/** What a new ecosystem begins with. */
export type CastChoice = { kind: "demo"; slug: string; openingKey: string | null } | { kind: "cards" } | { kind: "empty" };

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** "12 November" of a story's own calendar; never through a time zone. */
export const storyDay = (startsAt: string): string => {
  const [, month = "1", day = "1"] = startsAt.slice(0, 10).split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? ""}`;
};

export const firstChoice = (casts: readonly CastPreview[]): CastChoice => {
  const [first] = casts;
  return first ? { kind: "demo", slug: first.slug, openingKey: first.openings[0]?.key ?? null } : { kind: "empty" };
};

/** How the button names the choice. */
export const choiceWords = (choice: CastChoice, casts: readonly CastPreview[]): string => {
  if (choice.kind === "cards") return "with my cards";
  if (choice.kind === "empty") return "with an empty stage";
  return `with ${casts.find((cast) => cast.slug === choice.slug)?.title ?? "this cast"}`;
};

export const toCreation = (choice: CastChoice): { castSlug: string | null; openingKey: string | null } =>
  choice.kind === "demo" ? { castSlug: choice.slug, openingKey: choice.openingKey } : { castSlug: null, openingKey: null };
