import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { announceMembership, assertAnotherOwner, loadRole, lockWorkspace, recordAudit, requireUserId } from "./internal";

/** The caller goes; the last owner cannot, and nobody leaves the only workspace they have. */
export const leaveWorkspace = defineVerb({
  name: "workspace.leave",
  access: "read",
  input: z.void(),
  run: async (ctx): Promise<{ left: true }> => {
    const userId = requireUserId(ctx);
    const { workspaceId } = ctx;
    await ctx.db.system(async (sql) => {
      await lockWorkspace(sql, workspaceId);
      if ((await loadRole(sql, workspaceId, userId)) === "owner") await assertAnotherOwner(sql, workspaceId, userId);
      const elsewhere = await sql.query(`select 1 from "Membership" where "userId" = $1 and "workspaceId" <> $2 limit 1`, [
        userId,
        workspaceId,
      ]);
      if (elsewhere.length === 0)
        throw new AppError("PRECONDITION", "This is your only workspace: create another one first", { reason: "workspace.only_one" });
      await sql.query(`delete from "Membership" where "workspaceId" = $1 and "userId" = $2`, [workspaceId, userId]);
      await recordAudit(sql, ctx, { workspaceId, action: "member.left", detail: { userId } });
    });
    await announceMembership(ctx, userId, workspaceId, "You have left this workspace");
    return { left: true };
  },
});
