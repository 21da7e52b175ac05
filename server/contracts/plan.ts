import { z } from "zod";
import { limits } from "./limits";
import { motifCategories } from "./motifs";
import { moveIds, type MoveId } from "./moves";
import { idSchema, signedSchema, unitSchema } from "./numbers";
import { arcs, type Beat, type BeatCondition, type DirectCommand, type ScenePlan } from "./simulation";

export const moveIdSchema = z.enum(moveIds as readonly [MoveId, ...MoveId[]]);

/** Interventions of the drama manager, SIMULATION §1.17, in the order of its table. */
export const cardIds = [
  "arrival",
  "departure",
  "discovery",
  "deadline",
  "letter",
  "accident",
  "weather",
  "rumour",
  "demand",
  "reunion",
] as const;
export type CardId = (typeof cardIds)[number];
export const cardIdSchema = z.enum(cardIds);

export const beatOutcomeSchema = z.enum(["success", "fail", "timeout"]);
const beatIdSchema = z.string().trim().min(1).max(40);
const amount = z.number().min(-10).max(10).optional();
const bounds = { atLeast: amount, atMost: amount, by: amount };
/** Bounds, or a change that is one. */
const hasBound = ({
  atLeast,
  atMost,
  by,
}: {
  atLeast?: number | undefined;
  atMost?: number | undefined;
  by?: number | undefined;
}): boolean =>
  by === undefined ? atLeast !== undefined || atMost !== undefined : by !== 0 && atLeast === undefined && atMost === undefined;
const boundless = "Say how much it has to be at least, or at most, or by how much it is to change";

/** A condition that can be checked against the state; -1..1 for regard and moods, 0..1 for the other values of a tie, 0..10 for motifs. */
export const beatConditionSchema = z.union([
  z
    .strictObject({ edge: z.tuple([idSchema, idSchema]), field: z.enum(["strength", "trust", "familiarity", "offence"]), ...bounds })
    .refine(hasBound, boundless),
  z.strictObject({ motif: z.enum(motifCategories), ...bounds }).refine(hasBound, boundless),
  z.strictObject({ knows: z.tuple([idSchema, z.string().min(1).max(40)]) }),
  z.strictObject({ turns: z.int().min(1).max(limits.sceneTurns) }),
  z.strictObject({ beat: beatIdSchema, outcome: beatOutcomeSchema.optional() }),
  z.strictObject({ mood: idSchema, axis: z.enum(["pleasure", "arousal", "dominance"]), ...bounds }).refine(hasBound, boundless),
]) as z.ZodType<BeatCondition, BeatCondition>;

const conditions = z.array(beatConditionSchema).max(8).default([]);
const isChange = (condition: BeatCondition): boolean => "by" in condition && condition.by !== undefined;

/** §1.19 */
export const beatSchema = z.object({
  id: beatIdSchema,
  title: z.string().trim().min(1, "A beat needs a title").max(limits.titleLength),
  required: z.array(idSchema).max(limits.sceneCast).default([]),
  /** A change is measured from the beginning of the beat, and none can stand before it. */
  pre: conditions.refine((list) => !list.some(isChange), "What has to hold before a beat cannot be a change during it"),
  /** Mean tension wished for while it lasts, 0..1. */
  tension: unitSchema.default(0.5),
  valence: z.object({ focalId: idSchema, target: signedSchema }).nullable().default(null),
  /** Added to the score of a move, -2..2. */
  boost: z.partialRecord(moveIdSchema, z.number().min(-2).max(2)).default({}) as z.ZodType<Partial<Record<MoveId, number>>>,
  forbid: z.array(moveIdSchema).max(moveIds.length).default([]),
  success: conditions,
  fail: conditions,
  minTurns: z.int().min(0).max(limits.sceneTurns).default(2),
  maxTurns: z.int().min(1).max(limits.sceneTurns).default(10),
  priority: z.number().min(0).max(10).default(1),
  weight: z.number().min(0).max(10).default(1),
  once: z.boolean().default(true),
}) satisfies z.ZodType<Beat>;

export const curvePointSchema = z.object({ turn: z.number().min(0).max(limits.sceneTurns), target: unitSchema });
export const fortuneSchema = z.object({
  focalId: idSchema,
  points: z.array(z.object({ turn: z.number().min(0).max(limits.sceneTurns), target: signedSchema })).max(limits.curvePoints),
});
export const arcSchema = z.object({ kind: z.enum(arcs), focalId: idSchema });

/** What a scene is to do; see `ScenePlan`. */
export const scenePlanSchema = z.object({
  turns: z.int().min(1).max(limits.sceneTurns),
  curve: z.array(curvePointSchema).max(limits.curvePoints),
  arc: arcSchema.nullable(),
  fortune: fortuneSchema.nullable().optional(),
  /** Director's hand, 0..1: 0 leaves the scene alone. */
  hand: z.number().min(0).max(4),
  beats: z.array(beatSchema).max(limits.beats),
  cards: z.array(cardIdSchema),
  ask: z.boolean().optional(),
}) satisfies z.ZodType<ScenePlan>;

/** The writer's hand over choices; see `DirectCommand`. */
export const directCommandSchema = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("pin"),
    id: z.string().min(1).max(60),
    actorId: idSchema,
    move: moveIdSchema,
    targetId: idSchema.nullable(),
    sceneKey: z.int().nullable(),
    beforeTurn: z.int().positive().nullable(),
  }),
  z.object({ what: z.literal("unpin"), id: z.string().min(1).max(60) }),
  z.object({ what: z.literal("forbid"), actorId: idSchema.nullable(), move: moveIdSchema, forbidden: z.boolean() }),
  z.object({ what: z.literal("weight"), actorId: idSchema.nullable(), move: moveIdSchema, weight: z.number().min(-2).max(2) }),
  z.object({ what: z.literal("autonomy"), actorId: idSchema, value: unitSchema }),
]) satisfies z.ZodType<DirectCommand>;
