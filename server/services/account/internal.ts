import type { WorkspaceRole } from "@/server/contracts/account";
import type { Context, Engine } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

export interface UserRow {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  sessionVersion: number;
  demo: boolean;
}
const columns = `"id", "email", "name", "passwordHash", "sessionVersion", "demo"`;

export const findUserByEmail = async (sql: Sql, email: string): Promise<UserRow | null> =>
  (await sql.query<UserRow>(`select ${columns} from "User" where "email" = $1 and "deletedAt" is null`, [email]))[0] ?? null;

export const loadUser = async (sql: Sql, userId: string): Promise<UserRow> => {
  const [user] = await sql.query<UserRow>(`select ${columns} from "User" where "id" = $1 and "deletedAt" is null`, [userId]);
  if (!user) throw notFound("account", userId);
  return user;
};

/** The person behind the call; verbs of this noun make no sense for jobs. */
export const requireUserId = ({ actor }: Pick<Context, "actor">): string => {
  if (actor.kind !== "user") throw new AppError("UNAUTHENTICATED", "Sign in first");
  return actor.userId;
};

export const assertNotDemo = (user: Pick<UserRow, "demo">): void => {
  if (user.demo)
    throw new AppError("PRECONDITION", "The demo account is shared, so this is not possible with it", { reason: "account.demo" });
};

/** Ends every session of a person at once; the bus tells the doors. */
export const announceSessionEnd = (engine: Pick<Engine, "bus">, userId: string, reason: string): Promise<void> =>
  engine.bus.publish({ kind: "session", userId, workspaceId: null, reason });

interface NewAccount {
  userId: string;
  workspaceId: string;
  email: string;
  name: string;
  passwordHash: string;
  workspaceName: string;
  kind: "person" | "demo";
}
/** A person never exists without a workspace of their own: one transaction. False when the address is taken. */
export const insertAccount = async (sql: Sql, account: NewAccount): Promise<boolean> => {
  const made = await sql.query(
    `insert into "User" ("id", "email", "name", "passwordHash", "demo") values ($1, $2, $3, $4, $5) on conflict ("email") do nothing returning "id"`,
    [account.userId, account.email, account.name, account.passwordHash, account.kind === "demo"],
  );
  if (made.length === 0) return false;
  await sql.query(`insert into "Workspace" ("id", "name") values ($1, $2)`, [account.workspaceId, account.workspaceName]);
  const role: WorkspaceRole = "owner";
  await sql.query(`insert into "Membership" ("workspaceId", "userId", "role") values ($1, $2, $3)`, [
    account.workspaceId,
    account.userId,
    role,
  ]);
  return true;
};
