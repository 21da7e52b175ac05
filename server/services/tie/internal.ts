import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { relationshipSchema, type Relationship } from "@/server/contracts/relationship";
import { tieFileLimits } from "@/server/contracts/tie-file";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

/** Ties that are authored or taken back at once. */
export const mostAtOnce = tieFileLimits.ties;

export const reasonSchema = z.string().trim().min(1, "Say why; it stands in the history").max(limits.shortTextLength);

/** How one character is to see another; the reason is given once for all of them. */
export const authoredTieSchema = relationshipSchema.omit({ evidence: true });
export type AuthoredTie = z.infer<typeof authoredTieSchema>;

export const withReason = (tie: AuthoredTie, evidence: string): Relationship => ({ ...tie, evidence });

/** A seq within a timeline. NOT_FOUND for a timeline outside the workspace. */
export const assertSeq = async (ctx: Context, timelineId: string, seq: number): Promise<number> => {
  const { headSeq } = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  if (seq <= headSeq) return headSeq;
  throw new AppError("VALIDATION", `This branch has ${headSeq} events so far`, { reason: "timeline.seq" });
};

/** By how much a change moved a tie, for a reader: strength in full, trust by half, the others by a quarter. */
export const weightOf = (by: { strength: number; trust: number; familiarity: number; offence: number }): number =>
  Math.abs(by.strength) + Math.abs(by.trust) / 2 + Math.abs(by.familiarity) / 4 + Math.abs(by.offence) / 4;
