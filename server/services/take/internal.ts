import type { SceneSetup } from "@/server/contracts/scene";
import type { Take, TakeBudget, TakeOutcome, TakeSet, TakeSetStatus, TakeStatus, TakeVary } from "@/server/contracts/take";
import type { Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

export interface SetRow {
  id: string;
  ecosystemId: string;
  timelineId: string;
  forkSeq: number;
  title: string;
  setup: SceneSetup;
  vary: TakeVary;
  budget: TakeBudget;
  status: TakeSetStatus;
  reason: string;
  createdAt: Date;
  endedAt: Date | null;
}
export interface TakeRow {
  id: string;
  setId: string;
  ordinal: number;
  label: string;
  timelineId: string;
  sceneId: string;
  setup: SceneSetup;
  status: TakeStatus;
  turns: number;
  playedMs: number;
  problem: string;
  outcome: TakeOutcome | null;
  keptAt: Date | null;
  discardedAt: Date | null;
}

const setColumns = `"id", "ecosystemId", "timelineId", "forkSeq", "title", "setup", "vary", "budget", "status", "reason", "createdAt", "endedAt"`;
export const takeColumns = `"id", "setId", "ordinal", "label", "timelineId", "sceneId", "setup", "status", "turns", "playedMs", "problem", "outcome", "keptAt", "discardedAt"`;

/** NOT_FOUND outside the workspace. */
export const loadSetRow = async (sql: Sql, workspaceId: string, setId: string): Promise<SetRow> => {
  const [row] = await sql.query<SetRow>(`select ${setColumns} from "TakeSet" where "workspaceId" = $1 and "id" = $2`, [workspaceId, setId]);
  if (!row) throw notFound("take_set", setId);
  return row;
};
export const listSetRows = (sql: Sql, workspaceId: string, ecosystemId: string): Promise<SetRow[]> =>
  sql.query<SetRow>(
    `select ${setColumns} from "TakeSet" where "workspaceId" = $1 and "ecosystemId" = $2 order by "createdAt" desc limit 50`,
    [workspaceId, ecosystemId],
  );
/** The newest first. */
export const listScenarioSetRows = (sql: Sql, workspaceId: string, scenarioId: string, most: number): Promise<SetRow[]> =>
  sql.query<SetRow>(
    `select ${setColumns} from "TakeSet" where "workspaceId" = $1 and "setup"->'direction'->>'scenarioId' = $2
      order by "createdAt" desc limit ${most}`,
    [workspaceId, scenarioId],
  );
export const listTakeRows = (sql: Sql, workspaceId: string, setIds: readonly string[]): Promise<TakeRow[]> =>
  sql.query<TakeRow>(
    `select ${takeColumns} from "Take" where "workspaceId" = $1 and "setId" = any($2::uuid[]) order by "setId", "ordinal"`,
    [workspaceId, setIds],
  );

/** NOT_FOUND outside the workspace. */
export const loadTakeRow = (ctx: Pick<Context, "db" | "workspaceId">, takeId: string): Promise<TakeRow> =>
  ctx.db.within(ctx.workspaceId, async (sql) => {
    const [row] = await sql.query<TakeRow>(`select ${takeColumns} from "Take" where "workspaceId" = $1 and "id" = $2`, [
      ctx.workspaceId,
      takeId,
    ]);
    if (!row) throw notFound("take", takeId);
    return row;
  });

export const isOver = ({ status }: Pick<TakeRow, "status">): boolean => status !== "waiting" && status !== "playing";

/** A set of which nothing is left to play is over. Nothing when it is already, or not yet. */
export const endWhenDone = (sql: Sql, setId: string): Promise<unknown> =>
  sql.query(
    `update "TakeSet" s set "status" = 'ended', "endedAt" = now() where s."id" = $1 and s."status" = 'running'
       and not exists (select 1 from "Take" t where t."setId" = s."id" and t."status" in ('waiting', 'playing'))`,
    [setId],
  );

/** Nothing of this set is begun any more; what is being played stops within a turn. */
export const stopSet = async (sql: Sql, setId: string, status: Exclude<TakeSetStatus, "running">, reason: string): Promise<void> => {
  await sql.query(`update "TakeSet" set "status" = $2, "reason" = $3, "endedAt" = now() where "id" = $1 and "status" = 'running'`, [
    setId,
    status,
    reason,
  ]);
  await sql.query(
    `update "Take" set "status" = 'stopped', "problem" = $2, "holder" = null, "leaseUntil" = null
      where "setId" = $1 and ("status" = 'waiting' or ("status" = 'playing' and "leaseUntil" < now()))`,
    [setId, reason],
  );
};

/** What each take of these sets has cost so far, US cents, with what is reserved for a call on its way; of a kept one, while it was a take. */
export const loadSpent = (sql: Sql, setIds: readonly string[]): Promise<{ takeId: string; setId: string; cents: number }[]> =>
  sql.query(
    `select t."id" "takeId", t."setId", coalesce(case when t."keptAt" is not null then (t."outcome"->>'cents')::float8 end,
        (s."data"->'used'->>'cents')::float8, 0) "cents"
      from "Take" t join "SceneView" s on s."timelineId" = t."timelineId" and s."id" = t."sceneId" where t."setId" = any($1::uuid[])`,
    [setIds],
  );

/** Milliseconds that are probably left, one take after the other; null when nothing has been played. */
const estimate = (rows: readonly TakeRow[]): number | null => {
  const turns = rows.reduce((sum, row) => sum + row.turns, 0);
  if (turns === 0) return null;
  const perTurn = rows.reduce((sum, { playedMs }) => sum + playedMs, 0) / turns;
  const ended = rows.filter(({ status }) => status === "ended");
  const usual = ended.length === 0 ? null : ended.reduce((sum, row) => sum + row.turns, 0) / ended.length;
  const left = rows.filter((row) => !isOver(row)).reduce((sum, row) => sum + Math.max(1, (usual ?? row.setup.maxTurns) - row.turns), 0);
  return Math.round(perTurn * left);
};

export const presentTake = (row: TakeRow): Take => {
  const { id, ordinal, label, status, timelineId, sceneId, turns, problem, outcome, setup, keptAt, discardedAt } = row;
  return {
    ...{ id, ordinal, label, status, timelineId, sceneId, turns, problem, outcome },
    maxTurns: setup.maxTurns,
    kept: keptAt !== null,
    discarded: discardedAt !== null,
  };
};

export const presentSet = (set: SetRow, rows: readonly TakeRow[], spent: readonly { cents: number }[]): TakeSet => ({
  ...set,
  createdAt: set.createdAt.toISOString(),
  endedAt: set.endedAt?.toISOString() ?? null,
  takes: rows.map(presentTake),
  progress: {
    done: rows.filter(({ status }) => status === "ended" || status === "failed").length,
    total: rows.length,
    turns: rows.reduce((sum, { turns }) => sum + turns, 0),
    cents: Math.round(spent.reduce((sum, { cents }) => sum + cents, 0) * 1e4) / 1e4,
    etaMs: set.status === "running" ? estimate(rows) : 0,
  },
});
