import { z } from "zod";
import { goalTypes } from "./goal-types";
import { limits } from "./limits";
import { idSchema, padSchema, unitSchema } from "./numbers";

/** Big Five traits, 0..1; .5 is the population mean. */
export const bigFiveSchema = z.object({
  openness: unitSchema,
  conscientiousness: unitSchema,
  extraversion: unitSchema,
  agreeableness: unitSchema,
  neuroticism: unitSchema,
});
export type BigFive = z.infer<typeof bigFiveSchema>;
export { traitNames, type TraitName } from "./traits";

export { goalTypes } from "./goal-types";
export const goalSchema = z.object({
  type: z.enum(goalTypes),
  text: z.string().trim().min(1).max(limits.shortTextLength),
  targetId: idSchema.nullable().default(null),
  priority: unitSchema.default(0.5),
});
export type Goal = z.infer<typeof goalSchema>;

export const registers = ["plain", "formal", "courtly", "rustic", "lyrical", "street"] as const;
export type Register = (typeof registers)[number];
export const voiceSchema = z.object({
  register: z.enum(registers).default("plain"),
  description: z.string().max(limits.shortTextLength).default(""),
  /** Words the character reaches for: openers, tags, a mild oath. */
  openers: z.array(z.string().max(60)).max(6).default([]),
  oath: z.string().max(60).default(""),
  /** Domain that images are drawn from, e.g. "sea", "ledger", "garden". */
  imagery: z.string().max(40).default(""),
  samples: z.array(z.string().max(limits.shortTextLength)).max(limits.voiceSamples).default([]),
});
export type Voice = z.infer<typeof voiceSchema>;

export const pronounSets = ["she", "he", "they", "it"] as const;
export const ageGroups = ["child", "adult", "elder"] as const;
/** `visitor` is a person in the room: never acts by itself. */
export const characterRoles = ["cast", "visitor"] as const;

/** Everything a writer may author about a character. */
export const characterProfileSchema = z.object({
  name: z.string().trim().min(1).max(limits.nameLength),
  /** What others call the character in a line; falls back to the first name. */
  shortName: z.string().trim().max(60).default(""),
  aliases: z.array(z.string().trim().min(1).max(limits.nameLength)).max(limits.aliases).default([]),
  /** One line under the name: "Second of five daughters". */
  title: z.string().max(limits.shortTextLength).default(""),
  pronouns: z.enum(pronounSets).default("they"),
  ageGroup: z.enum(ageGroups).default("adult"),
  role: z.enum(characterRoles).default("cast"),
  occupation: z.string().max(limits.nameLength).default(""),
  homePlaceId: idSchema.nullable().default(null),
  bigFive: bigFiveSchema,
  /** True when the traits were estimated from a card's text and no person has confirmed them. */
  bigFiveEstimated: z.boolean().default(false),
  /** 0 = acts only when directed, 1 = free. */
  autonomy: unitSchema.default(0.7),
  /** Social energy at the start, 0..1. */
  socialEnergy: unitSchema.default(0.7),
  goals: z.array(goalSchema).max(limits.goals).default([]),
  voice: voiceSchema.prefault({}),
  backstory: z.string().max(limits.backstoryLength).default(""),
  interests: z.array(z.string().trim().min(1).max(60)).max(limits.interests).default([]),
  tags: z.array(z.string().trim().min(1).max(60)).max(limits.tags).default([]),
  /** Identity colour, index into the palette of sixteen. */
  hue: z.int().min(0).max(15).default(0),
  /** One or two letters drawn in the portrait mark. */
  initials: z.string().max(3).default(""),
  avatarAssetId: idSchema.nullable().default(null),
  cardId: idSchema.nullable().default(null),
});
export type CharacterProfile = z.infer<typeof characterProfileSchema>;
export type CharacterProfileInput = z.input<typeof characterProfileSchema>;

// A default inside an optional field would still be filled in, and an edit of the name would wipe everything else.
const withoutDefault = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? (field.unwrap() as z.ZodType) : field;

/** Some fields of a profile: what is absent stays absent. */
export const characterPatchSchema = z.object(
  Object.fromEntries(Object.entries(characterProfileSchema.shape).map(([name, field]) => [name, withoutDefault(field).optional()])),
) as unknown as ReturnType<typeof characterProfileSchema.partial>;

/** Satisfaction of each need, 0..1 (1 = satisfied). */
export { needNames, type NeedName } from "./traits";
export const needsSchema = z.object({
  belonging: unitSchema,
  esteem: unitSchema,
  autonomy: unitSchema,
  security: unitSchema,
  stimulation: unitSchema,
  meaning: unitSchema,
});
export type Needs = z.infer<typeof needsSchema>;

export const emotionStateSchema = z.object({
  /** OCC emotion, e.g. `gratitude`; null when |q| ≤ .15. */
  emotion: z.string().nullable(),
  /** A word for a person: "Indignant". */
  label: z.string(),
  intensity: unitSchema,
});
export type EmotionState = z.infer<typeof emotionStateSchema>;

/** What the simulation last said about a character. */
export const characterStateSchema = z.object({
  mood: padSchema,
  /** Temperament: where the mood returns to. */
  home: padSchema,
  feeling: emotionStateSchema,
  energy: unitSchema,
  needs: needsSchema,
});
export type CharacterState = z.infer<typeof characterStateSchema>;

export const characterSchema = characterProfileSchema.extend({ id: idSchema });
export type Character = z.infer<typeof characterSchema>;
