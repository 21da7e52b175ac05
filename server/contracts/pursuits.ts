import { z } from "zod";
import { goalTypes } from "./goal-types";
import { idSchema, unitSchema } from "./numbers";

export const pursuitStatuses = ["active", "achieved", "failed", "abandoned"] as const;
/** Where a goal came from: the writer, or what the character lived through. */
export const pursuitSources = ["authored", "grudge", "guilt", "loneliness", "hardship", "care"] as const;

/** A goal on its way, SIMULATION §1.9. */
export const pursuitSchema = z.object({
  /** "authored:0" … for the writer's goals in their order, "own:<type>:<target id>" for those a character took up. */
  key: z.string().min(1).max(80),
  type: z.enum(goalTypes),
  targetId: idSchema.nullable(),
  source: z.enum(pursuitSources),
  priority: unitSchema,
  /** 0..1 */
  progress: unitSchema,
  /** p(success), 0..1 */
  chance: unitSchema,
  /** Refused attempts that no success has made good since. */
  blocked: z.int().nonnegative(),
  status: z.enum(pursuitStatuses),
  /** Tick at which it was taken up. */
  sinceTick: z.int().nonnegative(),
});
export type Pursuit = z.infer<typeof pursuitSchema>;

export const pursuitChanges = ["adopted", "progressed", "blocked", "achieved", "failed", "abandoned"] as const;
/** What happened to one goal, and all goals of the character after it. */
export const pursuitReportSchema = z.object({
  characterId: idSchema,
  key: z.string(),
  change: z.enum(pursuitChanges),
  pursuits: z.array(pursuitSchema).max(8),
});
export type PursuitReport = z.infer<typeof pursuitReportSchema>;
