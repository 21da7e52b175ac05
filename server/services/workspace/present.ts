import type { Invitation, Member, Workspace, WorkspaceRole } from "@/server/contracts/account";

export interface WorkspaceRow {
  id: string;
  name: string;
  role: WorkspaceRole;
  memberCount: number;
  createdAt: Date;
}
export const presentWorkspace = (row: WorkspaceRow): Workspace => ({ ...row, createdAt: row.createdAt.toISOString() });

export interface MemberRow {
  userId: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  joinedAt: Date;
}
export const presentMember = (row: MemberRow): Member => ({ ...row, joinedAt: row.joinedAt.toISOString() });

export interface InvitationRow {
  id: string;
  role: WorkspaceRole;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}
export const presentInvitation = ({ id, role, createdAt, expiresAt, acceptedAt, revokedAt }: InvitationRow): Invitation => ({
  id,
  role,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  acceptedAt: acceptedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
