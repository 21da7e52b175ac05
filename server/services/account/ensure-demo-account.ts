import type { Engine } from "@/server/core/context";
import { hashPassword } from "./hash-password";
import { findUserByEmail, insertAccount } from "./internal";

/** Public on purpose: printed at start, and the entrypoint makes the account only where the operator allows it. */
export const demoCredentials = { email: "demo@dramatis.local", password: "curtain-up-1811" } as const;

/** Where the demo account lives; made on the first call. */
export const ensureDemoAccount = async (
  engine: Pick<Engine, "db" | "newId">,
): Promise<{ userId: string; workspaceId: string; created: boolean }> => {
  const find = () =>
    engine.db.system(async (sql) => {
      const user = await findUserByEmail(sql, demoCredentials.email);
      if (!user?.demo) return null;
      const [own] = await sql.query<{ workspaceId: string }>(
        `select "workspaceId" from "Membership" where "userId" = $1 and "role" = 'owner' order by "createdAt" limit 1`,
        [user.id],
      );
      return own ? { userId: user.id, workspaceId: own.workspaceId, created: false } : null;
    });
  const found = await find();
  if (found) return found;
  const passwordHash = await hashPassword(demoCredentials.password);
  const made = { userId: engine.newId(), workspaceId: engine.newId() };
  const isNew = await engine.db.system((sql) =>
    insertAccount(sql, {
      ...made,
      email: demoCredentials.email,
      name: "Demo writer",
      passwordHash,
      workspaceName: "Demo stage",
      kind: "demo",
    }),
  );
  if (isNew) return { ...made, created: true };
  // Another process was faster.
  const theirs = await find();
  if (!theirs) throw new Error(`${demoCredentials.email} exists, but is not a demo account with a workspace`);
  return theirs;
};

/** False when the demo was never started, or is switched off. */
export const hasDemoAccount = async ({ db }: Pick<Engine, "db">): Promise<boolean> =>
  (await db.system((sql) => findUserByEmail(sql, demoCredentials.email)))?.demo === true;
