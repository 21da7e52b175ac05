import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Sql } from "@/server/stores/database/port";
import { eventColumns, toEvent, type EventRow } from "./event-rows";
import { loadLineage, type Lineage } from "./segments";

export interface Range {
  afterSeq: number;
  toSeq?: number;
  limit?: number;
  inputsOnly?: boolean;
  types?: readonly string[];
}
const defaultLimit = 1_000;

const rangeSql = `select ${eventColumns} from "Event"
  where "timelineId" = $1 and "workspaceId" = $2 and "seq" > $3 and "seq" <= $4 order by "seq" limit $5`;
const inputsSql = rangeSql.replace("order by", `and "isInput" order by`);
const narrowed = (text: string): string => text.replace("order by", `and "type" = any($6::text[]) order by`);

/** Segment by segment, so that each is a walk along the primary key. */
export const readSegments = async (
  sql: Sql,
  workspaceId: string,
  timelineId: string,
  { segments, headSeq }: Lineage,
  { afterSeq, toSeq = headSeq, limit = defaultLimit, inputsOnly, types }: Range,
): Promise<ChronicleEvent[]> => {
  const text = inputsOnly ? inputsSql : rangeSql;
  const events: ChronicleEvent[] = [];
  for (const segment of segments) {
    const from = Math.max(segment.lo, afterSeq);
    const to = Math.min(segment.hi, toSeq);
    if (to <= from || events.length >= limit) continue;
    const params = [segment.timelineId, workspaceId, from, to, limit - events.length];
    const rows = await sql.query<EventRow>(types ? narrowed(text) : text, types ? [...params, [...types]] : params);
    for (const row of rows) events.push(toEvent(timelineId, row));
  }
  return events;
};

export const readEvents = async (sql: Sql, workspaceId: string, timelineId: string, range: Range): Promise<ChronicleEvent[]> =>
  readSegments(sql, workspaceId, timelineId, await loadLineage(sql, workspaceId, timelineId), range);

const someSql = `select ${eventColumns} from "Event"
  where "timelineId" = $1 and "workspaceId" = $2 and "seq" > $3 and "seq" <= $4 and "seq" = any($5::int[]) order by "seq"`;
const typesSql = rangeSql.replace("order by", `and "isInput" and "type" = any($5::text[]) order by`).replace("limit $5", "");

/** The same question to every stretch of the way, with what it asks for besides its bounds. */
const askSegments = async (
  sql: Sql,
  workspaceId: string,
  timelineId: string,
  text: string,
  asked: readonly unknown[],
  { afterSeq, toSeq }: { afterSeq: number; toSeq: number },
): Promise<ChronicleEvent[]> => {
  const { segments } = await loadLineage(sql, workspaceId, timelineId);
  const events: ChronicleEvent[] = [];
  for (const segment of segments) {
    const [from, to] = [Math.max(segment.lo, afterSeq), Math.min(segment.hi, toSeq)];
    if (to <= from) continue;
    for (const row of await sql.query<EventRow>(text, [segment.timelineId, workspaceId, from, to, ...asked]))
      events.push(toEvent(timelineId, row));
  }
  return events;
};

/** The events with these seqs, in order. */
export const findEvents = async (sql: Sql, workspaceId: string, timelineId: string, seqs: readonly number[]): Promise<ChronicleEvent[]> =>
  seqs.length === 0
    ? []
    : askSegments(sql, workspaceId, timelineId, someSql, [[...seqs]], { afterSeq: Math.min(...seqs) - 1, toSeq: Math.max(...seqs) });

/** Inputs of these types in a stretch, in order. */
export const readInputsOf = (
  sql: Sql,
  workspaceId: string,
  timelineId: string,
  types: readonly string[],
  range: { afterSeq: number; toSeq: number },
): Promise<ChronicleEvent[]> => askSegments(sql, workspaceId, timelineId, typesSql, [[...types]], range);

const ofScenesSql = rangeSql.replace("order by", `and "sceneId" is not null and "type" = any($5::text[]) order by`).replace("limit $5", "");
const ofSceneSql = rangeSql.replace("order by", `and "sceneId" = $5::uuid and "type" = any($6::text[]) order by`).replace("limit $5", "");

/** Events of these types that belong to one scene, or for null to any, in order. */
export const readOfScenes = (
  sql: Sql,
  workspaceId: string,
  timelineId: string,
  types: readonly string[],
  { sceneId, toSeq }: { sceneId: string | null; toSeq: number },
): Promise<ChronicleEvent[]> =>
  askSegments(
    sql,
    workspaceId,
    timelineId,
    sceneId === null ? ofScenesSql : ofSceneSql,
    sceneId === null ? [[...types]] : [sceneId, [...types]],
    {
      afterSeq: 0,
      toSeq,
    },
  );

const lastSql = `select ${eventColumns} from "Event"
  where "timelineId" = $1 and "workspaceId" = $2 and "seq" > $3 and "seq" <= $4 and "type" = $5 order by "seq" desc limit 1`;

/** The last event of a type at or before a seq; null when there is none. */
export const findLastOf = async (
  sql: Sql,
  workspaceId: string,
  timelineId: string,
  type: string,
  atOrBeforeSeq: number,
): Promise<ChronicleEvent | null> => {
  const { segments } = await loadLineage(sql, workspaceId, timelineId);
  for (const segment of segments.toReversed()) {
    const params = [segment.timelineId, workspaceId, segment.lo, Math.min(segment.hi, atOrBeforeSeq), type];
    const [row] = await sql.query<EventRow>(lastSql, params);
    if (row) return toEvent(timelineId, row);
  }
  return null;
};

const tickSql = `select "tick" from "Event" where "timelineId" = $1 and "workspaceId" = $2 and "seq" = $3`;
// Halves the stretch until one seq is left; ticks never go back within a timeline.
const searchSql = `with recursive half(lo, hi) as (
    select $3::int, $4::int
    union all
    select case when e."tick" <= $5 then h.mid else h.lo end, case when e."tick" <= $5 then h.hi else h.mid - 1 end
      from (select lo, hi, (lo + hi + 1) / 2 as mid from half where lo < hi) h
      join "Event" e on e."timelineId" = $1 and e."workspaceId" = $2 and e."seq" = h.mid
  ) select lo as "seq" from half where lo >= hi`;

/** Last seq whose tick is ≤ `tick`; 0 when there is none. */
export const findSeqAtTick = async (sql: Sql, workspaceId: string, timelineId: string, tick: number): Promise<number> => {
  const { segments } = await loadLineage(sql, workspaceId, timelineId);
  for (const segment of segments.toReversed()) {
    if (segment.hi <= segment.lo) continue;
    const [first] = await sql.query<{ tick: number }>(tickSql, [segment.timelineId, workspaceId, segment.lo + 1]);
    if (!first || first.tick > tick) continue;
    const [found] = await sql.query<{ seq: number }>(searchSql, [segment.timelineId, workspaceId, segment.lo + 1, segment.hi, tick]);
    if (found) return found.seq;
  }
  return 0;
};
