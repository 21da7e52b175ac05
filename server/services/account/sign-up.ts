import { signUpSchema } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { hashPassword } from "./hash-password";
import { insertAccount } from "./internal";

/**
 * A person, a workspace of their own and the ownership of it. Without e-mail delivery a taken address cannot be told apart from a
 * free one and still answered usefully; so the refusal names no fact, costs the same time, and attempts are limited at the door.
 */
export const signUp = defineVerb({
  name: "account.sign_up",
  access: "public",
  input: signUpSchema,
  asGiven: true,
  run: async (ctx, { name, email, password }): Promise<{ userId: string; first: boolean }> => {
    const passwordHash = await hashPassword(password);
    const userId = ctx.newId();
    const workspaceName = `${name}’s stage`;
    const { made, first } = await ctx.db.system(async (sql) => {
      const others = await sql.query(`select 1 from "User" where not "demo" limit 1`);
      return {
        made: await insertAccount(sql, { userId, workspaceId: ctx.newId(), email, name, passwordHash, workspaceName, kind: "person" }),
        first: others.length === 0,
      };
    });
    if (!made) {
      throw new AppError("VALIDATION", "An account could not be opened with this address. If you have one already, sign in with it", {
        reason: "account.sign_up_refused",
      });
    }
    ctx.log.info({ userId, first }, "account opened");
    return { userId, first };
  },
});
