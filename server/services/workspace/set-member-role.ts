import { z } from "zod";
import { workspaceRoles, type WorkspaceRole } from "@/server/contracts/account";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { announceMembership, assertAnotherOwner, assertOwner, loadRole, lockWorkspace, recordAudit } from "./internal";

export const setMemberRole = defineVerb({
  name: "workspace.set_member_role",
  access: "own",
  input: z.object({ userId: idSchema, role: z.enum(workspaceRoles) }),
  run: async (ctx, { userId, role }): Promise<{ userId: string; role: WorkspaceRole }> => {
    const { workspaceId } = ctx;
    await ctx.db.system(async (sql) => {
      await lockWorkspace(sql, workspaceId);
      await assertOwner(sql, ctx);
      const before = await loadRole(sql, workspaceId, userId);
      if (before === "owner" && role !== "owner") await assertAnotherOwner(sql, workspaceId, userId);
      await sql.query(`update "Membership" set "role" = $3 where "workspaceId" = $1 and "userId" = $2`, [workspaceId, userId, role]);
      await recordAudit(sql, ctx, { workspaceId, action: "member.role_set", detail: { userId, before, role } });
    });
    await announceMembership(ctx, userId, workspaceId, "Your role was changed");
    return { userId, role };
  },
});
