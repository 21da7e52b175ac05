import { z } from "zod";
import { limits } from "./limits";

/** What one card file may cost. A file over a limit is refused with a sentence, never cut in silence. */
export const cardLimits = {
  fileBytes: limits.cardFileBytes,
  /** The card as JSON. Written twice as base64 beside a picture it still fits a file of `fileBytes`. */
  jsonBytes: 6_000_000,
  /** The card as it lies in a picture: base64 of `jsonBytes`, counted while inflating. */
  textBytes: 8_000_000,
  jsonDepth: 64,
  loreEntries: 20_000,
  pngChunks: 20_000,
  imageSide: 8_192,
  imagePixels: 40_000_000,
  archiveEntries: 2_000,
  archiveBytes: 64_000_000,
  archiveRatio: 100,
} as const;

export const cardFormats = ["png", "json", "charx", "v2json", "webp"] as const;
export type CardFormat = (typeof cardFormats)[number];
export const cardSpecs = ["v1", "v2", "v3"] as const;
export type CardSpec = (typeof cardSpecs)[number];
export const cardSources = ["png", "json", "charx", "webp"] as const;
export type CardSource = (typeof cardSources)[number];

/** A card exactly as it was found: unknown fields, lorebooks and all. */
export const cardDataSchema = z.record(z.string(), z.unknown());
export type CardData = z.infer<typeof cardDataSchema>;

export const imageMediaTypes = ["image/png", "image/webp", "image/jpeg"] as const;
/** A picture with nothing in it but pixels: no text, no metadata, nothing after its end. */
export interface CardImage {
  bytes: Uint8Array;
  mediaType: (typeof imageMediaTypes)[number];
}

/** A file that travels with a card, named as the card names it. */
export interface CardAsset {
  path: string;
  bytes: Uint8Array;
}

export interface ReadCard {
  spec: CardSpec;
  source: CardSource;
  card: CardData;
  /** Sentences for a person: what was odd about the file and what was done about it. */
  warnings: string[];
  image: CardImage | null;
  assets: CardAsset[];
}

export interface WrittenCard {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
}

// Cards in the wild put numbers where text belongs, and one string where a list belongs.
const textSchema = z.preprocess((v) => (typeof v === "string" ? v : typeof v === "number" ? String(v) : ""), z.string());
const textsSchema = z.preprocess((v) => {
  if (typeof v === "string") return v.split(",");
  return Array.isArray(v) ? v.filter((item) => typeof item === "string") : [];
}, z.array(z.string()));
const looseRecordSchema = z.record(z.string(), z.unknown()).catch({});

export const loreEntrySchema = z.looseObject({
  keys: textsSchema,
  secondary_keys: textsSchema,
  content: textSchema,
  name: textSchema,
  comment: textSchema,
  enabled: z.boolean().catch(true),
  constant: z.boolean().catch(false),
  selective: z.boolean().catch(false),
  use_regex: z.boolean().catch(false),
  case_sensitive: z.boolean().nullish().catch(null),
  insertion_order: z.number().catch(100),
  priority: z.number().nullish().catch(null),
  position: z.enum(["before_char", "after_char"]).catch("before_char"),
  extensions: looseRecordSchema,
});
export type LoreEntry = z.infer<typeof loreEntrySchema>;

export const lorebookSchema = z.looseObject({
  name: textSchema,
  description: textSchema,
  scan_depth: z.number().nullish().catch(null),
  token_budget: z.number().nullish().catch(null),
  recursive_scanning: z.boolean().catch(false),
  extensions: looseRecordSchema,
  entries: z.array(loreEntrySchema).max(cardLimits.loreEntries).catch([]),
});
export type Lorebook = z.infer<typeof lorebookSchema>;

export const cardV1Schema = z.looseObject({
  name: textSchema,
  description: textSchema,
  personality: textSchema,
  scenario: textSchema,
  first_mes: textSchema,
  mes_example: textSchema,
});
export type CardV1 = z.infer<typeof cardV1Schema>;

/** The fields of a V2 or V3 card's `data`, read leniently. The lorebook stays raw: parse it with `lorebookSchema` where it is used. */
export const cardFieldsSchema = cardV1Schema.extend({
  creator_notes: textSchema,
  system_prompt: textSchema,
  post_history_instructions: textSchema,
  alternate_greetings: textsSchema,
  tags: textsSchema,
  creator: textSchema,
  character_version: textSchema,
  character_book: z.unknown().optional(),
  extensions: looseRecordSchema,
  nickname: textSchema,
  group_only_greetings: textsSchema,
  source: textsSchema,
});
export type CardFields = z.infer<typeof cardFieldsSchema>;

export const cardV2Schema = z.looseObject({ spec: z.literal("chara_card_v2"), spec_version: textSchema, data: cardFieldsSchema });
export const cardAssetEntrySchema = z.looseObject({ type: z.string(), uri: z.string(), name: z.string(), ext: z.string() });
export const cardV3Schema = z.looseObject({
  spec: z.literal("chara_card_v3"),
  spec_version: textSchema,
  data: cardFieldsSchema.extend({ assets: z.array(cardAssetEntrySchema).optional() }),
});
