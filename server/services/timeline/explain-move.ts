import { z } from "zod";
import type { EventPayload } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";

export type Explanation = EventPayload<"move.made"> & { seq: number; tick: number; causes: number[] };

/** Why a move was made: the terms that chose it, as they were recorded when it was made. */
export const explainMove = defineVerb({
  name: "timeline.why",
  access: "read",
  input: z.object({ timelineId: idSchema, moveSeq: z.int().positive() }),
  run: async (ctx, { timelineId, moveSeq }): Promise<Explanation> => {
    const event = await ctx.chronicle.find(ctx.workspaceId, timelineId, moveSeq);
    if (event?.type !== "move.made") throw notFound("move", String(moveSeq));
    return { ...event.payload, seq: event.seq, tick: event.tick, causes: event.causes };
  },
});
