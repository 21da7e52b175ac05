import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

export const listTimelines = defineVerb({
  name: "timeline.list",
  access: "read",
  input: z.object({ ecosystemId: idSchema, /** Takes that are kept out of sight as well. */ withTakes: z.boolean().default(false) }),
  run: async (ctx, { ecosystemId, withTakes }): Promise<Timeline[]> => {
    const all = await ctx.chronicle.timelines(ctx.workspaceId, ecosystemId);
    return all.filter(({ removedAt, takeSetId }) => removedAt === null && (withTakes || takeSetId === null));
  },
});
