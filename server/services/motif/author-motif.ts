import { z } from "zod";
import { authoredMotifSchema } from "@/server/contracts/authored";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toCommand, toEventActor } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";

/** The writer sets a theme over everything, a place, or a character who carries it. */
export const authorMotif = defineVerb({
  name: "motif.author",
  access: "write",
  input: z.object({ timelineId: idSchema, motif: authoredMotifSchema.omit({ id: true }) }),
  idempotent: true,
  run: (ctx, { timelineId, motif }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { view } = session.cast;
      const { placeId, carrierId, scope } = motif;
      if (placeId !== null && !view.get("place", placeId)) throw notFound("place", placeId);
      if (carrierId !== null && !view.get("character", carrierId)) throw notFound("character", carrierId);
      if (/CHARACTER/.test(scope) !== (carrierId !== null))
        throw new AppError("VALIDATION", "A theme that somebody carries names who, and no other does", { reason: "motif.carrier" });
      if (view.list("motif").filter(({ title }) => title !== "").length >= limits.motifsAuthored)
        throw new AppError("LIMIT_EXCEEDED", `A timeline holds at most ${limits.motifsAuthored} themes of the writer’s`, {
          reason: "motif.too_many",
        });
      const answer = { id: ctx.newId() };
      const payload = { motif: { ...motif, ...answer } };
      await session.author({
        drafts: [{ type: "motif.authored", tick: tickOf(session), actor: toEventActor(ctx.actor), payload }],
        command: toCommand(ctx, answer),
      });
      return answer;
    }),
});
