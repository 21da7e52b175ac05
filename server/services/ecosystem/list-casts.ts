import { z } from "zod";
import type { CastFile } from "@/server/contracts/cast-file";
import { assignHues } from "@/server/contracts/identity";
import { defineVerb } from "@/server/core/verb";

/** A demo cast as its card shows it. */
export const presentCast = (file: CastFile) => {
  const hues = assignHues(file.characters.map(({ key, homeKey }) => ({ key, group: homeKey ?? "" })));
  return {
    slug: file.slug,
    title: file.title,
    author: file.author,
    source: file.source,
    premise: file.premise,
    places: file.places.map(({ key, name }) => ({ key, name })),
    openings: file.openings.map(({ key, title, startsAt, premise }) => ({ key, title, startsAt, premise })),
    characters: file.characters.map(({ key, name, initials, bigFive, homeKey, title }) => ({
      key,
      name,
      initials,
      bigFive,
      homeKey,
      title,
      hue: hues.get(key) ?? 0,
    })),
    ties: file.relationships.map(({ from, to, kind, strength }) => ({ from, to, kind, strength })),
  };
};
export type CastPreview = ReturnType<typeof presentCast>;

export const listCasts = defineVerb({
  name: "ecosystem.casts",
  access: "public",
  input: z.object({}),
  run: async (ctx): Promise<CastPreview[]> => ctx.casts.map(presentCast),
});
