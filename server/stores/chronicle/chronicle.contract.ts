import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChronicleEvent, EventDraft } from "@/server/contracts/chronicle/events";
import { createMemoryView, emptyCastView } from "@/server/contracts/chronicle/fold";
import { limits } from "@/server/contracts/limits";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import type { Bus } from "@/server/stores/bus/port";
import type { Database } from "@/server/stores/database/port";
import { createTestWorkspace } from "@/server/testing/database";
import { historyArbitrary, openingDrafts, steadyHistory, testId } from "@/server/testing/factories/history";
import { buildTimeline, type TestTimeline } from "@/server/testing/factories/timeline";
import { createChronicle } from "./create-chronicle";
import type { Chronicle } from "./port";

const by = { kind: "system", job: "test" } as const;
const rename = (title: string, causes: number[] = []): EventDraft => ({
  type: "ecosystem.renamed",
  tick: 0,
  actor: by,
  causes,
  payload: { title },
});
const seqs = (events: readonly ChronicleEvent[]): number[] => events.map((event) => event.seq);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/** What every chronicle does, whatever relational store it lies in. */
export const describeChronicle = (name: string, open: () => Promise<Database>): void => {
  describe(`the chronicle on ${name}`, () => {
    let db: Database;
    let bus: Bus;
    let chronicle: Chronicle;
    let at: TestTimeline;
    let announced: ChronicleEvent[][];
    beforeAll(async () => {
      db = await open();
      bus = createMemoryBus({ log: { error: () => expect.fail("a subscriber failed") } });
      bus.subscribe((message) => message.kind === "events" && message.timelineId === at.timelineId && announced.push(message.events));
      chronicle = createChronicle({
        db,
        bus,
        now: () => new Date("2026-11-20T10:00:00.500Z"),
        log: { error: () => expect.fail("not announced") },
      });
    });
    beforeEach(async () => {
      at = await buildTimeline(db, chronicle);
      announced = [];
    });
    afterAll(() => db.close());

    const append = async (...batches: EventDraft[][]): Promise<ChronicleEvent[]> => {
      const events: ChronicleEvent[] = [];
      for (const drafts of batches) events.push(...(await chronicle.append({ ...at, drafts })).events);
      return events;
    };
    const view = (atSeq?: number, timelineId = at.timelineId) => chronicle.view(at.workspaceId, timelineId, atSeq);
    const folded = (events: readonly ChronicleEvent[], timelineId = at.timelineId) => {
      const memory = createMemoryView(emptyCastView(timelineId));
      memory.apply(events);
      return memory.toCastView();
    };

    it("numbers events from 1 without a gap, and reads back what it gave, byte for byte", async () => {
      const events = await append(openingDrafts(), [rename("One"), rename("Two")]);
      expect(seqs(events)).toEqual(upTo(events.length));
      const found = await chronicle.read(at.workspaceId, at.timelineId, { afterSeq: 0 });
      expect(JSON.stringify(found)).toBe(JSON.stringify(events));
      const renamed = await chronicle.read(at.workspaceId, at.timelineId, { afterSeq: 0, types: ["ecosystem.renamed"], limit: 1 });
      expect(renamed).toEqual([events.find(({ type }) => type === "ecosystem.renamed")]);
      expect(await chronicle.find(at.workspaceId, at.timelineId, 3)).toEqual(events[2]);
      expect(await chronicle.find(at.workspaceId, at.timelineId, 999)).toBeNull();
    });

    it("announces after the commit, in order, and nothing of what failed", async () => {
      await append([rename("One")], [rename("Two"), rename("Three")]);
      const failing = chronicle.append({ ...at, drafts: [rename("Never")], also: () => Promise.reject(new Error("no")) });
      await expect(failing).rejects.toThrow("no");
      await append([rename("Four")]);
      expect(announced.map(seqs)).toEqual([[1], [2, 3], [4]]);
    });

    it("gives concurrent appends their places one after the other, and announces them in that order", async () => {
      const titles = Array.from({ length: 25 }, (_, index) => `title ${index}`);
      await Promise.all(titles.map((title) => append([rename(title), rename(`${title} again`)])));
      const events = await chronicle.read(at.workspaceId, at.timelineId, { afterSeq: 0 });
      expect(seqs(events)).toEqual(upTo(50));
      expect(announced.flatMap(seqs)).toEqual(upTo(50));
      expect(announced.every((batch) => batch.length === 2)).toBe(true);
    });

    it("resolves causes that count within the batch", async () => {
      await append([rename("Before")]);
      const [, second, third] = await append([rename("a"), rename("b", [-1]), rename("c", [1, -2])]);
      expect(second?.causes).toEqual([2]);
      expect(third?.causes).toEqual([1, 3]);
    });

    it.each([
      ["itself", [rename("a", [-1])]],
      ["what comes after it", [rename("a", [-2]), rename("b")]],
      ["what has not happened", [rename("a", [7])]],
    ])("refuses an event that was caused by %s", async (_what, drafts) => {
      await expect(append(drafts)).rejects.toMatchObject({ code: "VALIDATION", reason: "chronicle.cause" });
      expect((await chronicle.timeline(at.workspaceId, at.timelineId)).headSeq).toBe(0);
    });

    it("refuses a payload that is not what its type says", async () => {
      await expect(append([rename("")])).rejects.toMatchObject({ code: "VALIDATION", reason: "chronicle.payload" });
      await expect(append([{ ...rename("x"), tick: 0.5 }])).rejects.toMatchObject({ code: "VALIDATION" });
    });

    it("stores text that Postgres cannot, without what it cannot", async () => {
      await append(openingDrafts(), [rename("a\u0000b\ud800c")]);
      expect((await view()).clock.title).toBe("ab\ufffdc");
    });

    it("never lets ticks go back", async () => {
      await append([{ ...rename("late"), tick: 9 }]);
      const [event] = await append([{ ...rename("composed earlier"), tick: 4 }]);
      expect(event?.tick).toBe(9);
    });

    it("refuses an append to a timeline that has moved on", async () => {
      await append([rename("One")]);
      await expect(chronicle.append({ ...at, expectedSeq: 0, drafts: [rename("Two")] })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "chronicle.stale",
      });
      expect((await chronicle.append({ ...at, expectedSeq: 1, drafts: [rename("Two")] })).headSeq).toBe(2);
    });

    it("carries a command out once, also when it comes twice at the same moment", async () => {
      const userId = newId();
      const once = (answer: string) =>
        chronicle.append({ ...at, drafts: [rename(answer)], command: { id: "send", userId, answer: { said: answer } } });
      const results = await Promise.all([once("a"), once("b"), once("c")]);
      const first = results.find((result) => result.answered === null);
      expect(results.filter((result) => result.answered === null)).toHaveLength(1);
      expect(first?.events).toHaveLength(1);
      const answer = await chronicle.findAnswer(at.workspaceId, userId, "send");
      for (const result of results) if (result !== first) expect(result).toEqual({ events: [], headSeq: 1, answered: answer });
      expect(announced).toHaveLength(1);
      expect(await chronicle.findAnswer(at.workspaceId, newId(), "send")).toBeNull();
    });

    it("forgets the command of an append that failed", async () => {
      const command = { id: "again", userId: newId(), answer: 1 };
      const failing = chronicle.append({ ...at, drafts: [rename("x")], command, also: () => Promise.reject(new Error("no")) });
      await expect(failing).rejects.toThrow("no");
      expect((await chronicle.append({ ...at, drafts: [rename("x")], command })).answered).toBeNull();
    });

    it("writes in the same transaction what goes with the events", async () => {
      const id = newId();
      await chronicle.append({
        ...at,
        drafts: [rename("x")],
        also: async (sql, events) => {
          expect(seqs(events)).toEqual([1]);
          await sql.query(
            `insert into "AuditEntry" ("id", "workspaceId", "actor", "action", "detail") values ($1, $2, '{}', 'renamed', '{}')`,
            [id, at.workspaceId],
          );
        },
      });
      expect(await db.within(at.workspaceId, (sql) => sql.query(`select 1 from "AuditEntry" where "id" = $1`, [id]))).toHaveLength(1);
    });

    it("hides another workspace's timeline as NOT_FOUND, whatever is asked of it", async () => {
      await append(openingDrafts());
      const other = await createTestWorkspace(db);
      const asks: (() => Promise<unknown>)[] = [
        () => chronicle.append({ workspaceId: other, timelineId: at.timelineId, drafts: [rename("x")] }),
        () => chronicle.append({ workspaceId: other, timelineId: at.timelineId, drafts: [] }),
        () => chronicle.read(other, at.timelineId, { afterSeq: 0 }),
        () => chronicle.find(other, at.timelineId, 1),
        () => chronicle.view(other, at.timelineId),
        () => chronicle.view(other, at.timelineId, 1),
        () => chronicle.seqAtTick(other, at.timelineId, 1),
        () => chronicle.rebuild(other, at.timelineId),
        () => chronicle.fork(other, at.timelineId, { seq: 1, id: newId(), name: "stolen" }),
        () => chronicle.timeline(other, at.timelineId),
        () => chronicle.saveCheckpoint(other, at.timelineId, 1, new Uint8Array([1])),
        () => chronicle.findCheckpoint(other, at.timelineId),
      ];
      for (const ask of asks) await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND", reason: "timeline.not_found" });
      expect(await chronicle.timelines(other, at.ecosystemId)).toEqual([]);
      const foreign = db.within(other, (sql) =>
        chronicle.createTimeline(sql, {
          workspaceId: other,
          id: newId(),
          ecosystemId: at.ecosystemId,
          name: "x",
          parentId: null,
          forkSeq: 0,
        }),
      );
      await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND", reason: "ecosystem.not_found" });
    });

    it("reads a range, its first so many, and the inputs alone", async () => {
      const events = await append(...steadyHistory(30));
      const read = async (range: Parameters<Chronicle["read"]>[2]) => seqs(await chronicle.read(at.workspaceId, at.timelineId, range));
      expect(await read({ afterSeq: 5, toSeq: 9 })).toEqual([6, 7, 8, 9]);
      expect(await read({ afterSeq: 5, limit: 2 })).toEqual([6, 7]);
      expect(await read({ afterSeq: events.length })).toEqual([]);
      const inputs = await chronicle.read(at.workspaceId, at.timelineId, { afterSeq: 0, inputsOnly: true });
      expect(inputs.length).toBeGreaterThan(10);
      expect(new Set(inputs.map((event) => event.type))).not.toContain("line.spoken");
      expect(new Set(inputs.map((event) => event.type))).toContain("clock.ticked");
    });

    it("finds the last event of a tick", async () => {
      const events = await append(...steadyHistory(40));
      const lastTick = events.at(-1)?.tick ?? 0;
      expect(lastTick).toBeGreaterThan(5);
      for (const tick of [0, 1, 3, lastTick - 1, lastTick, lastTick + 9]) {
        const expected = events.filter((event) => event.tick <= tick).at(-1)?.seq;
        expect(await chronicle.seqAtTick(at.workspaceId, at.timelineId, tick), `tick ${tick}`).toBe(expected);
      }
      const empty = await buildTimeline(db, chronicle, at.workspaceId);
      expect(await chronicle.seqAtTick(at.workspaceId, empty.timelineId, 3)).toBe(0);
    });

    it("shows live what a client folds from the events, and rebuilds to the same rows", async () => {
      await fc.assert(
        fc.asyncProperty(historyArbitrary(25), async (batches) => {
          at = await buildTimeline(db, chronicle);
          const events = await append(...batches);
          expect(JSON.stringify(await view())).toBe(JSON.stringify(folded(events)));
          expect(await chronicle.rebuild(at.workspaceId, at.timelineId)).toEqual({ events: events.length, differences: [] });
        }),
        { numRuns: 12 },
      );
    });

    it("mends projections that were damaged, and says which", async () => {
      await append(...steadyHistory(20));
      const before = JSON.stringify(await view());
      const stray = testId("character", 77);
      await db.within(at.workspaceId, async (sql) => {
        await sql.query(`update "CharacterView" set "data" = '{}' where "timelineId" = $1 and "id" = $2`, [
          at.timelineId,
          testId("character", 1),
        ]);
        await sql.query(`delete from "TieView" where "timelineId" = $1 and "fromId" = $2`, [at.timelineId, testId("character", 0)]);
        await sql.query(
          `insert into "CharacterView" ("timelineId", "workspaceId", "id", "name", "removed", "data") values ($1, $2, $3, 'x', false, $4::json)`,
          [at.timelineId, at.workspaceId, stray, JSON.stringify({ id: stray })],
        );
      });
      const { differences } = await chronicle.rebuild(at.workspaceId, at.timelineId);
      expect(differences).toContain(`character ${testId("character", 1)}: different`);
      expect(differences).toContain(`character ${stray}: not in the history`);
      expect(differences.some((difference) => /^tie .*: missing$/.test(difference))).toBe(true);
      expect(JSON.stringify(await view())).toBe(before);
      expect((await chronicle.rebuild(at.workspaceId, at.timelineId)).differences).toEqual([]);
    });

    it("shows any moment of the past as it was", async () => {
      const batches = steadyHistory(160);
      const events = await append(...batches);
      expect(events.length).toBeGreaterThan(500);
      for (const seq of [1, 9, 250, 499, 500, 501, events.length - 1, events.length]) {
        expect(JSON.stringify(await view(seq)), `at ${seq}`).toBe(JSON.stringify(folded(events.slice(0, seq))));
      }
      expect((await view(events.length + 50)).seq).toBe(events.length);
      expect((await view(0)).characters).toEqual([]);
    });

    it("branches from any event, with the parent's view of that moment and every line before it", async () => {
      const events = await append(...steadyHistory(120));
      for (const seq of [1, 37, 500, events.length]) {
        const id = newId();
        const branch = await chronicle.fork(at.workspaceId, at.timelineId, { seq, id, name: `What if at ${seq}` });
        expect(branch).toMatchObject({ id, parentId: at.timelineId, forkSeq: seq, headSeq: seq, ecosystemId: at.ecosystemId });
        expect(JSON.stringify({ ...(await view(undefined, id)), timelineId: at.timelineId })).toBe(JSON.stringify(await view(seq)));
        expect((await chronicle.rebuild(at.workspaceId, id)).differences, `branch at ${seq}`).toEqual([]);
      }
    });

    it("carries older lines than a view shows into a branch, also when one of them changed after it", async () => {
      const cast = [testId("character", 0), testId("character", 1)];
      const where = { tick: 0, sceneId: testId("scene", 0), actor: by };
      const opened: EventDraft = { ...where, type: "scene.opened", payload: { sceneId: where.sceneId, setup: { title: "Open", cast } } };
      const line = (index: number): EventDraft => ({
        ...where,
        ...(index % 3 === 0 && index < 12 ? {} : { sceneId: null }),
        type: "line.spoken",
        payload: {
          ...{ lineId: testId("line", index), placeId: null, turn: null, speakerId: cast[0]!, addresseeId: null, aboutId: null },
          ...{ text: `line ${index}`, direction: null, source: "improviser", model: "improviser" },
          ...{ move: "ASK", accepted: null, moveSeq: null },
        },
      });
      const said = Array.from({ length: limits.linesInView + 20 }, (_, index) => line(index));
      const events = await append(openingDrafts(), [opened], said);
      const seen = await view();
      expect(seen).toEqual(folded(events));
      // What was said in a scene that is not over stays in sight.
      expect(seen.lines.flatMap(({ text, sceneId }) => (sceneId ? [text] : []))).toEqual(["line 0", "line 3", "line 6", "line 9"]);
      expect(seen.lines).toHaveLength(limits.linesInView + 4);
      const felt = {
        characterId: testId("character", 1),
        emotion: "joy",
        label: "Glad",
        intensity: 1,
        pad: { pleasure: 1, arousal: 0, dominance: 0 },
      };
      const lineId = testId("line", 3);
      const wording = { text: "Other words.", direction: null, source: "human", model: "person", used: null, note: "" } as const;
      const head = { tick: 0, actor: by };
      const effects: EventDraft[] = [
        { ...head, type: "line.flagged", payload: { lineId, flags: ["long"] } },
        { ...head, type: "line.reworded", payload: { lineId, wording } },
        { ...head, type: "line.wording_chosen", payload: { lineId, index: 0 } },
        { ...head, type: "line.wording_dropped", payload: { lineId, index: 1 } },
        { ...head, type: "emotion.felt", payload: { lineId, felt } },
        { ...head, type: "line.recounted", payload: { lineId, felt: [felt], ties: [] } },
        { ...head, type: "line.edited", payload: { lineId, act: null, text: "Rewritten." } },
      ];
      // A branch leaves before each of them in turn: nothing but that one lies after it.
      for (const [index, late] of [null, ...effects].entries()) {
        if (late) await append([late]);
        const id = newId();
        await chronicle.fork(at.workspaceId, at.timelineId, { seq: events.length + Math.max(0, index - 1), id, name: "b" });
        const counted = `select count(*)::int "n" from "Line" where "timelineId" = $1`;
        expect(await db.within(at.workspaceId, (sql) => sql.query(counted, [id]))).toEqual([{ n: limits.linesInView + 20 }]);
        expect((await chronicle.rebuild(at.workspaceId, id)).differences).toEqual([]);
      }
    });

    it("lets a branch and its parent go their own ways, and branches be branched, also before they began", async () => {
      const shared = await append(openingDrafts(), [rename("Shared")]);
      const ids = [newId(), newId(), newId()] as const;
      const fork = (parentId: string, seq: number, id: string) => chronicle.fork(at.workspaceId, parentId, { seq, id, name: id });
      const write = (timelineId: string, title: string) =>
        chronicle.append({ workspaceId: at.workspaceId, timelineId, drafts: [rename(title), rename(`${title}!`)] });
      await fork(at.timelineId, shared.length, ids[0]);
      await write(ids[0], "Branch");
      await write(at.timelineId, "Trunk");
      await fork(ids[0], shared.length + 1, ids[1]);
      await write(ids[1], "Twig");
      await fork(ids[1], 2, ids[2]);
      const titles = async (timelineId: string): Promise<string[]> => {
        const events = await chronicle.read(at.workspaceId, timelineId, { afterSeq: 0 });
        expect(seqs(events)).toEqual(upTo(events.length));
        expect(events.every((event) => event.timelineId === timelineId)).toBe(true);
        expect(JSON.stringify(await view(undefined, timelineId))).toBe(JSON.stringify(folded(events, timelineId)));
        expect((await chronicle.rebuild(at.workspaceId, timelineId)).differences).toEqual([]);
        return events.flatMap((event) => (event.type === "ecosystem.renamed" ? [event.payload.title] : []));
      };
      expect(await titles(at.timelineId)).toEqual(["Shared", "Trunk", "Trunk!"]);
      expect(await titles(ids[0])).toEqual(["Shared", "Branch", "Branch!"]);
      expect(await titles(ids[1])).toEqual(["Shared", "Branch", "Twig", "Twig!"]);
      expect(await titles(ids[2])).toEqual([]);
      expect((await chronicle.timelines(at.workspaceId, at.ecosystemId)).map((timeline) => timeline.id)).toEqual([at.timelineId, ...ids]);
      expect((await view(shared.length + 1, ids[1])).clock.title).toBe("Branch");
    });

    it("refuses to branch at what has not happened, and branches too deep to be read", async () => {
      await append([rename("One")]);
      const fork = (parentId: string, seq: number, id = newId()) => chronicle.fork(at.workspaceId, parentId, { seq, id, name: "b" });
      await expect(fork(at.timelineId, 2)).rejects.toMatchObject({ code: "VALIDATION", reason: "timeline.seq" });
      let parentId = at.timelineId;
      for (let depth = 2; depth <= 32; depth++) ({ id: parentId } = await fork(parentId, 1));
      expect(await chronicle.read(at.workspaceId, parentId, { afterSeq: 0 })).toHaveLength(1);
      await expect(fork(parentId, 1)).rejects.toMatchObject({ code: "LIMIT_EXCEEDED", reason: "timeline.too_deep" });
    });

    it("keeps the last few states of the simulation, and gives a branch its parent's of before it began", async () => {
      await append([rename("1"), rename("2"), rename("3"), rename("4"), rename("5"), rename("6")]);
      for (const seq of upTo(6)) await chronicle.saveCheckpoint(at.workspaceId, at.timelineId, seq, new Uint8Array([seq, 0, 255]));
      const find = async (timelineId: string, seq?: number) =>
        (await chronicle.findCheckpoint(at.workspaceId, timelineId, seq))?.seq ?? null;
      expect(await chronicle.findCheckpoint(at.workspaceId, at.timelineId)).toEqual({ seq: 6, state: new Uint8Array([6, 0, 255]) });
      expect(await find(at.timelineId, 4)).toBe(4);
      expect(await find(at.timelineId, 1)).toBeNull();
      const { id } = await chronicle.fork(at.workspaceId, at.timelineId, { seq: 5, id: newId(), name: "b" });
      expect(await find(id)).toBe(5);
      await chronicle.saveCheckpoint(at.workspaceId, id, 5, new Uint8Array([9]));
      expect((await chronicle.findCheckpoint(at.workspaceId, id))?.state).toEqual(new Uint8Array([9]));
    });

    it("goes with its ecosystem, branches and all", async () => {
      await append(openingDrafts());
      const { id } = await chronicle.fork(at.workspaceId, at.timelineId, { seq: 3, id: newId(), name: "b" });
      await db.within(at.workspaceId, (sql) => sql.query(`delete from "Ecosystem" where "id" = $1`, [at.ecosystemId]));
      for (const timelineId of [at.timelineId, id]) {
        await expect(chronicle.timeline(at.workspaceId, timelineId)).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
    });
  });
};
