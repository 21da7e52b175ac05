import type { Logger } from "pino";
import type { EventOf, EventType } from "@/server/contracts/chronicle/events";
import type { Bus } from "@/server/stores/bus/port";
import type { Database } from "@/server/stores/database/port";
import { appendEvents } from "./append";
import { findCheckpoint, saveCheckpoint } from "./checkpoints";
import { findAnswer } from "./commands";
import { forkTimeline } from "./fork";
import { viewAt } from "./past-view";
import type { Chronicle } from "./port";
import { createPublishQueue } from "./publish-queue";
import { findEvents, findLastOf, findSeqAtTick, readEvents, readInputsOf, readOfScenes } from "./read-events";
import { rebuildView } from "./rebuild-view";
import { heaviestTieChanges, readTieChanges } from "./tie-changes";
import { insertTimeline, listTimelines, loadTimeline } from "./timelines";

interface Parts {
  db: Database;
  bus: Bus;
  now: () => Date;
  log: Pick<Logger, "error">;
}

/** The chronicle over a relational store. */
export const createChronicle = ({ db, bus, now, log }: Parts): Chronicle => {
  const queue = createPublishQueue(bus, log);
  return {
    append: (request) => appendEvents({ db, queue, now }, request),
    read: (workspaceId, timelineId, range) => db.within(workspaceId, (sql) => readEvents(sql, workspaceId, timelineId, range)),
    find: async (workspaceId, timelineId, seq) => {
      const range = { afterSeq: seq - 1, toSeq: seq };
      const [event] = await db.within(workspaceId, (sql) => readEvents(sql, workspaceId, timelineId, range));
      return event ?? null;
    },
    findAll: (workspaceId, timelineId, seqs) => db.within(workspaceId, (sql) => findEvents(sql, workspaceId, timelineId, seqs)),
    inputsOf: async <T extends EventType>(
      workspaceId: string,
      timelineId: string,
      types: readonly T[],
      range: { afterSeq: number; toSeq: number },
    ) => (await db.within(workspaceId, (sql) => readInputsOf(sql, workspaceId, timelineId, types, range))) as EventOf<T>[],
    eventsOfScenes: async <T extends EventType>(
      workspaceId: string,
      timelineId: string,
      types: readonly T[],
      range: { sceneId: string | null; toSeq: number },
    ) => (await db.within(workspaceId, (sql) => readOfScenes(sql, workspaceId, timelineId, types, range))) as EventOf<T>[],
    findLast: async <T extends EventType>(workspaceId: string, timelineId: string, type: T, atOrBeforeSeq: number) =>
      (await db.within(workspaceId, (sql) => findLastOf(sql, workspaceId, timelineId, type, atOrBeforeSeq))) as EventOf<T> | null,
    view: (workspaceId, timelineId, atSeq) => viewAt(db, { workspaceId, timelineId }, atSeq),
    tieChanges: (workspaceId, timelineId, range) =>
      db.within(workspaceId, (sql) => readTieChanges(sql, { workspaceId, timelineId }, range)),
    heaviestTieChanges: (workspaceId, timelineId, range) =>
      db.within(workspaceId, (sql) => heaviestTieChanges(sql, { workspaceId, timelineId }, range)),
    seqAtTick: (workspaceId, timelineId, tick) => db.within(workspaceId, (sql) => findSeqAtTick(sql, workspaceId, timelineId, tick)),
    rebuild: (workspaceId, timelineId) => db.within(workspaceId, (sql) => rebuildView(sql, { workspaceId, timelineId })),
    createTimeline: (sql, timeline) => insertTimeline(sql, timeline, 0),
    fork: (workspaceId, parentId, at) => forkTimeline(db, { workspaceId, timelineId: parentId }, at),
    timeline: (workspaceId, timelineId) => db.within(workspaceId, (sql) => loadTimeline(sql, workspaceId, timelineId)),
    timelines: (workspaceId, ecosystemId) => db.within(workspaceId, (sql) => listTimelines(sql, workspaceId, ecosystemId)),
    findAnswer: (workspaceId, userId, commandId) => db.within(workspaceId, (sql) => findAnswer(sql, workspaceId, userId, commandId)),
    saveCheckpoint: (workspaceId, timelineId, seq, state) =>
      db.within(workspaceId, (sql) => saveCheckpoint(sql, { workspaceId, timelineId }, { seq, state })),
    findCheckpoint: (workspaceId, timelineId, atOrBeforeSeq) =>
      db.within(workspaceId, (sql) => findCheckpoint(sql, { workspaceId, timelineId }, atOrBeforeSeq)),
  };
};
