import type { Timeline } from "@/server/contracts/ecosystem";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

/** A branch that people see: neither put away nor one of a set of takes. */
export const loadSeen = async (ctx: Context, timelineId: string): Promise<Timeline> => {
  const timeline = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  if (timeline.removedAt !== null)
    throw new AppError("PRECONDITION", `“${timeline.name}” has been put away; bring it back first`, { reason: "branch.removed" });
  if (timeline.takeSetId !== null)
    throw new AppError("PRECONDITION", "This is a take; keep it as a branch first", { reason: "branch.take" });
  return timeline;
};

/** Whoever has the branch open is told. */
export const announceRemoval = (ctx: Context, { id, removedAt }: Pick<Timeline, "id" | "removedAt">): Promise<void> =>
  ctx.bus.publish({ kind: "removal", workspaceId: ctx.workspaceId, timelineId: id, removedAt });

/** Of the workspace only: the row’s wall is the second one. */
export const setColumn = (
  sql: Sql,
  workspaceId: string,
  timelineId: string,
  set: "name" | "note" | "removedAt",
  value: unknown,
): Promise<unknown> =>
  sql.query(`update "Timeline" set "${set}" = $3 where "workspaceId" = $1 and "id" = $2`, [workspaceId, timelineId, value]);
