import { z } from "zod";
import { pathWays, type ToldPath } from "@/server/contracts/graph";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { loadPathPeople, questionSchema, toMoment } from "./internal";
import { tellPath } from "./tell-path";

/** How two characters hang together, step by step, each with a sentence; null when nothing joins them. */
export const findPath = defineVerb({
  name: "graph.path",
  access: "read",
  input: questionSchema.extend({ fromId: idSchema, toId: idSchema, way: z.enum(pathWays).default("steps") }),
  run: async (ctx, { fromId, toId, way, filter, ...at }): Promise<ToldPath | null> => {
    const path = await ctx.graph.path(toMoment(ctx, at), fromId, toId, way, filter);
    if (!path) return null;
    const people = await loadPathPeople(ctx, at.timelineId, [fromId, ...path.steps.map((step) => step.toId)]);
    return { ...path, sentences: tellPath(path.steps, people) };
  },
});
