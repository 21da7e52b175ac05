import { eventDefinitions, type ChronicleEvent, type EventType } from "@/server/contracts/chronicle/events";
import { upcast } from "@/server/contracts/chronicle/upcast";
import type { Sql } from "@/server/stores/database/port";

export interface EventRow {
  seq: number;
  type: string;
  v: number;
  at: Date;
  tick: number;
  sceneId: string | null;
  actor: unknown;
  causes: number[];
  payload: unknown;
}

export const eventColumns = `"seq", "type", "v", "at", "tick", "sceneId", "actor", "causes", "payload"`;

/** An event as its timeline tells it: a branch tells its parent's events as its own. */
export const toEvent = (timelineId: string, row: EventRow): ChronicleEvent =>
  ({
    timelineId,
    seq: row.seq,
    type: row.type,
    v: eventDefinitions[row.type as EventType].v,
    tick: row.tick,
    sceneId: row.sceneId,
    actor: row.actor,
    causes: row.causes,
    payload: upcast(row.type, row.v, row.payload),
    at: row.at.toISOString(),
  }) as ChronicleEvent;
const insertSql = `insert into "Event" ("timelineId", "workspaceId", ${eventColumns}, "isInput")
  select $1, $2, r."seq", r."type", r."v", $3, r."tick", r."sceneId", r."actor", r."causes", r."payload", r."isInput"
  from json_to_recordset($4::json) as r("seq" int, "type" text, "v" int, "tick" int, "sceneId" uuid, "actor" json, "causes" int[],
    "payload" json, "isInput" boolean)`;

/** The events of one batch: same timeline, same moment. */
export const insertEvents = async (sql: Sql, workspaceId: string, events: readonly ChronicleEvent[]): Promise<void> => {
  const [first] = events;
  if (!first) return;
  const rows = events.map(({ timelineId: _timelineId, at: _at, ...row }) => ({ ...row, isInput: eventDefinitions[row.type].input }));
  await sql.query(insertSql, [first.timelineId, workspaceId, first.at, JSON.stringify(rows)]);
};
