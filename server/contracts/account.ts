import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";

export const workspaceRoles = ["owner", "editor", "moderator", "viewer"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email("This does not look like an email address"));
export const passwordSchema = z
  .string()
  .min(limits.passwordMin, `At least ${limits.passwordMin} characters`)
  .max(limits.passwordMax, `At most ${limits.passwordMax} characters`);
const plainName = z
  .string()
  .trim()
  .min(1, "Please give a name")
  .max(limits.nameLength)
  .regex(/^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u, "A name has no control characters");
export const personNameSchema = plainName;
export const workspaceNameSchema = plainName;
/** 256 random bits, base64url. */
export const invitationTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This is not an invitation");

export const signUpSchema = z.object({ name: personNameSchema, email: emailSchema, password: passwordSchema });
export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, "Please give your password").max(limits.passwordMax),
});
export const changePasswordSchema = z.object({ current: z.string().min(1), next: passwordSchema });
export const deleteAccountSchema = z.object({ password: z.string().min(1) });

/** What every door knows about its caller. `version` ends the session when it is bumped. */
export const sessionSchema = z.object({
  userId: idSchema,
  email: z.string(),
  name: z.string(),
  workspaceId: idSchema,
  role: z.enum(workspaceRoles),
  version: z.int().nonnegative(),
  demo: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const workspaceSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: z.enum(workspaceRoles),
  memberCount: z.int(),
  createdAt: z.iso.datetime(),
});
export type Workspace = z.infer<typeof workspaceSchema>;
export const memberSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  role: z.enum(workspaceRoles),
  joinedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof memberSchema>;
export const invitationSchema = z.object({
  id: idSchema,
  role: z.enum(workspaceRoles),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;
/** What whoever holds the link may know. */
export const invitationPreviewSchema = z.object({
  workspaceName: z.string(),
  invitedBy: z.string(),
  role: z.enum(workspaceRoles),
  expiresAt: z.iso.datetime(),
  state: z.enum(["open", "accepted", "revoked", "expired"]),
});
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;
