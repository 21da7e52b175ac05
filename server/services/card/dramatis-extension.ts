import { createHash } from "node:crypto";
import { z } from "zod";
import type { CardData } from "@/server/contracts/card";
import { characterProfileSchema, goalSchema, type CharacterProfile } from "@/server/contracts/character";
import { limits } from "@/server/contracts/limits";
import { cleanName, cleanText } from "./clean-text";
import { isRecord } from "./inspect-card";

// Places, pictures and other characters are named by ids that mean nothing in another cast: they stay at home.
const portableSchema = characterProfileSchema.omit({ homePlaceId: true, avatarAssetId: true, cardId: true }).extend({
  goals: z
    .array(goalSchema.omit({ targetId: true }))
    .max(limits.goals)
    .default([]),
});
export type PortableProfile = z.infer<typeof portableSchema>;

const stampedFields = ["name", "nickname", "text", "mes_example", "tags"] as const;
export type StampedField = (typeof stampedFields)[number];

const extensionSchema = z.object({
  version: z.literal(1),
  profile: portableSchema,
  written: z.partialRecord(z.enum(stampedFields), z.string()).catch({}),
});

export interface DramatisExtension {
  profile: PortableProfile;
  /** True where the card's own field still says what it said when the profile was written beside it. */
  stillHolds: (field: StampedField) => boolean;
}

const digest = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value ?? null))
    .digest("hex")
    .slice(0, 16);

const stamp = (data: CardData): Record<StampedField, string> => ({
  name: digest(data["name"]),
  nickname: digest(data["nickname"]),
  text: digest([data["description"], data["personality"], data["scenario"]]),
  mes_example: digest(data["mes_example"]),
  tags: digest(data["tags"]),
});

const oneLine = new Set(["name", "shortName", "aliases", "initials", "tags", "interests"]);

const cleanDeep = (value: unknown, key: string): unknown => {
  if (typeof value === "string") return oneLine.has(key) ? cleanName(value).text : cleanText(value).text;
  if (Array.isArray(value)) return value.map((item) => cleanDeep(item, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, cleanDeep(item, inner)]));
};

/** The profile that Dramatis left in a card's `data`; null where there is none, or none that can be read. */
export const readExtension = (data: CardData): DramatisExtension | null => {
  const extensions = data["extensions"];
  const own = isRecord(extensions) ? extensions["dramatis"] : undefined;
  if (!isRecord(own)) return null;
  const parsed = extensionSchema.safeParse({ ...own, profile: cleanDeep(own["profile"], "profile") });
  if (!parsed.success) return null;
  const now = stamp(data);
  const { profile, written } = parsed.data;
  return { profile, stillHolds: (field) => written[field] === now[field] };
};

/** `data` with the profile beside it under `extensions.dramatis`; other extensions are left alone. */
export const withExtension = (data: CardData, profile: CharacterProfile): CardData => {
  const before = data["extensions"];
  const others = isRecord(before) ? before : before === undefined || before === null ? {} : { original: before };
  const own = isRecord(others["dramatis"]) ? others["dramatis"] : {};
  const portable = portableSchema.parse(profile);
  return { ...data, extensions: { ...others, dramatis: { ...own, version: 1, profile: portable, written: stamp(data) } } };
};
