import { z } from "zod";
import { recountedSchema } from "./chronicle/recounted";
import { happeningSchema, sceneDirectionSchema } from "./direction";
import { limits } from "./limits";
import { lineSources, wordingSchema } from "./line";
import { idSchema } from "./numbers";
import { cardIdSchema, scenePlanSchema } from "./plan";
import { placeSchema } from "./place";
import { feltSchema, tieChangeSchema } from "./simulation";

const wordsSchema = z.string().max(limits.lineLength);

/** A scene begins, or lines that belong to none. */
export const headingBlockSchema = z.object({
  kind: z.literal("heading"),
  /** Null for what was said outside scenes. */
  sceneId: idSchema.nullable(),
  title: z.string().max(limits.titleLength),
  place: z.object({ name: z.string().max(limits.nameLength), description: z.string().max(limits.shortTextLength) }).nullable(),
  premise: z.string().max(limits.premiseLength),
  mood: z.string().max(60),
  /** Who was there at the beginning, as ids of the document's cast. */
  cast: z.array(idSchema).max(limits.sceneCast),
  maxTurns: z.int().positive(),
  maxMinutes: z.int().positive(),
  secondsPerTurn: z.number().nonnegative(),
  /** How it was directed when it began; absent, as are the three below, for a part of a scene, without directions, and in version 1. */
  direction: sceneDirectionSchema.optional(),
  plan: scenePlanSchema.nullable().optional(),
  /** Why it ended; null while it had not. */
  ending: z.string().max(limits.shortTextLength).nullable().optional(),
  /** Milliseconds that it ran, without its pauses. */
  ranMs: z.number().nonnegative().optional(),
});
export type HeadingBlock = z.infer<typeof headingBlockSchema>;

/** A way to say a line; what it draws on is of the cast that it was written from. */
export const scriptWordingSchema = wordingSchema.omit({ used: true });
export type ScriptWording = z.infer<typeof scriptWordingSchema>;

/** What somebody says, or does without words (`action`: the text is a sentence that names them). */
export const lineBlockSchema = z.object({
  kind: z.enum(["speech", "action"]),
  /** Of the line that it was written from, as are `seq`, `tick` and `at`: an import gives its own. */
  id: idSchema,
  seq: z.int().positive(),
  tick: z.int().nonnegative(),
  at: z.string().max(40),
  turn: z.int().positive().nullable(),
  /** Ids of the document's cast. */
  speaker: idSchema,
  addressee: idSchema.nullable(),
  about: idSchema.nullable(),
  /** Who heard an aside besides the two; null: everybody present. */
  hears: z.array(idSchema).max(limits.sceneCast).nullable(),
  text: wordsSchema.min(1),
  direction: z.string().max(limits.shortTextLength).nullable(),
  move: z.string().max(60),
  accepted: z.boolean().nullable(),
  source: z.enum(lineSources),
  model: z.string().max(200),
  /** What it made people feel, the speaker included. */
  felt: z.array(feltSchema).max(100),
  /** What it did to relationships where it was said; absent for nothing. An import tells it and does not do it. */
  ties: z.array(tieChangeSchema).min(1).max(200).optional(),
  /** Rewritten by a person. */
  edited: z.boolean(),
  struck: z.boolean(),
  /** Every wording, oldest first, and which of them is `text`; absent while there is only one. */
  alternatives: z.array(scriptWordingSchema).min(2).max(limits.alternatives).optional(),
  chosen: z
    .int()
    .nonnegative()
    .max(limits.alternatives - 1)
    .optional(),
  /** What the policy of its scene said of it; absent for nothing. */
  flags: z.array(z.string().min(1).max(120)).max(100).optional(),
});
export type LineBlock = z.infer<typeof lineBlockSchema>;

/** Something that nobody said: it stands after its turn. */
export const happeningBlockSchema = z.object({
  kind: z.literal("happening"),
  what: happeningSchema.shape.kind,
  ...happeningSchema.pick({ text: true, turn: true, by: true }).shape,
  /** Whoever comes in or goes out; absent, as is the card, where that is not known. */
  who: idSchema.optional(),
  card: cardIdSchema.optional(),
});
export type HappeningBlock = z.infer<typeof happeningBlockSchema>;

/** How the scene was directed after its turn, as the event that it was. No part of the play: only JSON has it. */
export const stagedBlockSchema = z.object({ kind: z.literal("staged"), ...recountedSchema.shape });
export type StagedBlock = z.infer<typeof stagedBlockSchema>;

/** A remark for the reader that is no part of the play. An import passes over it. */
export const noteBlockSchema = z.object({ kind: z.literal("note"), text: z.string().max(limits.shortTextLength) });

export const scriptBlockSchema = z.discriminatedUnion("kind", [
  headingBlockSchema,
  lineBlockSchema,
  happeningBlockSchema,
  stagedBlockSchema,
  noteBlockSchema,
]);
export type ScriptBlock = z.infer<typeof scriptBlockSchema>;

/** Lines as a document, before any format. Names are those of the moment of writing. */
export const scriptDocumentSchema = z.object({
  format: z.literal("dramatis.script"),
  /** 1 had no direction, and no relationships. */
  version: z.literal([1, 2]),
  title: z.string().max(limits.titleLength),
  subtitle: z.string().max(limits.titleLength).nullable(),
  premise: z.string().max(limits.premiseLength),
  setting: z.string().max(limits.shortTextLength * 2 + limits.premiseLength),
  /** Places and facts that the direction of its scenes names by id; absent for none. */
  places: z.array(placeSchema).max(10_000).optional(),
  facts: z
    .array(z.object({ id: z.string().min(1).max(40), text: z.string().max(limits.shortTextLength) }))
    .max(10_000)
    .optional(),
  /** Everybody who speaks, is spoken to or is in a scene, by order of appearance. */
  cast: z
    .array(z.object({ id: idSchema, name: z.string().max(limits.nameLength), shortName: z.string().max(limits.nameLength) }))
    .max(10_000),
  blocks: z.array(scriptBlockSchema),
});
export type ScriptDocument = z.infer<typeof scriptDocumentSchema>;
export type ScriptPerson = ScriptDocument["cast"][number];
