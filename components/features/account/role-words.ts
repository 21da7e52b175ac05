import { workspaceRoles, type InvitationPreview, type WorkspaceRole } from "@/server/contracts/account";

/** `may`: "As editor you may …" */
export const roleWords: Record<WorkspaceRole, { label: string; hint: string; may: string }> = {
  owner: { label: "Owner", hint: "everything, and who may be here", may: "do everything, and say who else may be here" },
  editor: { label: "Editor", hint: "writes: characters, ties, scenes, branches", may: "write: characters, ties, scenes and branches" },
  moderator: { label: "Moderator", hint: "directs what plays, changes nobody", may: "direct what plays, without changing anybody" },
  viewer: { label: "Viewer", hint: "watches", may: "watch" },
};
export const roleOptions = workspaceRoles.map((value) => ({ value, label: roleWords[value].label }));
export const isRole = (text: string): text is WorkspaceRole => (workspaceRoles as readonly string[]).includes(text);

/** Why an invitation opens nothing any more, and what to do. */
export const closedWords: Record<Exclude<InvitationPreview["state"], "open">, { title: string; text: string }> = {
  accepted: { title: "This invitation has been used", text: "Each link lets one person in. Ask for another one." },
  revoked: { title: "This invitation was withdrawn", text: "Whoever sent it has taken it back. Ask them if that was meant." },
  expired: { title: "This invitation has expired", text: "Ask for a fresh link; it takes its sender a moment." },
};
