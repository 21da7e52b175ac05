import { z } from "zod";
import type { GraphAnalysis } from "@/server/contracts/graph";
import { defineVerb } from "@/server/core/verb";
import { questionSchema, toMoment } from "./internal";

/** Communities, centralities, the balance of threes, bridges and isolates. The same seed gives the same communities. */
export const analyseCast = defineVerb({
  name: "graph.analysis",
  access: "read",
  input: questionSchema.extend({
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .default(1),
  }),
  run: (ctx, { seed, filter, ...at }): Promise<GraphAnalysis> => ctx.graph.analyse(toMoment(ctx, at), seed, filter),
});
