import { z } from "zod";
import { invitationTokenSchema, type WorkspaceRole } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { announceMembership, assertNotDemo, hashToken, recordAudit, requireUserId } from "./internal";
import { invitationState, loadInvitation } from "./load-invitation";

const refusals = {
  accepted: "This invitation has been used",
  revoked: "This invitation was withdrawn",
  expired: "This invitation has expired",
} as const;

/** The caller becomes a member; it takes a switch to work there. A member who follows a link keeps it unused. */
export const acceptInvitation = defineVerb({
  name: "workspace.accept_invitation",
  access: "signedIn",
  input: z.object({ token: invitationTokenSchema }),
  run: async (ctx, { token }): Promise<{ workspaceId: string; role: WorkspaceRole }> => {
    const userId = requireUserId(ctx);
    const { workspaceId, role } = await ctx.db.system(async (sql) => {
      await assertNotDemo(sql, userId);
      const row = await loadInvitation(sql, hashToken(token));
      const members = await sql.query(`select 1 from "Membership" where "workspaceId" = $1 and "userId" = $2`, [row.workspaceId, userId]);
      if (members.length > 0)
        throw new AppError("CONFLICT", "You are a member of this workspace already", {
          reason: "invitation.already_member",
          details: { workspaceId: row.workspaceId },
        });
      const state = invitationState(row, ctx.now());
      if (state !== "open") throw new AppError("PRECONDITION", refusals[state], { reason: `invitation.${state}` });
      await sql.query(`insert into "Membership" ("workspaceId", "userId", "role") values ($1, $2, $3)`, [
        row.workspaceId,
        userId,
        row.role,
      ]);
      await sql.query(`update "Invitation" set "acceptedAt" = $2, "acceptedById" = $3 where "id" = $1`, [row.id, ctx.now(), userId]);
      await recordAudit(sql, ctx, {
        workspaceId: row.workspaceId,
        action: "invitation.accepted",
        detail: { invitationId: row.id, userId, role: row.role },
      });
      return row;
    });
    await announceMembership(ctx, userId, workspaceId, "You have joined this workspace");
    return { workspaceId, role };
  },
});
