import { z } from "zod";
import { limits } from "./limits";
import { motifCategories } from "./motifs";
import { moveIds, type MoveId } from "./moves";
import { feltSchema, tieChangeSchema, whatIfSchema } from "./simulation";
import { idSchema } from "./numbers";

export const lineSources = ["improviser", "model", "human"] as const;

/** What the words made use of. */
export const usedSchema = z.object({
  memoryIds: z.array(z.string()).max(8),
  factIds: z.array(z.string()).max(8),
  motif: z.enum(motifCategories).nullable(),
  /** The improviser's construction, as it is written down: "I blame you for {topic}." Absent where a model gave the words. */
  construction: z.string().max(400).optional(),
});

/** The model that was asked for the words that the improviser gave in its place, and why they are not its own. */
export const insteadSchema = z.object({ of: z.string().max(120), why: z.string().max(200) });
export type Instead = z.infer<typeof insteadSchema>;

/** One way to say a line. */
export const wordingSchema = z.object({
  text: z.string().min(1).max(limits.lineLength),
  direction: z.string().max(limits.shortTextLength).nullable(),
  source: z.enum(lineSources),
  model: z.string(),
  used: usedSchema.nullable().default(null),
  instead: insteadSchema.optional(),
  /** What whoever asked for it said. */
  note: z.string().max(limits.shortTextLength).default(""),
  /** Kept from a “what if”: the one input that was changed, and what would have been done then. */
  whatIf: z.object({ change: whatIfSchema, move: z.enum(moveIds as readonly [MoveId, ...MoveId[]]) }).optional(),
});
export type Wording = z.infer<typeof wordingSchema>;

/** One utterance or action, with what it changed. */
export const lineSchema = z.object({
  id: idSchema,
  seq: z.int().positive(),
  sceneId: idSchema.nullable(),
  placeId: idSchema.nullable(),
  /** Turn in its scene; null outside scenes. */
  turn: z.int().positive().nullable(),
  tick: z.int().nonnegative(),
  at: z.iso.datetime(),
  speakerId: idSchema,
  addresseeId: idSchema.nullable(),
  aboutId: idSchema.nullable(),
  text: z.string(),
  direction: z.string().nullable(),
  source: z.enum(lineSources),
  /** Which model gave the words, e.g. "improviser". */
  model: z.string(),
  move: z.string(),
  accepted: z.boolean().nullable(),
  /** The event that chose the move: ask it why. */
  moveSeq: z.int().positive().nullable(),
  /** Null when whoever gave the words does not say. */
  used: usedSchema.nullable().default(null),
  instead: insteadSchema.optional(),
  /** Rewritten by a person, or struck: whatever anybody learned by it has been taken back. */
  ruling: z.enum(["edited", "rejected"]).nullable().default(null),
  /** Every wording it has had, oldest first; empty while there is only one. The one that is shown is `chosen`. */
  alternatives: z.array(wordingSchema).max(limits.alternatives).default([]),
  chosen: z.int().nonnegative().default(0),
  /** What the scene's policy said of it. */
  flags: z.array(z.string()).default([]),
  /** Who heard it besides the two, when it was an aside; null: everybody present. */
  hears: z.array(idSchema).nullable().default(null),
  /** Feelings and changes of ties that this line caused. */
  felt: z.array(feltSchema),
  ties: z.array(tieChangeSchema),
});
export type Line = z.infer<typeof lineSchema>;
