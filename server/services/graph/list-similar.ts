import { z } from "zod";
import type { SimilarCharacter } from "@/server/contracts/graph";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { momentSchema, toMoment } from "./internal";

/** Who sees others most as this one does. */
export const listSimilar = defineVerb({
  name: "graph.similar",
  access: "read",
  input: momentSchema.extend({ characterId: idSchema, limit: z.int().min(1).max(limits.graphAnswers).default(10) }),
  run: (ctx, { characterId, limit, ...at }): Promise<SimilarCharacter[]> => ctx.graph.similar(toMoment(ctx, at), characterId, limit),
});
