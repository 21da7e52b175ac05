import { idSchema } from "@/server/contracts/numbers";
import type { PairInsight } from "@/server/contracts/graph";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { momentSchema, toMoment } from "./internal";

/** What two characters have to do with each other beyond their own tie: whom both know, who could bring them together, how alike they see others. */
export const comparePair = defineVerb({
  name: "graph.pair",
  access: "read",
  input: momentSchema.extend({ oneId: idSchema, otherId: idSchema }),
  run: async (ctx, { oneId, otherId, ...at }): Promise<PairInsight> => {
    if (oneId === otherId) throw new AppError("VALIDATION", "A pair is two different characters", { reason: "graph.self" });
    return ctx.graph.pair(toMoment(ctx, at), oneId, otherId);
  },
});
