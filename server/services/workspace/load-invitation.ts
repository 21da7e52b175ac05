import type { InvitationPreview, WorkspaceRole } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

interface Row {
  id: string;
  workspaceId: string;
  workspaceName: string;
  invitedBy: string;
  role: WorkspaceRole;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** Locked, so that of two people with the same link one gets in. */
export const loadInvitation = async (sql: Sql, tokenHash: string): Promise<Row> => {
  const [row] = await sql.query<Row>(
    `select i."id", i."workspaceId", w."name" "workspaceName", coalesce(u."name", 'Somebody') "invitedBy", i."role", i."expiresAt", i."acceptedAt", i."revokedAt"
       from "Invitation" i join "Workspace" w on w."id" = i."workspaceId" left join "User" u on u."id" = i."createdById"
      where i."tokenHash" = $1 for update of i`,
    [tokenHash],
  );
  if (!row) throw new AppError("NOT_FOUND", "This invitation does not exist", { reason: "invitation.not_found" });
  return row;
};

export const invitationState = (
  { acceptedAt, revokedAt, expiresAt }: Pick<Row, "acceptedAt" | "revokedAt" | "expiresAt">,
  now: Date,
): InvitationPreview["state"] => {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "open";
};
