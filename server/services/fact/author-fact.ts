import { z } from "zod";
import { authoredFactSchema } from "@/server/contracts/authored";
import { idSchema } from "@/server/contracts/numbers";
import { toCommand, toEventActor } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { nextFactId } from "./internal";

/** The writer says what is so, or what is believed, and who holds it. */
export const authorFact = defineVerb({
  name: "fact.author",
  access: "write",
  input: z.object({ timelineId: idSchema, fact: authoredFactSchema.omit({ id: true }) }),
  idempotent: true,
  run: (ctx, { timelineId, fact }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { view } = session.cast;
      const id = nextFactId(view);
      for (const id of [fact.subjectId, fact.objectId, ...fact.heldBy])
        if (id !== null && !view.get("character", id)) throw notFound("character", id);
      const answer = { id };
      await session.author({
        drafts: [{ type: "fact.authored", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { fact: { ...fact, id } } }],
        command: toCommand(ctx, answer),
      });
      return answer;
    }),
});
