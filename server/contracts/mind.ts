import { z } from "zod";
import { moveIds, type MoveId } from "./moves";
import { idSchema, signedSchema, unitSchema } from "./numbers";

const moveSchema = z.enum(moveIds as readonly [MoveId, ...MoveId[]]);

/** How a memory came about: own deed, deed toward oneself, seen, heard of, or a conclusion from other memories. */
export const memoryKinds = ["did", "received", "witnessed", "told", "reflection"] as const;
export const reflectionKinds = ["unreliable", "goodToMe", "neverAgree", "thwartsMe", "owesAmends", "lonely"] as const;

/** One memory of one character, SIMULATION §1.14. */
export const memorySchema = z.object({
  /** Unique within the timeline: "<act>.<owner's number>", "r<n>.<owner's number>" for a reflection, "t<act>.…" for hearsay. */
  id: z.string().min(1).max(40),
  kind: z.enum(memoryKinds),
  tick: z.int().nonnegative(),
  actorId: idSchema,
  targetId: idSchema.nullable(),
  aboutId: idSchema.nullable(),
  /** Null for a reflection. */
  move: moveSchema.nullable(),
  accepted: z.boolean().nullable(),
  /** 1..10 = 1 + 9ι. */
  importance: z.number().min(1).max(10),
  valence: signedSchema,
  /** 0..1: 2^(−Δ/HL), what is left of it. */
  retention: unitSchema,
  recalls: z.int().nonnegative(),
  /** Who told it, for `told`. */
  fromId: idSchema.nullable(),
  reflection: z.enum(reflectionKinds).nullable(),
  /** Memories a reflection rests on. */
  sources: z.array(z.string()).max(8),
  /** Number of the act it is of; null for a reflection. */
  act: z.int().positive().nullable(),
  /** Never forgotten: by the writer's word, or an open offence, secret or vow. */
  kept: z.boolean(),
});
export type Memory = z.infer<typeof memorySchema>;

/** authored: the writer's word; deed: somebody did something, known by those who saw it or heard of it. */
export const factKinds = ["authored", "deed"] as const;
/** Something that is so, or that somebody says is so. */
export const factSchema = z.object({
  /** "a<n>" authored, "d<act>" a deed, "d<act>.<n>" a deed as it is told of somebody to whom it was not done. */
  id: z.string().min(1).max(40),
  kind: z.enum(factKinds),
  /** The writer's sentence; empty for a deed, which is told by its parts. */
  text: z.string().max(400),
  /** Whom it is about, and who else. */
  subjectId: idSchema.nullable(),
  objectId: idSchema.nullable(),
  aboutId: idSchema.nullable(),
  move: moveSchema.nullable(),
  accepted: z.boolean().nullable(),
  /** False for a lie that circulates, or a fact that the writer marked as untrue. */
  isTrue: z.boolean(),
  /** The subject (or whoever holds it) would rather keep it. */
  isSecret: z.boolean(),
  tick: z.int().nonnegative(),
  act: z.int().positive().nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** knows: saw it, or was told and has no doubt; suspects: strength below .6; believesFalsely: what it holds is not so. */
export const stances = ["knows", "suspects", "believesFalsely", "unaware"] as const;
export const evidenceKinds = ["authored", "witnessed", "told", "inferred"] as const;
/** Who holds a fact, since when, and from where. */
export const holdingSchema = z.object({
  factId: z.string(),
  characterId: idSchema,
  stance: z.enum(stances),
  how: z.enum(evidenceKinds),
  /** Who told it, for `told`. */
  fromId: idSchema.nullable(),
  /** 0..1 */
  strength: unitSchema,
  /** Tellers between the deed and this holder; 0 for who saw it. */
  hops: z.int().nonnegative(),
  sinceTick: z.int().nonnegative(),
  /** Number of the act by which it was learned. */
  act: z.int().positive().nullable(),
  /** Changed on the way. */
  distorted: z.boolean(),
  /** Holds that it is not so: as told by somebody who denied it. */
  denied: z.boolean().default(false),
});
export type Holding = z.infer<typeof holdingSchema>;

/** A fact as somebody holds it while they choose what to do. */
export const heldFactSchema = factSchema.extend({
  stance: z.enum(stances),
  how: z.enum(evidenceKinds),
  fromId: idSchema.nullable(),
  /** The holder believes that the one it turns to knows it already. */
  knownToAddressee: z.boolean(),
});
export type HeldFact = z.infer<typeof heldFactSchema>;

/** All that a character has in mind at one moment. */
export const mindSchema = z.object({
  characterId: idSchema,
  tick: z.int().nonnegative(),
  /** Most important (ι·R) first. */
  memories: z.array(memorySchema),
  facts: z.array(factSchema),
  holdings: z.array(holdingSchema),
});
export type Mind = z.infer<typeof mindSchema>;

/** The reader holds what the shown lines told. */
export const reader = "reader";
/** A question to the ledger; `factId` null asks about everything. */
export const knowledgeQuestionSchema = z.object({
  /** Who knows; null: everybody. */
  characterId: z
    .union([idSchema, z.literal(reader)])
    .nullable()
    .default(null),
  factId: z.string().nullable().default(null),
  /** Only facts about this character. */
  aboutId: idSchema.nullable().default(null),
  /** Only what this character does not hold. */
  notHeldBy: idSchema.nullable().default(null),
});
export type KnowledgeQuestion = z.infer<typeof knowledgeQuestionSchema>;
export interface KnowledgeAnswer {
  tick: number;
  facts: Fact[];
  holdings: Holding[];
}
