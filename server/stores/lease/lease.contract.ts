import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import type { Chronicle } from "@/server/stores/chronicle/port";
import type { Database } from "@/server/stores/database/port";
import { createTestWorkspace } from "@/server/testing/database";
import { buildTimeline, type TestTimeline } from "@/server/testing/factories/timeline";
import { createLeases } from "./database-leases";
import type { Leases } from "./port";

const long = 60_000;
const rename = (title: string): EventDraft => ({
  type: "ecosystem.renamed",
  tick: 0,
  actor: { kind: "system", job: "test" },
  payload: { title },
});

/** What every store of leases does. */
export const describeLeases = (name: string, open: () => Promise<Database>): void => {
  describe(`leases on ${name}`, () => {
    let db: Database;
    let leases: Leases;
    let chronicle: Chronicle;
    let at: TestTimeline;
    beforeAll(async () => {
      db = await open();
      leases = createLeases({ db });
      const log = { error: () => expect.fail("something was logged") };
      chronicle = createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log });
    });
    beforeEach(async () => {
      at = await buildTimeline(db, chronicle);
    });
    afterAll(() => db.close());

    const acquire = (holder: string, ttlMs = long) => leases.acquire(at.workspaceId, at.timelineId, holder, ttlMs);
    const release = (holder: string) => leases.release(at.workspaceId, at.timelineId, holder);
    const append = (title: string, fence: number) => chronicle.append({ ...at, drafts: [rename(title)], fence });
    const headSeq = async (): Promise<number> => (await chronicle.timeline(at.workspaceId, at.timelineId)).headSeq;

    it("is of one task: who plays a cast does not keep others from feeding its graph", async () => {
      const first = await acquire("a");
      const graph = (holder: string) => leases.acquire(at.workspaceId, at.timelineId, holder, long, "graph");
      expect((await graph("b"))?.token).toBe(1);
      expect(await graph("a")).toBeNull();
      await leases.release(at.workspaceId, at.timelineId, "b", "graph");
      expect((await graph("a"))?.token).toBe(2);
      await leases.release(at.workspaceId, at.timelineId, "a", "graph");
      expect(await acquire("b")).toBeNull();
      await append("still ours", first?.token ?? 0);
    });

    it("admits one holder at a time, and renews it under the same token", async () => {
      const first = await acquire("a");
      expect(first?.token).toBe(1);
      expect(await acquire("b")).toBeNull();
      const again = await acquire("a", long * 2);
      expect(again?.token).toBe(1);
      expect(again?.expiresAt.getTime()).toBeGreaterThan(first?.expiresAt.getTime() ?? Infinity);
    });

    it("gives one of many that ask at the same moment the lease", async () => {
      const asked = await Promise.all(["a", "b", "c", "d", "e"].map((holder) => acquire(holder)));
      expect(asked.filter((lease) => lease !== null)).toHaveLength(1);
    });

    it("passes on when it has expired or was released, each time with a greater token", async () => {
      expect((await acquire("a", 0))?.token).toBe(1);
      expect((await acquire("b"))?.token).toBe(2);
      await release("b");
      expect((await acquire("c"))?.token).toBe(3);
    });

    it("is not released by whoever does not hold it", async () => {
      await acquire("a");
      await release("b");
      expect(await acquire("b")).toBeNull();
    });

    it("refuses a writer that comes late, however long it slept, and admits the new one", async () => {
      const paused = await acquire("paused", 0);
      await append("in time", paused?.token ?? 0);
      const woken = await acquire("woken");
      await expect(append("too late", paused?.token ?? 0)).rejects.toMatchObject({ code: "CONFLICT", reason: "lease.lost" });
      expect(woken?.headSeq).toBe(1);
      await append("on time", woken?.token ?? 0);
      expect(await headSeq()).toBe(2);
      expect((await chronicle.view(at.workspaceId, at.timelineId)).seq).toBe(2);
    });

    it("lets a turn that two servers take at once happen once", async () => {
      const early = await acquire("early", 0);
      const late = await acquire("late", 0);
      const turns = await Promise.allSettled([append("early", early?.token ?? 0), append("late", late?.token ?? 0)]);
      expect(turns.map((turn) => turn.status)).toEqual(["rejected", "fulfilled"]);
      expect(await headSeq()).toBe(1);
    });

    it("refuses a token for a timeline that nobody has leased", async () => {
      await expect(append("x", 1)).rejects.toMatchObject({ reason: "lease.lost" });
    });

    it("hides another workspace's timeline as NOT_FOUND", async () => {
      const other = await createTestWorkspace(db);
      for (const timelineId of [at.timelineId, newId()]) {
        await expect(leases.acquire(other, timelineId, "a", long)).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
      await acquire("a");
      await expect(leases.acquire(other, at.timelineId, "a", long)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await leases.release(other, at.timelineId, "a");
      expect(await acquire("b")).toBeNull();
    });
  });
};
