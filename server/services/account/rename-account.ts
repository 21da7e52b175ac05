import { z } from "zod";
import { personNameSchema } from "@/server/contracts/account";
import { defineVerb } from "@/server/core/verb";
import { assertNotDemo, loadUser, requireUserId } from "./internal";

export const renameAccount = defineVerb({
  name: "account.rename",
  access: "signedIn",
  input: z.object({ name: personNameSchema }),
  asGiven: true,
  run: async (ctx, { name }): Promise<{ name: string }> => {
    const userId = requireUserId(ctx);
    await ctx.db.system(async (sql) => {
      assertNotDemo(await loadUser(sql, userId));
      await sql.query(`update "User" set "name" = $2 where "id" = $1`, [userId, name]);
    });
    return { name };
  },
});
