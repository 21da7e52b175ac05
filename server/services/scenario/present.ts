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

/** `where` is our own text, never a caller's; $1 is the workspace, $2 the one whose drafts count. */
export const selectSummaries = async (ctx: Context, where: string, params: readonly unknown[]): Promise<ScenarioSummary[]> => {
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<SummaryRow>(
      `select s."id", s."ecosystemId", s."title", s."headVersion", s."tags", s."rating", s."createdAt", s."updatedAt", s."archivedAt",
              v."data"->>'premise' "premise", d."at" "draftAt", json_array_length(v."data"->'beats') "beats",
              (v."data"->'limits'->>'turns')::int "turns",
              array(select p->>'name' from json_array_elements(v."data"->'cast') p) "people"
         from "Scenario" s
         join "ScenarioVersion" v on v."scenarioId" = s."id" and v."version" = s."headVersion"
         left join "ScenarioDraft" d on d."scenarioId" = s."id" and d."userId" = $2::uuid
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
