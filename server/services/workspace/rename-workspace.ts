import { z } from "zod";
import { workspaceNameSchema } from "@/server/contracts/account";
import { defineVerb } from "@/server/core/verb";
import { assertOwner, recordAudit } from "./internal";

export const renameWorkspace = defineVerb({
  name: "workspace.rename",
  access: "own",
  input: z.object({ name: workspaceNameSchema }),
  asGiven: true,
  run: async (ctx, { name }): Promise<{ name: string }> => {
    await ctx.db.system(async (sql) => {
      await assertOwner(sql, ctx);
      await sql.query(`update "Workspace" set "name" = $2 where "id" = $1`, [ctx.workspaceId, name]);
      await recordAudit(sql, ctx, { workspaceId: ctx.workspaceId, action: "workspace.renamed", detail: { name } });
    });
    return { name };
  },
});
