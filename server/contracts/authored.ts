import { z } from "zod";
import { limits } from "./limits";
import { motifCategories, motifScopes } from "./motifs";
import { idSchema } from "./numbers";

/** A fact in the writer's words, and who holds it from the start. */
export const authoredFactSchema = z.object({
  /** "a1", "a2" … in the order in which they were written. */
  id: z.string().regex(/^a\d{1,9}$/),
  text: z.string().trim().min(1, "Say what is so").max(limits.shortTextLength),
  subjectId: idSchema.nullable().default(null),
  objectId: idSchema.nullable().default(null),
  /** False for something that is believed and not so. */
  isTrue: z.boolean().default(true),
  isSecret: z.boolean().default(false),
  heldBy: z.array(idSchema).max(limits.factHolders).default([]),
});

/** A theme that the writer sets, SIMULATION §1.16. */
export const authoredMotifSchema = z.object({
  id: idSchema,
  title: z.string().trim().max(limits.titleLength).default(""),
  category: z.enum(motifCategories),
  scope: z.enum(motifScopes).default("GLOBAL"),
  placeId: idSchema.nullable().default(null),
  carrierId: idSchema.nullable().default(null),
  intensity: z.number().min(1).max(10).default(5),
  /** Floor on its intensity until it is released; null lets it follow what happens. */
  hold: z.number().min(0).max(10).nullable().default(null),
});

export const motifCommandSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("hold"), intensity: z.number().min(0).max(10) }),
  z.object({ what: z.literal("release") }),
  z.object({ what: z.literal("set"), intensity: z.number().min(0).max(10) }),
  z.object({ what: z.literal("move"), to: z.enum(["INTERRUPTED", "RESOLVED", "EMERGING"]), force: z.boolean().default(false) }),
  z.object({ what: z.literal("remove") }),
]);
