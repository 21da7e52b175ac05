import { createHash } from "node:crypto";
import type { WorkspaceRole } from "@/server/contracts/account";
import type { Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

/** The person behind the call; verbs of this noun make no sense for jobs. */
export const requireUserId = ({ actor }: Pick<Context, "actor">): string => {
  if (actor.kind !== "user") throw new AppError("UNAUTHENTICATED", "Sign in first");
  return actor.userId;
};

/** Serialises changes of membership, so that two owners cannot demote each other at once. */
export const lockWorkspace = async (sql: Sql, workspaceId: string): Promise<void> => {
  const rows = await sql.query(`select 1 from "Workspace" where "id" = $1 for update`, [workspaceId]);
  if (rows.length === 0) throw notFound("workspace", workspaceId);
};

/** NOT_FOUND when the person is not in the workspace: absent and forbidden look the same. */
export const loadRole = async (sql: Sql, workspaceId: string, userId: string): Promise<WorkspaceRole> => {
  const [row] = await sql.query<{ role: WorkspaceRole }>(`select "role" from "Membership" where "workspaceId" = $1 and "userId" = $2`, [
    workspaceId,
    userId,
  ]);
  if (!row) throw notFound("member", userId);
  return row.role;
};

/** Asked inside the transaction: the role in the session may be half a minute old. */
export const assertOwner = async (sql: Sql, ctx: Pick<Context, "actor" | "workspaceId">): Promise<void> => {
  if (ctx.actor.kind === "system") return;
  if ((await loadRole(sql, ctx.workspaceId, requireUserId(ctx))) !== "owner") {
    throw new AppError("FORBIDDEN", "Only an owner may do this", { reason: "workspace.not_owner" });
  }
};

/** Nobody could let anyone in again. */
export const assertAnotherOwner = async (sql: Sql, workspaceId: string, userId: string): Promise<void> => {
  const others = await sql.query(`select 1 from "Membership" where "workspaceId" = $1 and "userId" <> $2 and "role" = 'owner' limit 1`, [
    workspaceId,
    userId,
  ]);
  if (others.length === 0)
    throw new AppError("PRECONDITION", "A workspace needs an owner: make somebody else an owner first", { reason: "workspace.last_owner" });
};

/** What the shared demo account may not do: its password is public. */
export const assertNotDemo = async (sql: Sql, userId: string): Promise<void> => {
  const rows = await sql.query(`select 1 from "User" where "id" = $1 and "demo"`, [userId]);
  if (rows.length > 0)
    throw new AppError("PRECONDITION", "The demo account is shared, so this is not possible with it", { reason: "account.demo" });
};

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export const recordAudit = (
  sql: Sql,
  ctx: Pick<Context, "actor" | "newId">,
  entry: { workspaceId: string; action: string; detail: Record<string, unknown> },
): Promise<unknown> =>
  sql.query(`insert into "AuditEntry" ("id", "workspaceId", "actor", "action", "detail") values ($1, $2, $3::jsonb, $4, $5::jsonb)`, [
    ctx.newId(),
    entry.workspaceId,
    JSON.stringify(ctx.actor),
    entry.action,
    JSON.stringify(entry.detail),
  ]);

/** The doors look again at what this person may see in this workspace, and drop the connections made under the old answer. */
export const announceMembership = (ctx: Pick<Context, "bus">, userId: string, workspaceId: string, reason: string): Promise<void> =>
  ctx.bus.publish({ kind: "session", userId, workspaceId, reason });
