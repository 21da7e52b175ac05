import { z } from "zod";
import { characterProfileSchema, goalSchema } from "./character";
import { limits } from "./limits";
import { signedSchema, unitSchema } from "./numbers";
import { relationshipKinds } from "./relationship";

const keySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** A cast as a file: the demo casts, and the export of an ecosystem. Characters and places are named by key. */
export const castFileSchema = z.object({
  format: z.literal("dramatis.cast"),
  version: z.literal(1),
  slug: keySchema,
  title: z.string().min(1).max(limits.titleLength),
  author: z.string().max(limits.nameLength),
  /** The public-domain work it was made from. */
  source: z.string().max(limits.shortTextLength),
  era: z.enum(["neutral", "regency", "victorian", "elizabethan", "antique", "contemporary"]),
  /** Two or three sentences for the cast's card. */
  premise: z.string().min(1).max(limits.shortTextLength),
  /** Story time at tick 0, local, no zone: "1811-11-12T19:30". */
  startsAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  places: z
    .array(
      z.object({ key: keySchema, name: z.string().min(1).max(limits.nameLength), description: z.string().max(limits.shortTextLength) }),
    )
    .max(60),
  /** Moments at which a first scene may begin. */
  openings: z
    .array(
      z.object({
        key: keySchema,
        title: z.string().min(1).max(limits.titleLength),
        placeKey: keySchema,
        startsAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
        premise: z.string().max(limits.shortTextLength),
        present: z.array(keySchema).min(2).max(limits.sceneCast),
      }),
    )
    .max(12),
  characters: z
    .array(
      characterProfileSchema.omit({ homePlaceId: true, goals: true, avatarAssetId: true, cardId: true, hue: true }).extend({
        key: keySchema,
        homeKey: keySchema.nullable(),
        goals: z.array(goalSchema.omit({ targetId: true }).extend({ targetKey: keySchema.nullable().default(null) })).max(limits.goals),
      }),
    )
    .max(limits.charactersPerEcosystem),
  relationships: z.array(
    z.object({
      from: keySchema,
      to: keySchema,
      kind: z.enum(relationshipKinds),
      strength: signedSchema,
      trust: unitSchema,
      familiarity: unitSchema,
      evidence: z.string().max(limits.shortTextLength),
    }),
  ),
  /** What is so, or is believed to be, and who holds it when the story begins. */
  facts: z
    .array(
      z.object({
        text: z.string().min(1).max(limits.shortTextLength),
        subject: keySchema.nullable().default(null),
        object: keySchema.nullable().default(null),
        isTrue: z.boolean().default(true),
        isSecret: z.boolean().default(false),
        heldBy: z.array(keySchema).max(limits.factHolders).default([]),
      }),
    )
    .max(limits.factsPerTimeline)
    .default([]),
});
export type CastFile = z.infer<typeof castFileSchema>;
export type CastFileInput = z.input<typeof castFileSchema>;
