import type { Sql } from "@/server/stores/database/port";
import type { Whereabouts } from "./entity-rows";
import { loadLineage } from "./segments";

/** Of each timeline. */
const kept = 4;

export interface Checkpoint {
  seq: number;
  state: Uint8Array;
}

export const saveCheckpoint = async (sql: Sql, { workspaceId, timelineId }: Whereabouts, { seq, state }: Checkpoint): Promise<void> => {
  await loadLineage(sql, workspaceId, timelineId);
  await sql.query(
    `insert into "Checkpoint" ("timelineId", "seq", "workspaceId", "state") values ($1, $2, $3, $4)
     on conflict ("timelineId", "seq") do update set "state" = excluded."state"`,
    [timelineId, seq, workspaceId, state],
  );
  await sql.query(
    `delete from "Checkpoint" where "timelineId" = $1 and "workspaceId" = $2 and "seq" not in
       (select "seq" from "Checkpoint" where "timelineId" = $1 and "workspaceId" = $2 order by "seq" desc limit ${kept})`,
    [timelineId, workspaceId],
  );
};

/** The last at or before a seq; a branch may start from its parents' states of before it left them. */
export const findCheckpoint = async (
  sql: Sql,
  { workspaceId, timelineId }: Whereabouts,
  atOrBeforeSeq?: number,
): Promise<Checkpoint | null> => {
  const { segments, headSeq } = await loadLineage(sql, workspaceId, timelineId);
  for (const segment of segments.toReversed()) {
    const [row] = await sql.query<Checkpoint>(
      `select "seq", "state" from "Checkpoint" where "timelineId" = $1 and "workspaceId" = $2 and "seq" <= $3 order by "seq" desc limit 1`,
      [segment.timelineId, workspaceId, Math.min(segment.hi, atOrBeforeSeq ?? headSeq)],
    );
    if (row) return row;
  }
  return null;
};
