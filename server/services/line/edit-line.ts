import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { assertStands, loadLine } from "./internal";

/**
 * Rewrites the words of a line; the former ones are kept as a wording. What was learned by them is taken back; what the new ones tell is for
 * the writer to reveal.
 */
export const editLine = defineVerb({
  name: "line.edit",
  access: "moderate",
  input: z.object({
    timelineId: idSchema,
    lineId: idSchema,
    text: z.string().trim().min(1, "Write something first").max(limits.lineLength),
  }),
  run: (ctx, { timelineId, lineId, text }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { line, act } = await loadLine(ctx, session, lineId);
      assertStands(line);
      await session.author({
        drafts: [
          {
            type: "line.edited",
            tick: tickOf(session),
            sceneId: line.sceneId,
            actor: toEventActor(ctx.actor),
            causes: [line.seq],
            payload: { lineId, act, text },
          },
        ],
      });
      return { id: lineId };
    }),
});
