import { z } from "zod";
import { idSchema, unitSchema } from "./numbers";

/** What is unfinished between people. */
export const threadKinds = ["offence", "vow", "secret", "conflict"] as const;
export type ThreadKind = (typeof threadKinds)[number];
export const threadOutcomes = ["settled", "kept", "broken", "exposed", "ended"] as const;

/**
 * A story thread. offence: `holderId` was wronged by `otherId`; vow: `holderId` promised `otherId`; secret: `holderId` keeps `factId` from
 * `otherId` (null: from everybody); conflict: the goals of `holderId` and `otherId` cannot both be reached.
 */
export const threadSchema = z.object({
  /** Stable, e.g. "offence:<holder>><other>". */
  id: z.string().min(1).max(160),
  kind: z.enum(threadKinds),
  holderId: idSchema,
  otherId: idSchema.nullable(),
  aboutId: idSchema.nullable(),
  factId: z.string().max(80).nullable(),
  /** 0..1: how much hangs on it. */
  weight: unitSchema,
  openedTick: z.int().nonnegative(),
  /** Number of the act that opened it, if one did. */
  act: z.int().positive().nullable(),
  closedTick: z.int().nonnegative().nullable(),
  outcome: z.enum(threadOutcomes).nullable(),
});
export type Thread = z.infer<typeof threadSchema>;
