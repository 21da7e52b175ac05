import { z } from "zod";
import type { FactView } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";

/** Lets characters know a fact from now on. */
export const revealFact = defineVerb({
  name: "fact.reveal",
  access: "write",
  input: z.object({ timelineId: idSchema, factId: z.string().max(40), characterIds: z.array(idSchema).min(1).max(limits.factHolders) }),
  run: (ctx, { timelineId, factId, characterIds }): Promise<FactView> =>
    withCast(ctx, timelineId, async (session) => {
      const { view } = session.cast;
      if (!view.get("fact", factId)) throw notFound("fact", factId);
      for (const id of characterIds) if (!view.get("character", id)) throw notFound("character", id);
      await session.author({
        drafts: [{ type: "fact.revealed", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { factId, characterIds } }],
      });
      const fact = view.get("fact", factId);
      if (!fact) throw notFound("fact", factId);
      return fact;
    }),
});
