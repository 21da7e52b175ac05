import { z } from "zod";
import type { Mind } from "@/server/contracts/mind";
import { idSchema } from "@/server/contracts/numbers";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { askSimulation } from "@/server/services/cast";

/** What a character remembers and holds to be so, now or at a past moment. */
export const readMind = defineVerb({
  name: "mind.read",
  access: "read",
  input: z.object({ timelineId: idSchema, characterId: idSchema, atSeq: z.int().positive().optional() }),
  run: async (ctx, { timelineId, characterId, atSeq }): Promise<Mind> => {
    const view = await ctx.chronicle.view(ctx.workspaceId, timelineId, atSeq);
    if (!view.characters.some(({ id }) => id === characterId)) throw notFound("character", characterId);
    return askSimulation(ctx, timelineId, atSeq, (simulation) => simulation.mind(characterId));
  },
});
