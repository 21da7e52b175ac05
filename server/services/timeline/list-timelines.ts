import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

export const listTimelines = defineVerb({
  name: "timeline.list",
  access: "read",
  input: z.object({ ecosystemId: idSchema }),
  run: (ctx, { ecosystemId }): Promise<Timeline[]> => ctx.chronicle.timelines(ctx.workspaceId, ecosystemId),
});
