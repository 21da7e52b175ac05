import type { GraphSnapshot } from "@/server/contracts/graph";
import { defineVerb } from "@/server/core/verb";
import { narrowSnapshot } from "@/server/stores/graph/algorithms/narrow-ties";
import { questionSchema, toMoment } from "./internal";

/** Everybody on the stage and their ties, now or at a past moment. */
export const readSnapshot = defineVerb({
  name: "graph.snapshot",
  access: "read",
  input: questionSchema,
  run: async (ctx, input): Promise<GraphSnapshot> => narrowSnapshot(await ctx.graph.snapshot(toMoment(ctx, input)), input.filter),
});
