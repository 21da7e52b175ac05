import { z } from "zod";
import { happeningSchema, proposalSchema, whisperSchema } from "../direction";
import { limits } from "../limits";
import { idSchema } from "../numbers";
import { cardIdSchema, directCommandSchema, scenePlanSchema } from "../plan";
import { scenePatchSchema } from "../scene";

/** What the events say by which a scene is directed and peopled: lived through as events of their own, or recounted of a scene from a file. */
export const stagingPayloads = {
  "scene.joined": z.object({ characterId: idSchema }),
  "scene.left": z.object({ characterId: idSchema }),
  "scene.changed": z.object({ patch: scenePatchSchema }),
  "scene.planned": z.object({ sceneKey: z.int(), plan: scenePlanSchema.nullable() }),
  "scene.happened": z.object({ happening: happeningSchema, sceneKey: z.int(), card: cardIdSchema.nullable(), present: z.array(idSchema) }),
  "scene.silence": z.object({ turn: z.int().positive() }),
  "director.whispered": z.object({ whisper: whisperSchema }),
  "director.recalled": z.object({ whisperId: idSchema }),
  "director.ordered": z.object({ command: directCommandSchema }),
  "director.answered": z.object({
    proposalId: z.string(),
    /** `lapsed`: nobody answered while it could help. */
    answer: z.enum(["approved", "changed", "refused", "lapsed"]),
  }),
  "director.proposed": z.object({ proposal: proposalSchema }),
  "director.nudged": z.object({ step: z.string().max(80) }),
  "beat.directed": z.object({
    sceneKey: z.int(),
    beatId: z.string().max(40),
    what: z.enum(["enter", "success", "fail"]),
    present: z.array(idSchema),
  }),
  "drama.intervened": z.object({
    kind: z.enum(["card", "nudge", "beat"]),
    id: z.string(),
    what: z.string(),
    tension: z.number(),
    target: z.number(),
    actorIds: z.array(idSchema),
    from: z.array(z.number().nullable()).optional(),
  }),
} as const;
export type StagingType = keyof typeof stagingPayloads;
export const stagingTypes = Object.keys(stagingPayloads) as StagingType[];

const staging = <T extends StagingType>(type: T) => z.object({ type: z.literal(type), payload: stagingPayloads[type] });

/** Of a scene that was played elsewhere: the same events, and what is no event of a scene by itself. */
export const recountedEventSchema = z.discriminatedUnion("type", [
  staging("scene.joined"),
  staging("scene.left"),
  staging("scene.changed"),
  staging("scene.planned"),
  staging("scene.happened"),
  staging("scene.silence"),
  staging("director.whispered"),
  staging("director.recalled"),
  staging("director.ordered"),
  staging("director.answered"),
  staging("director.proposed"),
  staging("director.nudged"),
  staging("beat.directed"),
  staging("drama.intervened"),
  /** Somebody of the scene was let in on a fact while it was played. It is told; nobody knows it here by that. */
  z.object({
    type: z.literal("fact.revealed"),
    payload: z.object({ text: z.string().min(1).max(limits.shortTextLength), characterIds: z.array(idSchema).max(limits.factHolders) }),
  }),
  /** Tension after each turn, 0..1, and what was wanted; turns in order. */
  z.object({
    type: z.literal("tension.measured"),
    payload: z.object({
      points: z.array(z.object({ turn: z.int().nonnegative(), tension: z.number(), target: z.number().nullable() })).max(10_000),
    }),
  }),
]);
export type RecountedEvent = z.infer<typeof recountedEventSchema>;

/** `turn`: after which it was, as the scene counts them. */
export const recountedSchema = z.object({ turn: z.int().nonnegative(), event: recountedEventSchema });
