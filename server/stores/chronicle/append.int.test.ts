import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import type { Database } from "@/server/stores/database/port";
import { createLeases } from "@/server/stores/lease/database-leases";
import { openTestDatabase } from "@/server/testing/database";
import { draftPlaces } from "@/server/testing/engine";
import { openingDrafts } from "@/server/testing/factories/history";
import { buildTimeline, type TestTimeline } from "@/server/testing/factories/timeline";
import { createChronicle } from "./create-chronicle";
import type { Chronicle } from "./port";

let db: Database;
let chronicle: Chronicle;
let at: TestTimeline;
let asked: string[] = [];
beforeAll(async () => {
  db = await openTestDatabase();
  const listening: Database = {
    ...db,
    within: (workspaceId, run) =>
      db.within(workspaceId, (sql) =>
        run({ query: (text, params) => (asked.push(text.trim().split(" ")[0] ?? ""), sql.query(text, params)) }),
      ),
  };
  const log = { error: () => expect.fail("something was logged") };
  chronicle = createChronicle({ db: listening, bus: createMemoryBus({ log }), now: () => new Date(), log });
});
beforeEach(async () => {
  at = await buildTimeline(db, chronicle);
  asked = [];
});
afterAll(() => db.close());

const sound = async (): Promise<unknown> => (await chronicle.rebuild(at.workspaceId, at.timelineId)).differences;

describe("an append", () => {
  it("takes three statements, whatever it touches, under a lease too", async () => {
    await chronicle.append({ ...at, drafts: openingDrafts() });
    expect(asked).toHaveLength(3);
    const { characters, places, ties } = await chronicle.view(at.workspaceId, at.timelineId);
    expect([characters, places, ties].every(({ length }) => length > 1)).toBe(true);
    const lease = await createLeases({ db }).acquire(at.workspaceId, at.timelineId, "a", 60_000);
    asked = [];
    await chronicle.append({ ...at, drafts: draftPlaces(1, 2), fence: lease?.token ?? 0 });
    expect(asked).toHaveLength(3);
    expect(await sound()).toEqual([]);
  });

  it("writes what is too much for one statement in several", async () => {
    await chronicle.append({ ...at, drafts: draftPlaces(1, 2_001) });
    expect(asked.filter((word) => word === "with")).toHaveLength(2);
    expect((await chronicle.view(at.workspaceId, at.timelineId)).places).toHaveLength(2_001);
    expect(await sound()).toEqual([]);
  });
});
