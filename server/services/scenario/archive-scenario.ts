import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { loadRow } from "./internal";

const input = z.object({ scenarioId: idSchema });
const setArchived = async (ctx: Context, scenarioId: string, archivedAt: Date | null): Promise<null> => {
  await ctx.db.within(ctx.workspaceId, async (sql) => {
    await loadRow(sql, ctx, scenarioId, true);
    await sql.query(`update "Scenario" set "archivedAt" = $2 where "id" = $1`, [scenarioId, archivedAt]);
  });
  return null;
};

/** Put away, with all its versions; links to it lead nowhere until it is taken out again. */
export const archiveScenario = defineVerb({
  name: "scenario.archive",
  access: "write",
  input,
  run: (ctx, { scenarioId }) => setArchived(ctx, scenarioId, ctx.now()),
});
export const unarchiveScenario = defineVerb({
  name: "scenario.unarchive",
  access: "write",
  input,
  run: (ctx, { scenarioId }) => setArchived(ctx, scenarioId, null),
});
