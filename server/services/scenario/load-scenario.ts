import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioSchema } from "@/server/contracts/scenario";
import type { LoadedScenario, ScenarioDraft, ScenarioVersion, ScenarioVersionInfo } from "@/server/contracts/scenario-record";
import type { Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { findUserId, loadRow, loadVersion } from "./internal";
import { selectSummaries } from "./present";

interface DraftRow {
  data: unknown;
  basedOn: number;
  revision: number;
  at: Date;
}
const findDraft = async (ctx: Context, scenarioId: string): Promise<ScenarioDraft | null> => {
  const [row] = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<DraftRow>(`select "data", "basedOn", "revision", "at" from "ScenarioDraft" where "scenarioId" = $1 and "userId" = $2::uuid`, [
      scenarioId,
      findUserId(ctx),
    ]),
  );
  return row ? { ...row, data: scenarioSchema.parse(row.data), at: row.at.toISOString() } : null;
};

/** The last that was saved, and the asking writer's draft where there is one. */
export const loadScenario = defineVerb({
  name: "scenario.load",
  access: "read",
  input: z.object({ scenarioId: idSchema }),
  run: async (ctx, { scenarioId }): Promise<LoadedScenario> => {
    const [summary] = await selectSummaries(ctx, `s."id" = $3`, [findUserId(ctx), scenarioId]);
    if (!summary) throw notFound("scenario", scenarioId);
    const version = await ctx.db.within(ctx.workspaceId, (sql) => loadVersion(sql, ctx, scenarioId, summary.headVersion));
    return { summary, version, draft: await findDraft(ctx, scenarioId) };
  },
});

export const readVersion = defineVerb({
  name: "scenario.version",
  access: "read",
  input: z.object({ scenarioId: idSchema, version: z.int().positive() }),
  run: (ctx, { scenarioId, version }): Promise<ScenarioVersion> =>
    ctx.db.within(ctx.workspaceId, (sql) => loadVersion(sql, ctx, scenarioId, version)),
});

/** Newest first, without what is in them. */
export const listVersions = defineVerb({
  name: "scenario.versions",
  access: "read",
  input: z.object({ scenarioId: idSchema }),
  run: async (ctx, { scenarioId }): Promise<ScenarioVersionInfo[]> => {
    const rows = await ctx.db.within(ctx.workspaceId, async (sql) => {
      await loadRow(sql, ctx, scenarioId);
      return sql.query<{ version: number; note: string; by: string | null; at: Date }>(
        `select v."version", v."note", u."name" "by", v."at" from "ScenarioVersion" v left join "User" u on u."id" = v."byId"
          where v."scenarioId" = $1 order by v."version" desc`,
        [scenarioId],
      );
    });
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  },
});
