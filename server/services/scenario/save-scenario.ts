import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioSchema, type Scenario } from "@/server/contracts/scenario";
import { scenarioLimits } from "@/server/contracts/scenario-record";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { assertOpen, findUserId, insertVersion, loadRow, loadVersion, toKept } from "./internal";

export interface SavedScenario {
  version: number;
  at: string;
}
interface Saving {
  scenarioId: string;
  basedOn: number;
  data: Scenario;
  note: string;
}

const keepDraft = async (ctx: Context, { scenarioId, basedOn, data }: Saving): Promise<void> => {
  const userId = findUserId(ctx);
  if (userId === null) return;
  await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query(
      `insert into "ScenarioDraft" ("scenarioId", "userId", "workspaceId", "data", "basedOn", "at") values ($1, $2, $3, $4::json, $5, $6)
       on conflict ("scenarioId", "userId") do update set "data" = excluded."data", "basedOn" = excluded."basedOn",
         "revision" = "ScenarioDraft"."revision" + 1, "at" = excluded."at"`,
      [scenarioId, userId, ctx.workspaceId, toKept(data), basedOn, ctx.now()],
    ),
  );
};

/** The next version, if nobody has saved since `basedOn`. Otherwise what was sent is kept as the writer's draft, and both texts live. */
export const saveVersion = async (ctx: Context, saving: Saving): Promise<SavedScenario> => {
  const { scenarioId, basedOn, note } = saving;
  const data = toKept(saving.data);
  const { title, tags, rating } = JSON.parse(data) as Scenario;
  const at = ctx.now();
  const moved = await ctx.db.within(ctx.workspaceId, async (sql) => {
    const row = await loadRow(sql, ctx, scenarioId, true);
    assertOpen(row);
    if (row.headVersion !== basedOn) {
      const { version, by, at: since } = await loadVersion(sql, ctx, scenarioId, row.headVersion);
      return { headVersion: version, by, at: since };
    }
    if (row.headVersion >= scenarioLimits.versions)
      throw new AppError("LIMIT_EXCEEDED", `A scenario has at most ${scenarioLimits.versions} versions: go on in a copy`, {
        reason: "scenario.too_many_versions",
      });
    await insertVersion(sql, ctx, { scenarioId, version: basedOn + 1, data, note });
    await sql.query(
      `update "Scenario" set "headVersion" = $2, "title" = $3, "tags" = array(select json_array_elements_text($4::json)), "rating" = $5, "updatedAt" = $6
        where "id" = $1`,
      [scenarioId, basedOn + 1, title, JSON.stringify(tags), rating, at],
    );
    await sql.query(`delete from "ScenarioDraft" where "scenarioId" = $1 and "userId" = $2::uuid`, [scenarioId, findUserId(ctx)]);
    return null;
  });
  if (moved === null) return { version: basedOn + 1, at: at.toISOString() };
  await keepDraft(ctx, saving);
  throw new AppError("CONFLICT", `${moved.by ?? "Somebody"} has saved version ${moved.headVersion} meanwhile. Yours is kept as a draft`, {
    reason: "scenario.moved_on",
    details: moved,
  });
};

export const saveScenario = defineVerb({
  name: "scenario.save",
  access: "write",
  input: z.object({
    scenarioId: idSchema,
    basedOn: z.int().positive(),
    data: scenarioSchema,
    note: z.string().trim().max(scenarioLimits.noteLength).default(""),
  }),
  run: saveVersion,
});
