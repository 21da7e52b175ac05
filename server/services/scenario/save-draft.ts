import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioSchema } from "@/server/contracts/scenario";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { assertOpen, loadRow, requireUserId, toKept } from "./internal";

/** Keeps what a writer has typed, for that writer. `revision`: of the draft that it follows; null for none. Another window is noticed, not written over. */
export const saveDraft = defineVerb({
  name: "scenario.save_draft",
  access: "write",
  input: z.object({ scenarioId: idSchema, basedOn: z.int().positive(), revision: z.int().positive().nullable(), data: scenarioSchema }),
  run: async (ctx, { scenarioId, basedOn, revision, data }): Promise<{ revision: number; at: string }> => {
    const userId = requireUserId(ctx);
    const kept = toKept(data);
    const at = ctx.now();
    return ctx.db.within(ctx.workspaceId, async (sql) => {
      const row = await loadRow(sql, ctx, scenarioId, true);
      assertOpen(row);
      if (basedOn > row.headVersion)
        throw new AppError("VALIDATION", `There is no version ${basedOn} of this scenario`, { reason: "scenario.no_version" });
      const [before] = await sql.query<{ revision: number }>(
        `select "revision" from "ScenarioDraft" where "scenarioId" = $1 and "userId" = $2`,
        [scenarioId, userId],
      );
      if ((before?.revision ?? null) !== revision)
        throw new AppError("CONFLICT", "Your draft of this scenario was changed in another window", { reason: "scenario.draft_elsewhere" });
      const next = (revision ?? 0) + 1;
      await sql.query(
        `insert into "ScenarioDraft" ("scenarioId", "userId", "workspaceId", "data", "basedOn", "revision", "at") values ($1, $2, $3, $4::json, $5, $6, $7)
         on conflict ("scenarioId", "userId") do update set "data" = excluded."data", "basedOn" = excluded."basedOn",
           "revision" = excluded."revision", "at" = excluded."at"`,
        [scenarioId, userId, ctx.workspaceId, kept, basedOn, next, at],
      );
      return { revision: next, at: at.toISOString() };
    });
  },
});

/** What was typed is let go; what was saved stands. */
export const dropDraft = defineVerb({
  name: "scenario.drop_draft",
  access: "write",
  input: z.object({ scenarioId: idSchema }),
  run: async (ctx, { scenarioId }): Promise<null> => {
    const userId = requireUserId(ctx);
    await ctx.db.within(ctx.workspaceId, async (sql) => {
      await loadRow(sql, ctx, scenarioId);
      await sql.query(`delete from "ScenarioDraft" where "scenarioId" = $1 and "userId" = $2`, [scenarioId, userId]);
    });
    return null;
  },
});
