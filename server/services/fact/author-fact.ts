import { z } from "zod";
import { authoredFactSchema } from "@/server/contracts/authored";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toCommand, toEventActor } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";

/** The writer says what is so, or what is believed, and who holds it. */
export const authorFact = defineVerb({
  name: "fact.author",
  access: "write",
  input: z.object({ timelineId: idSchema, fact: authoredFactSchema.omit({ id: true }) }),
  idempotent: true,
  run: (ctx, { timelineId, fact }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { view } = session.cast;
      const known = view.list("fact");
      if (known.length >= limits.factsPerTimeline)
        throw new AppError("LIMIT_EXCEEDED", `A timeline holds at most ${limits.factsPerTimeline} facts`, { reason: "fact.too_many" });
      for (const id of [fact.subjectId, fact.objectId, ...fact.heldBy])
        if (id !== null && !view.get("character", id)) throw notFound("character", id);
      const id = `a${1 + known.reduce((most, each) => Math.max(most, Number(each.id.slice(1))), 0)}`;
      const answer = { id };
      await session.author({
        drafts: [{ type: "fact.authored", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { fact: { ...fact, id } } }],
        command: toCommand(ctx, answer),
      });
      return answer;
    }),
});
