import { describe, expect, it, vi } from "vitest";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { createMemoryView } from "@/server/contracts/chronicle/fold";
import { everyTie } from "@/server/contracts/graph";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { draftGraph, draftTieChange, graphPerson, graphTie } from "@/server/testing/factories/graph";
import { testId } from "@/server/testing/factories/history";
import { createCastGraph } from "./cast-graph";
import { createGraphShelf } from "./graph-shelf";
import { createMemoryGraph } from "./memory-graph";

const logError = (details: object): void => {
  throw new Error(JSON.stringify(details));
};
const numbered = (drafts: ReturnType<typeof draftGraph>, from = 1): ChronicleEvent[] =>
  drafts.map(
    (draft, index) =>
      ({ ...draft, timelineId: "t", seq: from + index, v: 1, at: "2026-01-01T00:00:00.000Z", sceneId: null, causes: [] }) as ChronicleEvent,
  );

/** A chronicle of one timeline in an array, which counts what it is asked. */
const openGraph = () => {
  const events = numbered(draftGraph({ characters: [0, 1, 2].map((index) => graphPerson(index)), ties: [graphTie(0, 1, 0.5)] }));
  const bus = createMemoryBus({ log: { error: logError } });
  const chronicle = {
    timeline: vi.fn(async () => ({ headSeq: events.length }) as never),
    view: vi.fn(async (_workspace: string, _timeline: string, seq = events.length) => {
      const view = createMemoryView();
      view.apply(events.slice(0, seq));
      return view.toCastView();
    }),
    read: vi.fn(async (_workspace: string, _timeline: string, { afterSeq, limit = 1_000 }: { afterSeq: number; limit?: number }) =>
      events.slice(afterSeq, afterSeq + limit),
    ),
  };
  const graph = createMemoryGraph({ chronicle, bus });
  const commit = (strength: number): ChronicleEvent => {
    const [event] = numbered([draftTieChange(graphTie(1, 2, strength))], events.length + 1);
    if (!event) throw new Error("a draft makes an event");
    events.push(event);
    return event;
  };
  const publish = (...told: ChronicleEvent[]): Promise<void> =>
    bus.publish({ kind: "events", workspaceId: "w", timelineId: "t", events: told });
  const strength = async (seq: number | null = null): Promise<number | undefined> =>
    (await graph.snapshot({ workspaceId: "w", timelineId: "t", seq })).ties.find(({ fromId }) => fromId === testId("character", 1))
      ?.strength;
  return { graph, chronicle, commit, publish, strength };
};

describe("the graph in this process", () => {
  it("is built once and then kept by what the bus tells", async () => {
    const { chronicle, commit, publish, strength } = openGraph();
    expect(await strength()).toBeUndefined();
    for (const value of [0.1, 0.2, -0.3]) {
      await publish(commit(value));
      expect(await strength()).toBe(value);
    }
    expect(chronicle.view).toHaveBeenCalledTimes(1);
    expect(chronicle.read).not.toHaveBeenCalled();
  });

  it("reads what it was not told, and takes nothing twice or out of turn", async () => {
    const { chronicle, commit, publish, strength } = openGraph();
    await strength();
    const [lost, next] = [commit(0.1), commit(0.2)];
    await publish(next);
    await publish(next, commit(0.3));
    expect(await strength()).toBe(0.3);
    expect(chronicle.read).toHaveBeenCalledTimes(1);
    await publish(lost, next);
    expect(await strength()).toBe(0.3);
    expect(chronicle.view).toHaveBeenCalledTimes(1);
  });

  it("is built again after very much was missed", async () => {
    const { chronicle, commit, strength } = openGraph();
    await strength();
    for (let index = 0; index < 5_001; index += 1) commit(index / 10_000);
    expect(await strength()).toBe(0.5);
    expect(chronicle.view).toHaveBeenCalledTimes(2);
    expect(chronicle.read).not.toHaveBeenCalled();
  });

  it("is built once for all who ask at once, and again after that failed", async () => {
    const { chronicle, strength } = openGraph();
    chronicle.view.mockRejectedValueOnce(new Error("the database is away"));
    const answers = await Promise.allSettled([strength(), strength()]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(chronicle.view).toHaveBeenCalledTimes(1);
    await Promise.all([strength(), strength(), strength()]);
    expect(chronicle.view).toHaveBeenCalledTimes(2);
  });

  it("keeps a past moment, and does not follow events with it", async () => {
    const { chronicle, commit, publish, strength } = openGraph();
    await publish(commit(0.1));
    const past = 5;
    await publish(commit(0.2));
    expect([await strength(past), await strength(past)]).toEqual([0.1, 0.1]);
    await publish(commit(0.3));
    expect([await strength(past), await strength(4), await strength()]).toEqual([0.1, undefined, 0.3]);
    expect(chronicle.view.mock.calls.filter(([, , seq]) => seq === past)).toHaveLength(1);
  });

  it("follows nothing any more after it was closed", async () => {
    const { graph, chronicle, commit, publish, strength } = openGraph();
    await strength();
    await graph.close();
    await publish(commit(0.1));
    expect(await strength()).toBe(0.1);
    expect(chronicle.view).toHaveBeenCalledTimes(2);
  });

  it("remembers an analysis until something changes", async () => {
    const { graph, commit, publish } = openGraph();
    const at = { workspaceId: "w", timelineId: "t", seq: null };
    const first = await graph.analyse(at, 1, everyTie);
    expect(await graph.analyse(at, 1, everyTie)).toBe(first);
    expect(await graph.analyse(at, 2, everyTie)).not.toBe(first);
    await publish(commit(0.4));
    expect((await graph.analyse(at, 1, everyTie)).isolates).toEqual([]);
    expect(first.isolates).toEqual([testId("character", 2)]);
  });
});

describe("the shelf of graphs", () => {
  const build = (characters: number) => async () => createCastGraph({ ...createMemoryView().toCastView(), ...(await viewOf(characters)) });
  const viewOf = async (characters: number) => {
    const view = createMemoryView();
    view.apply(numbered(draftGraph({ characters: Array.from({ length: characters }, (_, index) => graphPerson(index)), ties: [] })));
    return view.toCastView();
  };

  it("lets those go that were not asked for longest, by number and by size, and never the last", async () => {
    const shelf = createGraphShelf({ most: 2, mostSize: 10 });
    for (const key of ["a", "b"]) await shelf.take(key, build(2));
    await shelf.take("a", build(2));
    await shelf.take("c", build(2));
    expect(["a", "b", "c"].map((key) => shelf.find(key) !== undefined)).toEqual([true, false, true]);
    await shelf.take("large", build(12));
    expect(["a", "c", "large"].map((key) => shelf.find(key) !== undefined)).toEqual([false, false, true]);
    shelf.drop("large");
    expect(shelf.find("large")).toBeUndefined();
  });
});
