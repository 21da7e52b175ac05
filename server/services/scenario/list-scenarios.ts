import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioLimits, type ScenarioSummary } from "@/server/contracts/scenario-record";
import { defineVerb } from "@/server/core/verb";
import { findUserId } from "./internal";
import { selectSummaries } from "./present";

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`);

/** Newest first. `search` looks in titles, premises and tags, `tags` wants all of them; each as the asking writer has them now. */
export const listScenarios = defineVerb({
  name: "scenario.list",
  access: "read",
  input: z.object({
    /** Those of this cast, and those of none. */
    ecosystemId: idSchema.nullable().default(null),
    search: z.string().trim().max(120).default(""),
    tags: z.array(z.string().trim().min(1).max(60)).max(8).default([]),
    archived: z.boolean().default(false),
  }),
  run: (ctx, { ecosystemId, search, tags, archived }): Promise<ScenarioSummary[]> =>
    selectSummaries(
      ctx,
      `($3::uuid is null or s."ecosystemId" = $3 or s."ecosystemId" is null)
        and (s."archivedAt" is not null) = $4
        and t."tags" @> array(select json_array_elements_text($5::json))
        and ($6 = '' or t."data"->>'title' ilike $7 or t."data"->>'premise' ilike $7 or array_to_string(t."tags", ' ') ilike $7)
        order by coalesce(d."at", s."updatedAt") desc, s."id" limit ${scenarioLimits.listed}`,
      [findUserId(ctx), ecosystemId, archived, JSON.stringify(tags), search, `%${escapeLike(search)}%`],
    ),
});
