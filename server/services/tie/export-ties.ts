import type { TieChangeRow } from "@/server/contracts/tie-change";
import { tieExportSchema, type WrittenTies } from "@/server/contracts/tie-file";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { writeTies } from "@/server/services/tie-file";
import { assertSeq } from "./internal";

/** Changes that one file holds: beyond that a graph program would not open it either. */
const MOST = 300_000;

const allChanges = async (ctx: Context, timelineId: string, toSeq: number): Promise<TieChangeRow[]> => {
  const range = { afterSeq: 0, toSeq, order: "oldest" as const, limit: MOST + 1 };
  const rows = await ctx.chronicle.tieChanges(ctx.workspaceId, timelineId, range);
  if (rows.length <= MOST) return rows;
  throw new AppError("LIMIT_EXCEEDED", `This history has more than ${MOST.toLocaleString("en")} changes: export an earlier moment of it`, {
    reason: "ties.too_many_changes",
  });
};

/** The relationships of a moment, or all that led there, as a file for other programs. */
export const exportTies = defineVerb({
  name: "tie.export",
  access: "read",
  input: tieExportSchema,
  run: async (ctx, { timelineId, format, atSeq, whole, bom, drawn }): Promise<WrittenTies> => {
    if (atSeq !== undefined) await assertSeq(ctx, timelineId, atSeq);
    const view = await ctx.chronicle.view(ctx.workspaceId, timelineId, atSeq);
    const changes = whole ? await allChanges(ctx, timelineId, view.seq) : null;
    return writeTies(format, view, changes, { bom, drawn });
  },
});
