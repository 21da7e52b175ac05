import type { Timeline } from "@/server/contracts/ecosystem";
import { notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

type TimelineRow = Omit<Timeline, "createdAt" | "removedAt"> & { createdAt: Date; removedAt: Date | null };

const columns = `"id", "ecosystemId", "name", "note", "parentId", "forkSeq", "headSeq", "takeSetId", "createdAt", "removedAt"`;
const present = (row: TimelineRow): Timeline => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  removedAt: row.removedAt?.toISOString() ?? null,
});

export interface NewTimeline {
  workspaceId: string;
  id: string;
  ecosystemId: string;
  name: string;
  parentId: string | null;
  forkSeq: number;
  createdById?: string | null;
  /** For a take, which is kept out of sight. */
  takeSetId?: string | null;
}

/** The history of a branch begins where it left its parent. NOT_FOUND when the ecosystem is not in the workspace. */
export const insertTimeline = async (sql: Sql, timeline: NewTimeline, headTick: number): Promise<void> => {
  const { workspaceId, id, ecosystemId, name, parentId, forkSeq, createdById = null, takeSetId = null } = timeline;
  const [made] = await sql.query(
    `insert into "Timeline" ("id", "workspaceId", "ecosystemId", "name", "parentId", "forkSeq", "headSeq", "headTick", "createdById", "takeSetId")
     select $2, $1, e."id", $4, $5::uuid, $6, $6, $7, $8::uuid, $9::uuid from "Ecosystem" e where e."id" = $3 and e."workspaceId" = $1 returning "id"`,
    [workspaceId, id, ecosystemId, name, parentId, forkSeq, headTick, createdById, takeSetId],
  );
  if (!made) throw notFound("ecosystem", ecosystemId);
};

export const loadTimeline = async (sql: Sql, workspaceId: string, timelineId: string): Promise<Timeline> => {
  const [row] = await sql.query<TimelineRow>(`select ${columns} from "Timeline" where "workspaceId" = $1 and "id" = $2`, [
    workspaceId,
    timelineId,
  ]);
  if (!row) throw notFound("timeline", timelineId);
  return present(row);
};

/** The trunk first, then by age. */
export const listTimelines = async (sql: Sql, workspaceId: string, ecosystemId: string): Promise<Timeline[]> => {
  const rows = await sql.query<TimelineRow>(
    `select ${columns} from "Timeline" where "workspaceId" = $1 and "ecosystemId" = $2 order by "parentId" is not null, "createdAt", "id"`,
    [workspaceId, ecosystemId],
  );
  return rows.map(present);
};
