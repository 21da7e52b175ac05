import {
  acceptInvitation,
  createInvitation,
  createWorkspace,
  getInvitation,
  leaveWorkspace,
  listInvitations,
  listMembers,
  listWorkspaces,
  removeMember,
  renameWorkspace,
  revokeInvitation,
  setMemberRole,
} from "@/server/services/workspace";
import { mutationOf, queryOf, router } from "../init";

// To work in another workspace is a matter of the cookie: next-auth's session update asks `switchWorkspace` through the bridge.
export const workspaceRouter = router({
  list: queryOf(listWorkspaces),
  create: mutationOf(createWorkspace),
  rename: mutationOf(renameWorkspace),
  leave: mutationOf(leaveWorkspace),
  members: queryOf(listMembers),
  setMemberRole: mutationOf(setMemberRole),
  removeMember: mutationOf(removeMember),
  invitations: queryOf(listInvitations),
  createInvitation: mutationOf(createInvitation),
  revokeInvitation: mutationOf(revokeInvitation),
  invitation: queryOf(getInvitation),
  acceptInvitation: mutationOf(acceptInvitation),
});
