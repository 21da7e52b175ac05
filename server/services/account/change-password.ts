import { changePasswordSchema } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { hashPassword, verifyPassword } from "./hash-password";
import { announceSessionEnd, assertNotDemo, loadUser, requireUserId } from "./internal";
import { countAttempt } from "./limit-attempts";

/** Ends every session, this one too: the client signs in again with the new password at once. */
export const changePassword = defineVerb({
  name: "account.change_password",
  access: "signedIn",
  input: changePasswordSchema,
  run: async (ctx, { current, next }): Promise<{ changed: true }> => {
    const userId = requireUserId(ctx);
    countAttempt(ctx, { what: "password", from: "", account: userId });
    const user = await ctx.db.system((sql) => loadUser(sql, userId));
    assertNotDemo(user);
    if (!(await verifyPassword(user.passwordHash, current))) {
      throw new AppError("VALIDATION", "The current password is not right", { reason: "account.wrong_password" });
    }
    const passwordHash = await hashPassword(next);
    // Of two changes at once the second finds another version: its "current" is no longer current.
    const changed = await ctx.db.system((sql) =>
      sql.query(
        `update "User" set "passwordHash" = $2, "sessionVersion" = "sessionVersion" + 1 where "id" = $1 and "sessionVersion" = $3 returning "id"`,
        [userId, passwordHash, user.sessionVersion],
      ),
    );
    if (changed.length === 0)
      throw new AppError("CONFLICT", "The password was changed elsewhere at the same time", { reason: "account.stale" });
    await announceSessionEnd(ctx, userId, "The password was changed");
    return { changed: true };
  },
});
