import type { ScenarioShare, ScenarioSummary, ShareMode } from "@/server/contracts/scenario-record";
import type { Rating } from "@/server/contracts/speech";
import type { Context } from "@/server/core/context";

interface SummaryRow {
  id: string;
  ecosystemId: string | null;
  title: string;
  premise: string | null;
  headVersion: number;
  tags: string[];
  rating: Rating;
  people: string[];
  beats: number;
  turns: number;
  createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
  draftAt: Date | null;
}

const presentSummary = (row: SummaryRow): ScenarioSummary => ({
  ...row,
  premise: row.premise ?? "",
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
  draftAt: row.draftAt?.toISOString() ?? null,
});

/** `where` is our own text, never a caller's; $1 is the workspace, $2 the one whose drafts count: to them a scenario (t) is what they wrote last. */
export const selectSummaries = async (ctx: Context, where: string, params: readonly unknown[]): Promise<ScenarioSummary[]> => {
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<SummaryRow>(
      `select s."id", s."ecosystemId", s."headVersion", s."createdAt", s."updatedAt", s."archivedAt",
              t."data"->>'title' "title", t."tags", t."data"->>'rating' "rating",
              t."data"->>'premise' "premise", case when d."data"::text <> v."data"::text then d."at" end "draftAt", json_array_length(t."data"->'beats') "beats",
              (t."data"->'limits'->>'turns')::int "turns",
              array(select p->>'name' from json_array_elements(t."data"->'cast') p) "people"
         from "Scenario" s
         join "ScenarioVersion" v on v."scenarioId" = s."id" and v."version" = s."headVersion"
         left join "ScenarioDraft" d on d."scenarioId" = s."id" and d."userId" = $2::uuid
        cross join lateral (select coalesce(d."data", v."data") "data") w
        cross join lateral (select w."data", array(select json_array_elements_text(w."data"->'tags')) "tags") t
        where s."workspaceId" = $1 and ${where}`,
      [ctx.workspaceId, ...params],
    ),
  );
  return rows.map(presentSummary);
};

export interface ShareRow {
  id: string;
  mode: ShareMode;
  version: number | null;
  createdAt: Date;
  expiresAt: Date | null;
}
export const presentShare = ({ id, mode, version, createdAt, expiresAt }: ShareRow): ScenarioShare => ({
  id,
  mode,
  version,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
});
