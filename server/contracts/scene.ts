import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import {
  happeningSchema,
  heldLineSchema,
  playerSchema,
  proposalSchema,
  sceneDirectionPatchSchema,
  sceneDirectionSchema,
  standingOrderSchema,
  whisperSchema,
} from "./direction";
import { beatOutcomeSchema, scenePlanSchema } from "./plan";
import { limitKinds, type SceneUse } from "./scene-limits";
import { speakerChanceSchema } from "./simulation";

export const sceneStatuses = ["running", "paused", "ended"] as const;
export const sceneEndReasons = [
  "ended by the writer",
  "turn limit",
  "time limit",
  "call limit",
  "token limit",
  "money limit",
  "nobody has anything to say",
  "everyone has left",
  "tired out",
] as const;

export const sceneSetupSchema = z.object({
  title: z.string().trim().min(1).max(limits.titleLength),
  premise: z.string().trim().max(limits.premiseLength).default(""),
  mood: z.string().trim().max(60).default(""),
  placeId: idSchema.nullable().default(null),
  cast: z.array(idSchema).min(2, "A scene needs at least two characters").max(limits.sceneCast),
  /** Hard caps; the scene pauses when one is reached. */
  maxTurns: z.int().min(1).max(limits.sceneTurns).default(40),
  maxMinutes: z.int().min(1).max(limits.sceneMinutes).default(30),
  /** Real seconds between turns. */
  secondsPerTurn: z.number().min(0).max(60).default(4),
  direction: sceneDirectionSchema.prefault({}),
  plan: scenePlanSchema.nullable().default(null),
});
export type SceneSetup = z.infer<typeof sceneSetupSchema>;

export const sceneSchema = sceneSetupSchema.extend({
  id: idSchema,
  status: z.enum(sceneStatuses),
  /** Present now; members come and go. */
  present: z.array(idSchema),
  turn: z.int().nonnegative(),
  openedAtTick: z.int().nonnegative(),
  openedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  endReason: z.string().nullable(),
  /** Since when it runs, without its pauses before; null while it does not. */
  runsSince: z.iso.datetime().nullable(),
  used: z.object({
    calls: z.int().nonnegative(),
    tokens: z.int().nonnegative(),
    cents: z.number().nonnegative(),
    unpriced: z.int().nonnegative(),
    ms: z.number().nonnegative(),
  }) satisfies z.ZodType<SceneUse>,
  /** The limit by which it was paused. */
  reached: z.enum(limitKinds).nullable(),
  /** Why it was paused, in the words of whoever or whatever did it; null where nothing was said, and while it is not. */
  pausedFor: z.string().nullable(),
  /** Who may speak next, known before it happens. */
  next: z.array(speakerChanceSchema),
  /** Who does not speak unless told to. */
  muted: z.array(idSchema),
  /** Characters whose words a person gives. */
  players: z.array(playerSchema),
  /** A turn that waits for the person who plays its speaker; over as soon as that turn is taken. */
  awaited: z.object({ characterId: idSchema, turn: z.int().positive() }).nullable(),
  whispers: z.array(whisperSchema),
  orders: z.array(standingOrderSchema),
  happenings: z.array(happeningSchema).max(limits.happenings),
  /** The beat that is being played, and how others ended. */
  beat: z
    .object({
      id: z.string(),
      sinceTurn: z.int().nonnegative(),
      /** How what it is to change stood when it began, in the order of its conditions of success and of failure; null for the others. */
      from: z.array(z.number().nullable()).optional(),
    })
    .nullable(),
  endings: z.array(z.object({ id: z.string(), outcome: beatOutcomeSchema, turn: z.int().nonnegative() })),
  /** Measured after each turn by the drama manager: what there is, and what is wanted. */
  tension: z.array(z.object({ turn: z.int().nonnegative(), tension: z.number(), target: z.number().nullable() })),
  proposals: z.array(proposalSchema),
  held: heldLineSchema.nullable(),
  /** The next line waits for a moderator, whatever it says. */
  holdNext: z.boolean(),
  /** Steps by which the program's own director has tried to move a beat that stalls: "<beat>:whisper", "<beat>:event", "<beat>:turn". */
  nudged: z.array(z.string()),
  /** It was played elsewhere, and comes from a file. */
  broughtIn: z.literal(true).optional(),
});
export type Scene = z.infer<typeof sceneSchema>;

/** What the writer may change while a scene runs. */
export const scenePatchSchema = z.object({
  title: sceneSetupSchema.shape.title.optional(),
  mood: z.string().trim().max(60).optional(),
  premise: z.string().trim().max(limits.premiseLength).optional(),
  placeId: idSchema.nullable().optional(),
  maxTurns: z.int().min(1).max(limits.sceneTurns).optional(),
  maxMinutes: z.int().min(1).max(limits.sceneMinutes).optional(),
  secondsPerTurn: z.number().min(0).max(60).optional(),
  muted: z.array(idSchema).max(limits.sceneCast).optional(),
  holdNext: z.boolean().optional(),
  direction: sceneDirectionPatchSchema.optional(),
});
export type ScenePatch = z.infer<typeof scenePatchSchema>;
