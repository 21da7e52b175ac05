import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import { speakerChanceSchema } from "./simulation";

export const sceneStatuses = ["running", "paused", "ended"] as const;
export const sceneEndReasons = [
  "ended by the writer",
  "turn limit",
  "time limit",
  "nobody has anything to say",
  "everyone has left",
  "tired out",
] as const;

export const sceneSetupSchema = z.object({
  title: z.string().trim().min(1).max(limits.titleLength),
  premise: z.string().trim().max(limits.shortTextLength).default(""),
  mood: z.string().trim().max(60).default(""),
  placeId: idSchema.nullable().default(null),
  cast: z.array(idSchema).min(2, "A scene needs at least two characters").max(limits.sceneCast),
  /** Hard caps; the scene ends when one is reached. */
  maxTurns: z.int().min(1).max(limits.sceneTurns).default(40),
  maxMinutes: z.int().min(1).max(limits.sceneMinutes).default(30),
  /** Real seconds between turns. */
  secondsPerTurn: z.number().min(0.5).max(60).default(4),
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
  /** Who may speak next, known before it happens. */
  next: z.array(speakerChanceSchema),
});
export type Scene = z.infer<typeof sceneSchema>;
