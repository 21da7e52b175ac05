import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { diffScenarios, type ScenarioDifference } from "@/server/contracts/scenario-diff";
import { defineVerb } from "@/server/core/verb";
import { castOf, loadRow, loadVersion } from "./internal";

/** What is another in `to`, in words: fields, the cast by character, beats by id. */
export const compareVersions = defineVerb({
  name: "scenario.diff",
  access: "read",
  input: z.object({ scenarioId: idSchema, from: z.int().positive(), to: z.int().positive() }),
  run: async (ctx, { scenarioId, from, to }): Promise<ScenarioDifference[]> => {
    const [row, before, after] = await ctx.db.within(ctx.workspaceId, async (sql) => [
      await loadRow(sql, ctx, scenarioId),
      await loadVersion(sql, ctx, scenarioId, from),
      await loadVersion(sql, ctx, scenarioId, to),
    ]);
    const cast = row.ecosystemId === null ? [] : await castOf(ctx, row.ecosystemId);
    return diffScenarios(before.data, after.data, Object.fromEntries(cast.map(({ id, name }) => [id, name])));
  },
});
