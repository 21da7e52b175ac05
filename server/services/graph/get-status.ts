import { z } from "zod";
import type { GraphStatus } from "@/server/contracts/graph";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

/** Which engine answers questions about this branch just now, and whether another that should is away. */
export const getStatus = defineVerb({
  name: "graph.status",
  access: "read",
  input: z.object({ timelineId: idSchema }),
  run: (ctx, { timelineId }): Promise<GraphStatus> => ctx.graph.status(ctx.workspaceId, timelineId),
});
