import { Writable } from "node:stream";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { Engine } from "@/server/core/context";
import { createHeld } from "@/server/core/held";
import { newId } from "@/server/core/ids";
import { createLogger } from "@/server/core/logger";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { createMemoryGraph } from "@/server/stores/graph/memory/memory-graph";
import { createLeases } from "@/server/stores/lease/database-leases";
import { openTestDatabase } from "./database";

export interface TestEngine extends Engine {
  /** Every line that was logged, as it was written. */
  logged: string[];
  close(): Promise<void>;
}

/** A whole engine in memory: real database, real chronicle, and words that only repeat what was asked. */
export const createTestEngine = async (): Promise<TestEngine> => {
  const logged: string[] = [];
  const sink = new Writable({ write: (chunk, _, done) => (logged.push(String(chunk)), done()) });
  const log = createLogger("debug", sink);
  const db = await openTestDatabase();
  const bus = createMemoryBus({ log });
  const now = (): Date => new Date();
  const chronicle = createChronicle({ db, bus, now, log });
  const graph = createMemoryGraph({ chronicle, bus });
  return {
    db,
    bus,
    log,
    logged,
    chronicle,
    graph,
    projection: null,
    leases: createLeases({ db }),
    words: {
      speak: async ({ move, speaker }) => ({ text: `${speaker.name}: ${move}`, direction: null, source: "improviser", model: "test" }),
    },
    held: createHeld(),
    nodeId: `test-${newId()}`,
    simulationWorker: null,
    casts: [],
    now,
    newId,
    newSeed: () => 1,
    close: async () => {
      await graph.close();
      await bus.close();
      await db.close();
    },
  };
};

/** An ecosystem with nothing on its stage; returns its trunk. */
export const createTestTimeline = async (engine: Engine, workspaceId: string): Promise<string> => {
  const ecosystemId = engine.newId();
  const timelineId = engine.newId();
  await engine.db.within(workspaceId, async (sql) => {
    await sql.query(`insert into "Ecosystem" ("id", "workspaceId", "title", "mainTimelineId") values ($1, $2, 'A stage', $3)`, [
      ecosystemId,
      workspaceId,
      timelineId,
    ]);
    await engine.chronicle.createTimeline(sql, {
      workspaceId,
      id: timelineId,
      ecosystemId,
      name: "As it happened",
      parentId: null,
      forkSeq: 0,
    });
  });
  return timelineId;
};

/** Small events that need nothing before them: places named `Place 1`, `Place 2` … */
export const draftPlaces = (from: number, to: number): EventDraft[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    type: "place.added",
    tick: 0,
    actor: { kind: "system", job: "test" },
    payload: { place: { id: newId(), name: `Place ${from + index}` } },
  }));
