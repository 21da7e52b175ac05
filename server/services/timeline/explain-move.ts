import { z } from "zod";
import type { ChronicleEvent, EventPayload } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";

export type Explanation = EventPayload<"move.made"> & {
  seq: number;
  tick: number;
  causes: number[];
  /** Who heard it, the one it was said to included; null outside scenes. */
  heard: string[] | null;
};

/** In a turn everybody present hears it, but of an aside those it is meant for. */
const hearersOf = (cause: ChronicleEvent | null, { actorId, targetId }: EventPayload<"move.made">): string[] | null => {
  if (cause?.type !== "turn.taken") return null;
  const { present, hears } = cause.payload;
  const ids = hears === undefined ? present : [...(targetId === null ? [] : [targetId]), ...hears];
  return [...new Set(ids)].filter((id) => id !== actorId);
};

/** Why a move was made: the terms that chose it, as they were recorded when it was made. */
export const explainMove = defineVerb({
  name: "timeline.why",
  access: "read",
  input: z.object({ timelineId: idSchema, moveSeq: z.int().positive() }),
  run: async (ctx, { timelineId, moveSeq }): Promise<Explanation> => {
    const event = await ctx.chronicle.find(ctx.workspaceId, timelineId, moveSeq);
    if (event?.type !== "move.made") throw notFound("move", String(moveSeq));
    const cause = await ctx.chronicle.find(ctx.workspaceId, timelineId, event.causes[0] ?? 0);
    return { ...event.payload, seq: event.seq, tick: event.tick, causes: event.causes, heard: hearersOf(cause, event.payload) };
  },
});
