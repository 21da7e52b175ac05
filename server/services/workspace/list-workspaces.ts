import { z } from "zod";
import type { Workspace } from "@/server/contracts/account";
import { defineVerb } from "@/server/core/verb";
import { requireUserId } from "./internal";
import { presentWorkspace, type WorkspaceRow } from "./present";

/** Those the caller is in, own ones first. */
export const listWorkspaces = defineVerb({
  name: "workspace.list",
  access: "signedIn",
  input: z.void(),
  run: async (ctx): Promise<Workspace[]> => {
    const rows = await ctx.db.system((sql) =>
      sql.query<WorkspaceRow>(
        `select w."id", w."name", m."role", w."createdAt",
                (select count(*)::int from "Membership" o where o."workspaceId" = w."id") "memberCount"
           from "Membership" m join "Workspace" w on w."id" = m."workspaceId"
          where m."userId" = $1 order by (m."role" = 'owner') desc, m."createdAt", w."id"`,
        [requireUserId(ctx)],
      ),
    );
    return rows.map(presentWorkspace);
  },
});
