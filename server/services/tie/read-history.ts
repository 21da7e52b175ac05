import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { presentEpisodes } from "./present";

const PAGE = 50;

/** The life of a tie, both directions, newest first, each change with what caused it. */
export const readHistory = defineVerb({
  name: "tie.history",
  access: "read",
  input: z.object({
    timelineId: idSchema,
    aId: idSchema,
    bId: idSchema,
    /** Changes before this event; null for the last ones. */
    beforeSeq: z.int().positive().nullable().default(null),
    limit: z.int().min(1).max(200).default(PAGE),
  }),
  run: async (ctx, { timelineId, aId, bId, beforeSeq, limit }): Promise<{ episodes: TieEpisode[]; more: boolean }> => {
    const { headSeq } = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
    const [known] = await ctx.db.within(ctx.workspaceId, (sql) =>
      sql.query<{ count: number }>(
        `select count(*)::int "count" from "CharacterView" where "workspaceId" = $1 and "timelineId" = $2 and "id" = any($3::uuid[])`,
        [ctx.workspaceId, timelineId, [aId, bId]],
      ),
    );
    if (known?.count !== 2) throw notFound("character", `${aId} or ${bId}`);
    const pairs = [
      [aId, bId],
      [bId, aId],
    ] as const;
    const toSeq = Math.min(headSeq, (beforeSeq ?? headSeq + 1) - 1);
    const rows = await ctx.chronicle.tieChanges(ctx.workspaceId, timelineId, {
      afterSeq: 0,
      toSeq,
      pairs,
      order: "newest",
      limit: limit + 1,
    });
    return { episodes: await presentEpisodes(ctx, timelineId, rows.slice(0, limit)), more: rows.length > limit };
  },
});
