import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { announceMembership, assertAnotherOwner, assertOwner, loadRole, lockWorkspace, recordAudit } from "./internal";

/** Their live connections to this workspace end at once; their account stays. */
export const removeMember = defineVerb({
  name: "workspace.remove_member",
  access: "own",
  input: z.object({ userId: idSchema }),
  run: async (ctx, { userId }): Promise<{ removed: true }> => {
    const { workspaceId } = ctx;
    await ctx.db.system(async (sql) => {
      await lockWorkspace(sql, workspaceId);
      await assertOwner(sql, ctx);
      if ((await loadRole(sql, workspaceId, userId)) === "owner") await assertAnotherOwner(sql, workspaceId, userId);
      await sql.query(`delete from "Membership" where "workspaceId" = $1 and "userId" = $2`, [workspaceId, userId]);
      await recordAudit(sql, ctx, { workspaceId, action: "member.removed", detail: { userId } });
    });
    await announceMembership(ctx, userId, workspaceId, "You are no longer a member of this workspace");
    return { removed: true };
  },
});
