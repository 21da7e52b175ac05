import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";

export const ecosystemSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** Where the cast came from, in words; empty for an empty stage. */
  source: z.string(),
  /** The demo cast it was made from, if one. */
  castSlug: z.string().nullable(),
  mainTimelineId: idSchema,
  characterCount: z.int().nonnegative(),
  createdAt: z.iso.datetime(),
  /** Set while it can still be restored. */
  removedAt: z.iso.datetime().nullable(),
});
export type Ecosystem = z.infer<typeof ecosystemSchema>;

export const timelineSchema = z.object({
  id: idSchema,
  ecosystemId: idSchema,
  name: z.string().min(1).max(limits.titleLength),
  /** What a writer says of it; empty for nothing. */
  note: z.string().max(limits.noteLength),
  parentId: idSchema.nullable(),
  /** Last event shared with the parent; 0 for the trunk. */
  forkSeq: z.int().nonnegative(),
  headSeq: z.int().nonnegative(),
  /** The set of takes that it is one of, while it is kept out of sight; null for every other branch. */
  takeSetId: idSchema.nullable(),
  createdAt: z.iso.datetime(),
  /** Set while it is put away and can be brought back. */
  removedAt: z.iso.datetime().nullable(),
});
export type Timeline = z.infer<typeof timelineSchema>;
