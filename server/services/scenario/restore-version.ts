import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { loadVersion } from "./internal";
import { saveVersion, type SavedScenario } from "./save-scenario";

/** A new version that is equal to an old one: nothing that was saved is lost by it. */
export const restoreVersion = defineVerb({
  name: "scenario.restore",
  access: "write",
  input: z.object({ scenarioId: idSchema, version: z.int().positive(), basedOn: z.int().positive() }),
  run: async (ctx, { scenarioId, version, basedOn }): Promise<SavedScenario> => {
    const { data } = await ctx.db.within(ctx.workspaceId, (sql) => loadVersion(sql, ctx, scenarioId, version));
    return saveVersion(ctx, { scenarioId, basedOn, data, note: `Version ${version} again` });
  },
});
