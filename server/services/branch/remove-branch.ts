import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { dropCast } from "@/server/services/cast";
import { stillBranch } from "@/server/services/timeline";
import { recordAudit } from "@/server/services/workspace";
import { announceRemoval, loadSeen, setColumn } from "./internal";
import { whyItStays } from "./view-tree";

const branchInput = z.object({ timelineId: idSchema });

const refusals = {
  main: "This is the main branch; make another one the main branch first",
  trunk: "Everything else comes from the trunk: it stays",
  parent: "Other branches come from this one; put those away first",
} as const;

const loadStay = async (ctx: Context, branch: Timeline): Promise<keyof typeof refusals | null> => {
  const all = await ctx.chronicle.timelines(ctx.workspaceId, branch.ecosystemId);
  const [row] = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ mainTimelineId: string }>(`select "mainTimelineId" from "Ecosystem" where "workspaceId" = $1 and "id" = $2`, [
      ctx.workspaceId,
      branch.ecosystemId,
    ]),
  );
  return whyItStays(branch, all, row?.mainTimelineId ?? "");
};

/** Stops a branch and puts it away. Only one that nothing comes from; nothing is erased, and `restoreBranch` brings it back. */
export const removeBranch = defineVerb({
  name: "branch.remove",
  access: "write",
  input: branchInput,
  run: async (ctx, { timelineId }): Promise<Timeline> => {
    const branch = await loadSeen(ctx, timelineId);
    const stays = await loadStay(ctx, branch);
    if (stays !== null) throw new AppError("PRECONDITION", refusals[stays], { reason: `branch.${stays}` });
    await stillBranch(ctx, timelineId, "put away");
    const { workspaceId } = ctx;
    await ctx.db.within(workspaceId, async (sql) => {
      await setColumn(sql, workspaceId, timelineId, "removedAt", ctx.now());
      await recordAudit(sql, ctx, { workspaceId, action: "branch.removed", detail: { timelineId, name: branch.name } });
    });
    dropCast(ctx, timelineId);
    const removed = await ctx.chronicle.timeline(workspaceId, timelineId);
    await announceRemoval(ctx, removed);
    return removed;
  },
});

export const restoreBranch = defineVerb({
  name: "branch.restore",
  access: "write",
  input: branchInput,
  run: async (ctx, { timelineId }): Promise<Timeline> => {
    const { workspaceId } = ctx;
    const branch = await ctx.chronicle.timeline(workspaceId, timelineId);
    const parent = branch.parentId === null ? null : await ctx.chronicle.timeline(workspaceId, branch.parentId);
    if (parent && parent.removedAt !== null)
      throw new AppError("PRECONDITION", `It comes from “${parent.name}”, which has been put away; bring that back first`, {
        reason: "branch.parent_removed",
      });
    if (branch.removedAt === null) return branch;
    await ctx.db.within(workspaceId, async (sql) => {
      await setColumn(sql, workspaceId, timelineId, "removedAt", null);
      await recordAudit(sql, ctx, { workspaceId, action: "branch.restored", detail: { timelineId, name: branch.name } });
    });
    const restored = await ctx.chronicle.timeline(workspaceId, timelineId);
    await announceRemoval(ctx, restored);
    return restored;
  },
});
