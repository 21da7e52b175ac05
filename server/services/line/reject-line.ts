import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { assertStands, loadLine } from "./internal";
import { takeBackTies } from "./take-back-ties";

/** Strikes a line: it stays readable as struck, and what anybody remembers, knows or feels about another by it is taken back. */
export const rejectLine = defineVerb({
  name: "line.reject",
  access: "moderate",
  input: z.object({ timelineId: idSchema, lineId: idSchema }),
  run: (ctx, { timelineId, lineId }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { line, act } = await loadLine(ctx, session, lineId);
      assertStands(line);
      const head = { tick: tickOf(session), sceneId: line.sceneId, actor: toEventActor(ctx.actor) };
      const taken = await takeBackTies(ctx, timelineId, line, head.tick);
      const ties = taken.map(({ shift }) => shift).filter((shift) => shift !== null);
      const drafts: EventDraft[] = [
        { ...head, type: "line.rejected", causes: [line.seq], payload: { lineId, act, ties } },
        ...taken.map(({ change }) => ({
          ...head,
          type: "relationship.recomputed" as const,
          causes: [line.seq, -1],
          payload: { lineId, change },
        })),
      ];
      await session.author({ drafts });
      return { id: lineId };
    }),
});
