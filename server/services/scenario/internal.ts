import { createHash } from "node:crypto";
import { scenarioSchema, type Scenario } from "@/server/contracts/scenario";
import { scenarioLimits, type ScenarioVersion } from "@/server/contracts/scenario-record";
import { cleanInput } from "@/server/core/clean-input";
import type { Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

/** The writer behind the call; drafts are a person's own. */
export const requireUserId = ({ actor }: Pick<Context, "actor">): string => {
  if (actor.kind !== "user") throw new AppError("UNAUTHENTICATED", "Sign in first");
  return actor.userId;
};
export const findUserId = ({ actor }: Pick<Context, "actor">): string | null => (actor.kind === "user" ? actor.userId : null);

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** What can be kept: within the contract, without characters that no store takes, and not too long. */
export const toKept = (scenario: Scenario): string => {
  const text = JSON.stringify(scenarioSchema.parse(cleanInput(scenario)));
  if (text.length > scenarioLimits.bytes)
    throw new AppError("LIMIT_EXCEEDED", "This scenario is longer than a scenario may be", { reason: "scenario.too_long" });
  return text;
};

export interface ScenarioRow {
  id: string;
  ecosystemId: string | null;
  title: string;
  headVersion: number;
  archivedAt: Date | null;
}
const columns = `"id", "ecosystemId", "title", "headVersion", "archivedAt"`;

/** `lock`: nobody saves meanwhile. */
export const loadRow = async (sql: Sql, { workspaceId }: Context, id: string, lock = false): Promise<ScenarioRow> => {
  const [row] = await sql.query<ScenarioRow>(
    `select ${columns} from "Scenario" where "workspaceId" = $1 and "id" = $2 ${lock ? "for update" : ""}`,
    [workspaceId, id],
  );
  if (!row) throw notFound("scenario", id);
  return row;
};

export const assertOpen = (row: Pick<ScenarioRow, "archivedAt">): void => {
  if (row.archivedAt)
    throw new AppError("PRECONDITION", "This scenario has been put away: take it out again first", { reason: "scenario.archived" });
};

interface VersionRow {
  version: number;
  data: unknown;
  note: string;
  by: string | null;
  at: Date;
}
/** What was saved once is read with today's contract: what came to it later has its default. */
export const loadVersion = async (sql: Sql, { workspaceId }: Context, scenarioId: string, version: number): Promise<ScenarioVersion> => {
  const [row] = await sql.query<VersionRow>(
    `select v."version", v."data", v."note", u."name" "by", v."at" from "ScenarioVersion" v left join "User" u on u."id" = v."byId"
      where v."workspaceId" = $1 and v."scenarioId" = $2 and v."version" = $3`,
    [workspaceId, scenarioId, version],
  );
  if (!row) throw notFound("scenario version", String(version));
  return { ...row, data: scenarioSchema.parse(row.data), at: row.at.toISOString() };
};

interface NewVersion {
  scenarioId: string;
  version: number;
  data: string;
  note: string;
}
export const insertVersion = (sql: Sql, ctx: Context, { scenarioId, version, data, note }: NewVersion): Promise<unknown> =>
  sql.query(
    `insert into "ScenarioVersion" ("scenarioId", "version", "workspaceId", "data", "note", "byId", "at") values ($1, $2, $3, $4::json, $5, $6, $7)`,
    [scenarioId, version, ctx.workspaceId, data, note, findUserId(ctx), ctx.now()],
  );

/** A new scenario, whose first version says where it comes from. */
export const insertScenario = async (ctx: Context, made: { ecosystemId: string | null; data: Scenario; note: string }): Promise<string> => {
  const id = ctx.newId();
  const data = toKept(made.data);
  const { title, tags, rating } = JSON.parse(data) as Scenario;
  const at = ctx.now();
  await ctx.db.within(ctx.workspaceId, async (sql) => {
    if (made.ecosystemId !== null) {
      const found = await sql.query(`select 1 from "Ecosystem" where "workspaceId" = $1 and "id" = $2`, [
        ctx.workspaceId,
        made.ecosystemId,
      ]);
      if (found.length === 0) throw notFound("ecosystem", made.ecosystemId);
    }
    const [{ n } = { n: 0 }] = await sql.query<{ n: number }>(`select count(*)::int n from "Scenario" where "workspaceId" = $1`, [
      ctx.workspaceId,
    ]);
    if (n >= scenarioLimits.perWorkspace)
      throw new AppError("LIMIT_EXCEEDED", `A workspace has at most ${scenarioLimits.perWorkspace} scenarios`, {
        reason: "scenario.too_many",
      });
    await sql.query(
      `insert into "Scenario" ("id", "workspaceId", "ecosystemId", "title", "tags", "rating", "createdById", "createdAt", "updatedAt")
       values ($1, $2, $3, $4, array(select json_array_elements_text($5::json)), $6, $7, $8, $8)`,
      [id, ctx.workspaceId, made.ecosystemId, title, JSON.stringify(tags), rating, findUserId(ctx), at],
    );
    await insertVersion(sql, ctx, { scenarioId: id, version: 1, data, note: made.note });
  });
  return id;
};

/** Who could play in it: the cast as it is on the main line of an ecosystem. */
export const castOf = async (
  ctx: Context,
  ecosystemId: string,
): Promise<{ id: string; name: string; shortName: string; aliases: string[] }[]> => {
  const [row] = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ mainTimelineId: string }>(`select "mainTimelineId" from "Ecosystem" where "workspaceId" = $1 and "id" = $2`, [
      ctx.workspaceId,
      ecosystemId,
    ]),
  );
  if (!row) throw notFound("ecosystem", ecosystemId);
  const { characters } = await ctx.chronicle.view(ctx.workspaceId, row.mainTimelineId);
  return characters.filter(({ removed, role }) => !removed && role === "cast");
};
