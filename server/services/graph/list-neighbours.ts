import { z } from "zod";
import type { Neighbour } from "@/server/contracts/graph";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { questionSchema, toMoment } from "./internal";

/** Everybody within so many steps of a character, nearest first. */
export const listNeighbours = defineVerb({
  name: "graph.neighbours",
  access: "read",
  input: questionSchema.extend({ characterId: idSchema, hops: z.int().min(1).max(limits.graphHops).default(1) }),
  run: (ctx, { characterId, hops, filter, ...at }): Promise<Neighbour[]> =>
    ctx.graph.neighbours(toMoment(ctx, at), characterId, hops, filter),
});
