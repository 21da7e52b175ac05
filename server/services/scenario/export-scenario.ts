import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { Scenario } from "@/server/contracts/scenario";
import { toScenarioFile } from "@/server/contracts/scenario-file";
import { defineVerb } from "@/server/core/verb";
import { castOf, loadRow, loadVersion } from "./internal";

export interface WrittenScenario {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  fileName: string;
}
interface Cast {
  id: string;
  name: string;
}

export const writeFile = (scenario: Scenario, cast: readonly Cast[], at: Date): WrittenScenario => {
  const { text, fileName } = toScenarioFile(scenario, cast, at);
  return { bytes: new TextEncoder().encode(text), mediaType: "application/json; charset=utf-8", fileName };
};

/** A version as a file; the last that was saved when none is named. */
export const exportScenario = defineVerb({
  name: "scenario.export",
  access: "read",
  input: z.object({ scenarioId: idSchema, version: z.int().positive().optional() }),
  run: async (ctx, { scenarioId, version }): Promise<WrittenScenario> => {
    const [row, saved] = await ctx.db.within(ctx.workspaceId, async (sql) => {
      const found = await loadRow(sql, ctx, scenarioId);
      return [found, await loadVersion(sql, ctx, scenarioId, version ?? found.headVersion)] as const;
    });
    const cast = row.ecosystemId === null ? [] : await castOf(ctx, row.ecosystemId);
    return writeFile(saved.data, cast, ctx.now());
  },
});
