import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { assertOwner, recordAudit } from "./internal";

/** The link opens nothing any more. Revoking twice is once; an accepted invitation is history and NOT_FOUND here. */
export const revokeInvitation = defineVerb({
  name: "workspace.revoke_invitation",
  access: "own",
  input: z.object({ invitationId: idSchema }),
  run: async (ctx, { invitationId }): Promise<{ revoked: true }> => {
    const { workspaceId } = ctx;
    await ctx.db.system(async (sql) => {
      await assertOwner(sql, ctx);
      const rows = await sql.query(
        `update "Invitation" set "revokedAt" = coalesce("revokedAt", $3) where "workspaceId" = $1 and "id" = $2 and "acceptedAt" is null returning "id"`,
        [workspaceId, invitationId, ctx.now()],
      );
      if (rows.length === 0) throw notFound("invitation", invitationId);
      await recordAudit(sql, ctx, { workspaceId, action: "invitation.revoked", detail: { invitationId } });
    });
    return { revoked: true };
  },
});
