import { randomBytes } from "node:crypto";
import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioLimits, shareModes, type ScenarioShare } from "@/server/contracts/scenario-record";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { assertOpen, findUserId, hashToken, loadRow, loadVersion } from "./internal";
import { presentShare, type ShareRow } from "./present";

const dayMs = 24 * 3_600_000;
const open = `"revokedAt" is null and ("expiresAt" is null or "expiresAt" > $2)`;

/** A link for whoever holds it, without an account. The token is shown this once; only its hash is kept. */
export const shareScenario = defineVerb({
  name: "scenario.share",
  access: "write",
  input: z.object({
    scenarioId: idSchema,
    mode: z.enum(shareModes),
    /** null: whatever is saved last when somebody looks. */
    version: z.int().positive().nullable().default(null),
    days: z.int().min(1).max(scenarioLimits.shareDays).nullable().default(null),
  }),
  run: async (ctx, { scenarioId, mode, version, days }): Promise<{ share: ScenarioShare; token: string }> => {
    const token = randomBytes(32).toString("base64url");
    const createdAt = ctx.now();
    const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * dayMs);
    const row: ShareRow = { id: ctx.newId(), mode, version, createdAt, expiresAt };
    await ctx.db.within(ctx.workspaceId, async (sql) => {
      assertOpen(await loadRow(sql, ctx, scenarioId, true));
      if (version !== null) await loadVersion(sql, ctx, scenarioId, version);
      const others = await sql.query(`select 1 from "ScenarioShare" where "scenarioId" = $1 and ${open}`, [scenarioId, createdAt]);
      if (others.length >= scenarioLimits.openShares)
        throw new AppError("LIMIT_EXCEEDED", "Too many open links: withdraw some first", { reason: "scenario.too_many_shares" });
      await sql.query(
        `insert into "ScenarioShare" ("id", "workspaceId", "scenarioId", "tokenHash", "version", "mode", "createdById", "createdAt", "expiresAt")
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [row.id, ctx.workspaceId, scenarioId, hashToken(token), version, mode, findUserId(ctx), createdAt, expiresAt],
      );
    });
    return { share: presentShare(row), token };
  },
});

/** Links that still lead somewhere, newest first. */
export const listShares = defineVerb({
  name: "scenario.shares",
  access: "write",
  input: z.object({ scenarioId: idSchema }),
  run: async (ctx, { scenarioId }): Promise<ScenarioShare[]> => {
    const rows = await ctx.db.within(ctx.workspaceId, async (sql) => {
      await loadRow(sql, ctx, scenarioId);
      return sql.query<ShareRow>(
        `select "id", "mode", "version", "createdAt", "expiresAt" from "ScenarioShare" where "scenarioId" = $1 and ${open} order by "createdAt" desc`,
        [scenarioId, ctx.now()],
      );
    });
    return rows.map(presentShare);
  },
});

export const revokeShare = defineVerb({
  name: "scenario.revoke_share",
  access: "write",
  input: z.object({ shareId: idSchema }),
  run: async (ctx, { shareId }): Promise<null> => {
    const gone = await ctx.db.within(ctx.workspaceId, (sql) =>
      sql.query(`update "ScenarioShare" set "revokedAt" = coalesce("revokedAt", $2) where "id" = $1 returning "id"`, [shareId, ctx.now()]),
    );
    if (gone.length === 0) throw new AppError("NOT_FOUND", "There is no such link", { reason: "scenario_share.not_found" });
    return null;
  },
});
