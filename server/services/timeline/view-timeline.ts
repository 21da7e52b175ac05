import { z } from "zod";
import type { CastView } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

/** The cast at the head, or as it was at an event or a tick. */
export const viewTimeline = defineVerb({
  name: "timeline.view",
  access: "read",
  input: z.object({ timelineId: idSchema, atSeq: z.int().positive().optional(), atTick: z.int().nonnegative().optional() }),
  run: async (ctx, { timelineId, atSeq, atTick }): Promise<CastView> => {
    const { workspaceId } = ctx;
    if (atSeq !== undefined) return ctx.chronicle.view(workspaceId, timelineId, atSeq);
    if (atTick === undefined) return ctx.chronicle.view(workspaceId, timelineId);
    return ctx.chronicle.view(workspaceId, timelineId, Math.max(1, await ctx.chronicle.seqAtTick(workspaceId, timelineId, atTick)));
  },
});
