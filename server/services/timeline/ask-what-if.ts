import { z } from "zod";
import { createMemoryView } from "@/server/contracts/chronicle/fold";
import { idSchema } from "@/server/contracts/numbers";
import { whatIfSchema, type WhatIfAnswer } from "@/server/contracts/simulation";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { askSimulation, toInput } from "@/server/services/cast";

/** The decision behind a move again, with exactly one input changed: the same dice, the same moment, everything else as it was. */
export const askWhatIf = defineVerb({
  name: "timeline.whatIf",
  access: "read",
  input: z.object({ timelineId: idSchema, moveSeq: z.int().positive(), change: whatIfSchema }),
  run: async (ctx, { timelineId, moveSeq, change }): Promise<WhatIfAnswer> => {
    const { chronicle, workspaceId } = ctx;
    const move = await chronicle.find(workspaceId, timelineId, moveSeq);
    if (move?.type !== "move.made") throw notFound("move", String(moveSeq));
    const { act } = move.payload;
    const cause = await chronicle.find(workspaceId, timelineId, move.causes[0] ?? 0);
    if (act === null || !cause)
      throw new AppError("PRECONDITION", "This move is from before decisions could be asked again", { reason: "model.older" });
    const before = cause.seq - 1;
    const view = createMemoryView(await chronicle.view(workspaceId, timelineId, before));
    view.apply([cause]);
    const input = toInput(cause, view);
    if (!input) throw new AppError("INTERNAL", "The move names no input that led to it");
    return askSimulation(ctx, timelineId, before, (simulation) => simulation.whatIf(input, act, change));
  },
});
