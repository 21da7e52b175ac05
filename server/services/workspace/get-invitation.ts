import { z } from "zod";
import { invitationTokenSchema, type InvitationPreview } from "@/server/contracts/account";
import { defineVerb } from "@/server/core/verb";
import { hashToken } from "./internal";
import { invitationState, loadInvitation } from "./load-invitation";

/** What a link leads to, for whoever holds it: no account is needed to look. */
export const getInvitation = defineVerb({
  name: "workspace.get_invitation",
  access: "public",
  input: z.object({ token: invitationTokenSchema }),
  run: async (ctx, { token }): Promise<InvitationPreview> => {
    const row = await ctx.db.system((sql) => loadInvitation(sql, hashToken(token)));
    return {
      workspaceName: row.workspaceName,
      invitedBy: row.invitedBy,
      role: row.role,
      expiresAt: row.expiresAt.toISOString(),
      state: invitationState(row, ctx.now()),
    };
  },
});
