import { z } from "zod";
import type { Line } from "@/server/contracts/line";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

const PAGE = 100;

/** Lines before a seq, oldest first, of a scene or of everything. */
export const listLines = defineVerb({
  name: "timeline.lines",
  access: "read",
  input: z.object({
    timelineId: idSchema,
    sceneId: idSchema.nullable().default(null),
    beforeSeq: z.int().positive().nullable().default(null),
    limit: z.int().min(1).max(500).default(PAGE),
  }),
  run: async (ctx, { timelineId, sceneId, beforeSeq, limit }): Promise<{ lines: Line[]; more: boolean }> => {
    await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
    const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
      sql.query<{ data: Line }>(
        `select "data" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and ($3::uuid is null or "sceneId" = $3)
           and ($4::int is null or "seq" < $4) order by "seq" desc limit $5`,
        [ctx.workspaceId, timelineId, sceneId, beforeSeq, limit + 1],
      ),
    );
    return {
      lines: rows
        .slice(0, limit)
        .map((row) => row.data)
        .reverse(),
      more: rows.length > limit,
    };
  },
});
