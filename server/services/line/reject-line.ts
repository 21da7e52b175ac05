import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { assertStands, loadLine } from "./internal";

/** Strikes a line: it stays readable as struck, and whatever anybody remembers or knows by it is taken back. */
export const rejectLine = defineVerb({
  name: "line.reject",
  access: "moderate",
  input: z.object({ timelineId: idSchema, lineId: idSchema }),
  run: (ctx, { timelineId, lineId }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { line, act } = await loadLine(ctx, session, lineId);
      assertStands(line);
      await session.author({
        drafts: [
          {
            type: "line.rejected",
            tick: tickOf(session),
            sceneId: line.sceneId,
            actor: toEventActor(ctx.actor),
            causes: [line.seq],
            payload: { lineId, act },
          },
        ],
      });
      return { id: lineId };
    }),
});
