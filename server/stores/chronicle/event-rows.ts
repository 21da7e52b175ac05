import { eventDefinitions, type ChronicleEvent, type EventType } from "@/server/contracts/chronicle/events";
import { upcast } from "@/server/contracts/chronicle/upcast";
import type { RowWrite } from "./write-rows";

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

export const eventWrite = (events: readonly ChronicleEvent[]): RowWrite => ({
  into: (rows) => `insert into "Event" ("timelineId", "workspaceId", ${eventColumns}, "isInput")
    select $1, $2, ${eventColumns}, "isInput" from json_to_recordset(${rows}) as r("seq" int, "type" text, "v" int, "at" timestamptz,
      "tick" int, "sceneId" uuid, "actor" json, "causes" int[], "payload" json, "isInput" boolean)`,
  rows: events.map((event) => ({ ...event, isInput: eventDefinitions[event.type].input })),
});
