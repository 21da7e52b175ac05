import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { AppError, notFound } from "@/server/core/errors";
import type { GraphProjection } from "@/server/stores/graph/port";
import { createTestWorkspace } from "@/server/testing/database";
import { createTestEngine, createTestTimeline, draftPlaces, type TestEngine } from "@/server/testing/engine";
import { startProjector } from "./start-projector";

const times = { sweepMs: 60_000, firstPauseMs: 5, longestPauseMs: 20 };

/** An external engine that only counts how far it was brought. */
const createCountingEngine = (engine: TestEngine) => {
  const reached = new Map<string, { workspaceId: string; seq: number }>();
  const how = { fail: (): Error | null => null, removed: [] as string[], calls: 0 };
  const projection: GraphProjection = {
    catchUp: async (workspaceId, timelineId) => {
      how.calls += 1;
      const failure = how.fail();
      if (failure) throw failure;
      const { headSeq } = await engine.chronicle.timeline(workspaceId, timelineId);
      const before = reached.get(timelineId)?.seq ?? 0;
      reached.set(timelineId, { workspaceId, seq: headSeq });
      return headSeq - before;
    },
    cursors: async () => [...reached].map(([timelineId, cursor]) => ({ timelineId, ...cursor })),
    remove: async (_, timelineId) => {
      how.removed.push(timelineId);
      reached.delete(timelineId);
    },
  };
  return { projection, how, seqOf: (timelineId: string) => reached.get(timelineId)?.seq, reached };
};

describe("what feeds the graph", () => {
  let engine: TestEngine;
  let workspaceId: string;
  let timelineId: string;
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    engine = await createTestEngine();
    workspaceId = await createTestWorkspace(engine.db);
    timelineId = await createTestTimeline(engine, workspaceId);
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(() => engine.close());

  const append = (count = 1) => engine.chronicle.append({ workspaceId, timelineId, drafts: draftPlaces(1, count) });
  const start = (projection: GraphProjection, nodeId = engine.nodeId, more: Partial<typeof times> = {}) => {
    const projector = startProjector({ ...engine, nodeId, projection }, { ...times, ...more });
    stops.push(() => projector.stop());
    return projector;
  };

  it("does nothing where there is no external engine", async () => {
    await startProjector({ ...engine, projection: null }).stop();
  });

  it("takes up what is there at the start, and what is committed afterwards", async () => {
    const { headSeq } = await append(3);
    const { projection, seqOf } = createCountingEngine(engine);
    start(projection);
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
    await append();
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq + 1));
  });

  it("tries again while the engine is away, and says once that it is and once that it is back", async () => {
    const { projection, how, seqOf } = createCountingEngine(engine);
    let away = 4;
    how.fail = () => (away-- > 0 ? new AppError("UNAVAILABLE", "away", { reason: "graph.offline" }) : null);
    const before = engine.logged.length;
    start(projection);
    const { headSeq } = await append();
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
    const said = engine.logged.slice(before).filter((line) => /the graph/.test(line));
    expect(said.filter((line) => line.includes("cannot be fed"))).toHaveLength(1);
    expect(said.filter((line) => line.includes("is fed again"))).toHaveLength(1);
  });

  it("knows how many events the engine lacks: all while it is away, none when it has caught up", async () => {
    const { projection, how, seqOf } = createCountingEngine(engine);
    const projector = start(projection);
    const { headSeq } = await append();
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
    await vi.waitFor(() => expect(projector.lag()).toBe(0));
    how.fail = () => new AppError("UNAVAILABLE", "away", { reason: "graph.offline" });
    await append(3);
    await append(4);
    await vi.waitFor(() => expect(projector.lag()).toBe(7));
    how.fail = () => null;
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq + 7));
    await vi.waitFor(() => expect(projector.lag()).toBe(0));
  });

  it("does not unlearn, by a look that took long, what was fed meanwhile", async () => {
    const { projection, how, seqOf } = createCountingEngine(engine);
    const gate = Promise.withResolvers<void>();
    const slow: GraphProjection = {
      ...projection,
      cursors: async () => {
        const seen = await projection.cursors();
        await gate.promise;
        return seen;
      },
    };
    const projector = start(slow);
    const { headSeq } = await append(2);
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
    await vi.waitFor(() => expect(projector.lag()).toBe(0));
    // What the look wants is tried, and sets nothing right.
    how.fail = () => new TypeError("a defect");
    const { calls } = how;
    gate.resolve();
    await vi.waitFor(() => expect(how.calls).toBeGreaterThan(calls));
    expect(projector.lag()).toBe(0);
  });

  it("knows that an engine that was emptied lacks everything", async () => {
    const { projection, how, seqOf, reached } = createCountingEngine(engine);
    const projector = start(projection, engine.nodeId, { sweepMs: 20 });
    const { headSeq } = await append();
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
    await vi.waitFor(() => expect(projector.lag()).toBe(0));
    how.fail = () => new AppError("UNAVAILABLE", "away", { reason: "graph.offline" });
    reached.clear();
    await vi.waitFor(() => expect(projector.lag()).toBe(headSeq));
  });

  it("lets a timeline that fails by itself be, and tries it again with its next event", async () => {
    const { projection, how, seqOf } = createCountingEngine(engine);
    how.fail = () => new TypeError("a defect");
    start(projection);
    await vi.waitFor(() => expect(how.calls).toBeGreaterThan(0));
    how.fail = () => null;
    const { headSeq } = await append();
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
  });

  it("takes out what is deleted, and what was deleted while nobody looked", async () => {
    const { projection, how, reached } = createCountingEngine(engine);
    reached.set("01990000-0000-7000-8000-00000000dead", { workspaceId, seq: 9 });
    start(projection);
    await vi.waitFor(() => expect(how.removed).toEqual(["01990000-0000-7000-8000-00000000dead"]));
    how.fail = () => notFound("timeline", timelineId);
    await append();
    await vi.waitFor(() => expect(how.removed).toContain(timelineId));
  });

  it("sees at its next look what no message has told it", async () => {
    const { projection, seqOf, reached } = createCountingEngine(engine);
    const { headSeq } = await append();
    start(projection, engine.nodeId, { sweepMs: 20 });
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
    reached.clear();
    await vi.waitFor(() => expect(seqOf(timelineId)).toBe(headSeq));
  });

  it("leaves a timeline to the process that feeds it, and its lease to the next when it stops", async () => {
    const [one, other] = [createCountingEngine(engine), createCountingEngine(engine)];
    const first = start(one.projection, "one");
    await vi.waitFor(() => expect(one.seqOf(timelineId)).toBeDefined());
    start(other.projection, "other", { sweepMs: 20 });
    const { headSeq } = await append();
    await vi.waitFor(() => expect(one.seqOf(timelineId)).toBe(headSeq));
    expect(other.seqOf(timelineId)).toBeUndefined();
    await first.stop();
    await vi.waitFor(() => expect(other.seqOf(timelineId)).toBe(headSeq));
  });
});
