import { z } from "zod";
import type { Invitation } from "@/server/contracts/account";
import { defineVerb } from "@/server/core/verb";
import { presentInvitation, type InvitationRow } from "./present";

/** Newest first, at most two hundred. */
export const listInvitations = defineVerb({
  name: "workspace.list_invitations",
  access: "own",
  input: z.void(),
  run: async (ctx): Promise<Invitation[]> => {
    const rows = await ctx.db.system((sql) =>
      sql.query<InvitationRow>(
        `select "id", "role", "createdAt", "expiresAt", "acceptedAt", "revokedAt" from "Invitation"
          where "workspaceId" = $1 order by "createdAt" desc, "id" desc limit 200`,
        [ctx.workspaceId],
      ),
    );
    return rows.map(presentInvitation);
  },
});
