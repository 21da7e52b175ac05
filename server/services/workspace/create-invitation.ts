import { randomBytes } from "node:crypto";
import { z } from "zod";
import { workspaceRoles, type Invitation } from "@/server/contracts/account";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { assertNotDemo, assertOwner, hashToken, recordAudit, requireUserId } from "./internal";
import { presentInvitation } from "./present";

const openAtMost = 100;
const dayMs = 24 * 3_600_000;

/** A link for one person. The token is shown this once; only its hash is kept. */
export const createInvitation = defineVerb({
  name: "workspace.create_invitation",
  access: "own",
  input: z.object({ role: z.enum(workspaceRoles), days: z.int().min(1).max(30).default(7) }),
  run: async (ctx, { role, days }): Promise<{ invitation: Invitation; token: string }> => {
    const { workspaceId } = ctx;
    const userId = requireUserId(ctx);
    const token = randomBytes(32).toString("base64url");
    const createdAt = ctx.now();
    const row = {
      id: ctx.newId(),
      role,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * dayMs),
      acceptedAt: null,
      revokedAt: null,
    };
    await ctx.db.system(async (sql) => {
      await assertOwner(sql, ctx);
      await assertNotDemo(sql, userId);
      const open = await sql.query(
        `select 1 from "Invitation" where "workspaceId" = $1 and "acceptedAt" is null and "revokedAt" is null and "expiresAt" > $2`,
        [workspaceId, createdAt],
      );
      if (open.length >= openAtMost)
        throw new AppError("LIMIT_EXCEEDED", "Too many open invitations: revoke some first", { reason: "invitation.too_many" });
      await sql.query(
        `insert into "Invitation" ("id", "workspaceId", "tokenHash", "role", "createdById", "createdAt", "expiresAt") values ($1, $2, $3, $4, $5, $6, $7)`,
        [row.id, workspaceId, hashToken(token), role, userId, row.createdAt, row.expiresAt],
      );
      await recordAudit(sql, ctx, { workspaceId, action: "invitation.created", detail: { invitationId: row.id, role } });
    });
    return { invitation: presentInvitation(row), token };
  },
});
