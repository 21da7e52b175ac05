import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { everyTie, type GraphStatus } from "@/server/contracts/graph";
import { AppError, notFound } from "@/server/core/errors";
import { createFailoverGraph } from "./failover-graph";
import type { GraphStore } from "./port";

const at = { workspaceId: "w", timelineId: "t", seq: null };
const unavailable = (reason: string) => new AppError("UNAVAILABLE", "not now", { reason });
const never = (): Promise<never> => new Promise(() => undefined);

/** An engine whose answers carry its name, and which can be told how to answer. */
const createEngine = (engine: "memory" | "neo4j") => {
  const how = { answer: async (): Promise<void> => undefined, asked: 0, pings: 0, lag: (engine === "neo4j" ? 0 : null) as number | null };
  const tell = async <T>(value: T): Promise<T> => {
    how.asked += 1;
    await how.answer();
    return value;
  };
  const path = { steps: [], strength: engine === "neo4j" ? 1 : 0.5 };
  const status = (): GraphStatus => ({ engine, offline: false, lag: how.lag });
  const store: GraphStore = {
    engine,
    snapshot: () => tell({ seq: 1, characters: [], ties: [] }),
    neighbours: () => tell([{ id: engine, hops: 1 }]),
    path: () => tell(path),
    pair: () => tell({ mutual: [], introducers: [], similarity: 0 }),
    similar: () => tell([]),
    analyse: () => never(),
    status: () => tell(status()),
    ping: async () => {
      how.pings += 1;
      await how.answer();
      return 1;
    },
    close: async () => undefined,
  };
  return { store, how };
};

const open = () => {
  const primary = createEngine("neo4j");
  const fallback = createEngine("memory");
  const renew = vi.fn();
  const log = { info: vi.fn(), warn: vi.fn() };
  const graph = createFailoverGraph({ primary: primary.store, fallback: fallback.store, renew, log });
  const whoAnswers = async (): Promise<string | undefined> => (await graph.neighbours(at, "a", 1, everyTie))[0]?.id;
  return { graph, primary: primary.how, fallback: fallback.how, renew, log, whoAnswers };
};

describe("a graph with a second engine behind it", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is answered by the first as long as that is well, and the second is not troubled", async () => {
    const { whoAnswers, fallback } = open();
    expect(await whoAnswers()).toBe("neo4j");
    expect(fallback.asked).toBe(0);
  });

  it("is answered by the second while the first is behind or moving, without a mark against it", async () => {
    const { whoAnswers, primary, log } = open();
    for (const reason of ["graph.behind", "graph.moving", "graph.behind", "graph.behind"]) {
      primary.answer = () => Promise.reject(unavailable(reason));
      expect(await whoAnswers()).toBe("memory");
    }
    primary.answer = async () => undefined;
    expect(await whoAnswers()).toBe("neo4j");
    expect(log.warn).not.toHaveBeenCalled();
  });

  it("passes on what the first says of the question itself", async () => {
    const { graph, primary, fallback } = open();
    primary.answer = () => Promise.reject(notFound("character", "x"));
    await expect(graph.pair(at, "x", "y")).rejects.toMatchObject({ code: "NOT_FOUND" });
    primary.answer = () => Promise.reject(new TypeError("a defect"));
    await expect(graph.pair(at, "x", "y")).rejects.toThrow("a defect");
    expect(fallback.asked).toBe(0);
  });

  it("leaves the first alone after two failures in a row, says that it is offline, and comes back when it does", async () => {
    const { graph, whoAnswers, primary, renew, log } = open();
    primary.answer = () => Promise.reject(unavailable("graph.offline"));
    expect(await whoAnswers()).toBe("memory");
    expect(await whoAnswers()).toBe("memory");
    expect(log.warn).toHaveBeenCalledTimes(1);
    const { asked } = primary;
    expect(await whoAnswers()).toBe("memory");
    expect(primary.asked).toBe(asked);
    expect(await graph.status("w", "t")).toEqual({ engine: "memory", offline: true, lag: null });
    await expect(graph.ping()).rejects.toMatchObject({ code: "UNAVAILABLE" });

    // A probe that fails gives up what hangs, and the next one waits longer.
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await whoAnswers()).toBe("memory");
    await vi.advanceTimersByTimeAsync(0);
    expect([primary.pings, renew.mock.calls.length]).toEqual([1, 1]);
    primary.answer = async () => undefined;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await whoAnswers()).toBe("memory");
    expect(primary.pings).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    // Whoever asks does not wait for the probe.
    expect(await whoAnswers()).toBe("memory");
    await vi.advanceTimersByTimeAsync(0);
    expect(await whoAnswers()).toBe("neo4j");
    expect(log.info).toHaveBeenCalledTimes(1);
    expect(await graph.status("w", "t")).toEqual({ engine: "neo4j", offline: false, lag: 0 });
  });

  it("has the answer of the second soon when the first is slow, and takes the first one's when that comes sooner", async () => {
    const { whoAnswers, primary, fallback } = open();
    primary.answer = () => new Promise((resolve) => setTimeout(resolve, 400));
    const soon = whoAnswers();
    await vi.advanceTimersByTimeAsync(300);
    expect(await soon).toBe("memory");
    fallback.answer = never;
    const late = whoAnswers();
    await vi.advanceTimersByTimeAsync(400);
    expect(await late).toBe("neo4j");
  });

  it("takes an engine for away when it answers neither the question nor a ping, and not when only the question is large", async () => {
    const { graph, whoAnswers, primary, log } = open();
    void graph.analyse(at, 1, everyTie);
    void graph.analyse(at, 1, everyTie);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(primary.pings).toBe(2);
    expect(log.warn).not.toHaveBeenCalled();
    primary.answer = never;
    for (const asked of [whoAnswers(), whoAnswers()]) {
      await vi.advanceTimersByTimeAsync(300);
      expect(await asked).toBe("memory");
    }
    await vi.advanceTimersByTimeAsync(2_500);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it("tells how far the first is behind, and who answers until it is not", async () => {
    const { graph, primary } = open();
    expect(await graph.status("w", "t")).toEqual({ engine: "neo4j", offline: false, lag: 0 });
    primary.lag = 12;
    expect(await graph.status("w", "t")).toEqual({ engine: "memory", offline: false, lag: 12 });
    primary.answer = never;
    const asked = graph.status("w", "t");
    await vi.advanceTimersByTimeAsync(500);
    expect(await asked).toEqual({ engine: "memory", offline: true, lag: null });
  });
});
