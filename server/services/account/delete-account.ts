import { deleteAccountSchema } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import type { Sql } from "@/server/stores/database/port";
import { verifyPassword } from "./hash-password";
import { announceSessionEnd, assertNotDemo, loadUser, requireUserId } from "./internal";
import { countAttempt } from "./limit-attempts";

interface Owned {
  id: string;
  name: string;
  others: number;
  otherOwners: number;
}
const listOwned = (sql: Sql, userId: string): Promise<Owned[]> =>
  sql.query<Owned>(
    `select w."id", w."name",
            (select count(*)::int from "Membership" o where o."workspaceId" = w."id" and o."userId" <> $1) "others",
            (select count(*)::int from "Membership" o where o."workspaceId" = w."id" and o."userId" <> $1 and o."role" = 'owner') "otherOwners"
       from "Workspace" w join "Membership" m on m."workspaceId" = w."id" and m."userId" = $1 and m."role" = 'owner'
      order by w."name" for update of w`,
    [userId],
  );

/** The person, and the workspaces that nobody else is in. A shared one must have another owner first. */
export const deleteAccount = defineVerb({
  name: "account.delete",
  access: "signedIn",
  input: deleteAccountSchema,
  run: async (ctx, { password }): Promise<{ deleted: true }> => {
    const userId = requireUserId(ctx);
    countAttempt(ctx, { what: "password", from: "", account: userId });
    const user = await ctx.db.system((sql) => loadUser(sql, userId));
    assertNotDemo(user);
    if (!(await verifyPassword(user.passwordHash, password)))
      throw new AppError("VALIDATION", "The password is not right", { reason: "account.wrong_password" });
    await ctx.db.system(async (sql) => {
      const owned = await listOwned(sql, userId);
      const shared = owned.filter(({ others, otherOwners }) => others > 0 && otherOwners === 0).map(({ name }) => name);
      if (shared.length > 0) {
        throw new AppError(
          "PRECONDITION",
          `Others are in ${shared.map((name) => `“${name}”`).join(", ")}: make one of them an owner first`,
          { reason: "account.last_owner", details: { workspaces: shared } },
        );
      }
      const alone = owned.filter(({ others }) => others === 0).map(({ id }) => id);
      await sql.query(`delete from "Workspace" where "id" = any($1::uuid[])`, [alone]);
      await sql.query(`delete from "User" where "id" = $1`, [userId]); // memberships go with it
    });
    await announceSessionEnd(ctx, userId, "The account was deleted");
    ctx.log.info({ userId }, "account deleted");
    return { deleted: true };
  },
});
