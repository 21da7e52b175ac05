import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { Scenario } from "@/server/contracts/scenario";
import { namesIn } from "@/server/contracts/scenario-diff";
import { scenarioFormat, type ScenarioFile } from "@/server/contracts/scenario-file";
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
  const file: ScenarioFile = { format: scenarioFormat, exportedAt: at.toISOString(), people: namesIn(scenario, cast), scenario };
  const name =
    scenario.title
      .replace(/[^\p{L}\p{N} .,’'-]/gu, "")
      .trim()
      .slice(0, 80) || "Scenario";
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`),
    mediaType: "application/json; charset=utf-8",
    fileName: `${name}.scenario.json`,
  };
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
