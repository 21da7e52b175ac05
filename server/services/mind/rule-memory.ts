import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";

/** A memory is kept for good, left to fade again, or forgotten at the writer's word. */
export const ruleMemory = defineVerb({
  name: "mind.rule",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    characterId: idSchema,
    memoryId: z.string().min(1).max(40),
    what: z.enum(["keep", "release", "forget"]),
  }),
  run: (ctx, { timelineId, ...payload }): Promise<{ memoryId: string }> =>
    withCast(ctx, timelineId, async (session) => {
      // The simulation first: it knows whether there is such a memory, and an event that it refuses could never be replayed.
      await session.advance([{ type: "memory", ...payload }]);
      await session.append({
        drafts: [{ type: "memory.ruled", tick: tickOf(session), actor: toEventActor(ctx.actor), payload }],
      });
      return { memoryId: payload.memoryId };
    }),
});
