import { workspaceNameSchema, type Workspace } from "@/server/contracts/account";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { announceMembership, assertNotDemo, recordAudit, requireUserId } from "./internal";

const ownAtMost = 50;

/** A new workspace, owned by the caller; it takes a switch to work in it. */
export const createWorkspace = defineVerb({
  name: "workspace.create",
  access: "signedIn",
  input: z.object({ name: workspaceNameSchema }),
  asGiven: true,
  run: async (ctx, { name }): Promise<Workspace> => {
    const userId = requireUserId(ctx);
    const id = ctx.newId();
    const createdAt = ctx.now();
    await ctx.db.system(async (sql) => {
      await assertNotDemo(sql, userId);
      const owned = await sql.query(`select 1 from "Membership" where "userId" = $1 and "role" = 'owner'`, [userId]);
      if (owned.length >= ownAtMost)
        throw new AppError("LIMIT_EXCEEDED", `At most ${ownAtMost} workspaces of one's own`, { reason: "workspace.too_many" });
      await sql.query(`insert into "Workspace" ("id", "name", "createdAt") values ($1, $2, $3)`, [id, name, createdAt]);
      await sql.query(`insert into "Membership" ("workspaceId", "userId", "role") values ($1, $2, 'owner')`, [id, userId]);
      await recordAudit(sql, ctx, { workspaceId: id, action: "workspace.created", detail: { name } });
    });
    await announceMembership(ctx, userId, id, "Workspace created");
    return { id, name, role: "owner", memberCount: 1, createdAt: createdAt.toISOString() };
  },
});
