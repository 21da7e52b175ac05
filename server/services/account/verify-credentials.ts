import { z } from "zod";
import { signInSchema, type Session } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { findStanding, toSession } from "./find-standing";
import { verifyPassword } from "./hash-password";
import { findUserByEmail } from "./internal";
import { countAttempt, forgetAttempts } from "./limit-attempts";

/** A session for the right password. The same answer after the same time for a wrong one and for an unknown address. */
export const verifyCredentials = defineVerb({
  name: "account.verify_credentials",
  access: "public",
  input: signInSchema.extend({ from: z.string() }),
  asGiven: true,
  run: async (ctx, { email, password, from }): Promise<Session> => {
    const attempt = { what: "sign-in", from, account: email } as const;
    countAttempt(ctx, attempt);
    const user = await ctx.db.system((sql) => findUserByEmail(sql, email));
    const fits = await verifyPassword(user?.passwordHash ?? null, password);
    const standing = user && fits ? await findStanding(ctx, user.id) : null;
    const session = standing && toSession(standing, null);
    if (!session) {
      ctx.log.warn({ from }, "sign-in refused");
      throw new AppError("UNAUTHENTICATED", "E-mail or password is not right", { reason: "account.wrong_credentials" });
    }
    forgetAttempts(ctx, attempt);
    return session;
  },
});
