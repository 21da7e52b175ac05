import { notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

/** A stretch of history: the events of one timeline with seq in (lo, hi]. */
export interface Segment {
  timelineId: string;
  lo: number;
  hi: number;
}
export interface Lineage {
  headSeq: number;
  /** Oldest first; together they are 1..headSeq without a gap. */
  segments: Segment[];
}

/** Branches of branches beyond this are refused: every read goes through all of them. */
export const maxDepth = 32;

const lineageSql = `with recursive chain as (
    select "id", "parentId", "forkSeq", "headSeq", 1 as depth from "Timeline" where "id" = $2 and "workspaceId" = $1
    union all
    select t."id", t."parentId", t."forkSeq", t."headSeq", c.depth + 1 from chain c
      join "Timeline" t on t."id" = c."parentId" and t."workspaceId" = $1 where c.depth <= ${maxDepth}
  ) select "id", "forkSeq", "headSeq" from chain order by depth`;

/** Where the events of a timeline lie. NOT_FOUND outside the workspace. */
export const loadLineage = async (sql: Sql, workspaceId: string, timelineId: string): Promise<Lineage> => {
  const rows = await sql.query<{ id: string; forkSeq: number; headSeq: number }>(lineageSql, [workspaceId, timelineId]);
  const [own] = rows;
  if (!own) throw notFound("timeline", timelineId);
  const segments: Segment[] = [];
  let hi = own.headSeq;
  for (const row of rows) {
    segments.unshift({ timelineId: row.id, lo: Math.min(row.forkSeq, hi), hi });
    hi = Math.min(hi, row.forkSeq);
  }
  return { headSeq: own.headSeq, segments: segments.filter((segment, index) => segment.hi > segment.lo || index === segments.length - 1) };
};

export const depthOf = async (sql: Sql, workspaceId: string, timelineId: string): Promise<number> =>
  (await sql.query(lineageSql, [workspaceId, timelineId])).length;

/** The timeline in which the event with this seq was written. */
export const ownerOf = ({ segments }: Lineage, seq: number, fallback: string): string =>
  segments.find((segment) => seq > segment.lo && seq <= segment.hi)?.timelineId ?? segments[0]?.timelineId ?? fallback;
