import { afterEach, describe, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createFakeChronicle, type FakeChronicle } from "@/server/testing/fakes/chronicle";
import { findMismatches, randomHistory, randomQuestions } from "@/server/testing/factories/graph-questions";
import { draftGraph, draftTie, graphPerson, graphTie, randomGraph } from "@/server/testing/factories/graph";
import { testId } from "@/server/testing/factories/history";
import { neo4jAddress, testNeo4j, throughPort, wipeNeo4j } from "@/server/testing/neo4j";
import { startTcpProxy } from "@/server/testing/tcp-proxy";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createMemoryGraph } from "../memory/memory-graph";
import { createNeo4jGraph } from "./neo4j-graph";
import { createNeo4jProjection } from "./neo4j-projection";
import { openCypher, type Neo4jOptions } from "./run-cypher";

const workspaceId = newId();
/** 60 people, 700 ties, and every tie set again twice: more than two transactions of the projection. */
const longHistory = () => {
  const graph = randomGraph({ characters: 60, density: 0.2, seed: 5 });
  const again = (strength: number) => graph.ties.map((tie) => draftTie({ ...tie, strength }));
  return [...draftGraph(graph), ...again(0.25), ...again(-0.75), ...again(0.5)];
};

describe.skipIf(!testNeo4j.uri)("the projection into Neo4j", () => {
  const cleanups: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    await wipeNeo4j();
  });
  /** A process of its own: its connections, and nothing remembered. */
  const open = async (chronicle: FakeChronicle, options: Neo4jOptions = testNeo4j) => {
    const cypher = await openCypher(options);
    const graph = createNeo4jGraph({ cypher, chronicle });
    cleanups.push(() => graph.close());
    return { graph, projection: createNeo4jProjection({ cypher, chronicle }), cypher };
  };
  const openMemory = (chronicle: FakeChronicle) => {
    const memory = createMemoryGraph({ chronicle, bus: createMemoryBus({ log: { error: () => expect.fail("something was logged") } }) });
    cleanups.push(() => memory.close());
    return memory;
  };
  const seqOf = async (projection: { cursors(): Promise<{ timelineId: string; seq: number }[]> }, timelineId: string) =>
    (await projection.cursors()).find((cursor) => cursor.timelineId === timelineId)?.seq;

  it("changes nothing when a step is made again, and goes on where another process was broken off", async () => {
    const chronicle = createFakeChronicle(workspaceId, newId);
    const drafts = longHistory();
    const timelineId = chronicle.stage(drafts);
    const proxy = await startTcpProxy(neo4jAddress());
    cleanups.push(() => proxy.close());

    // Its way to the server breaks while the second transaction is being written.
    let reads = 0;
    const broken: FakeChronicle = {
      ...chronicle,
      read: async (...range) => {
        reads += 1;
        if (reads === 2) setImmediate(() => proxy.cut());
        return chronicle.read(...range);
      },
    };
    const first = await open(broken, throughPort(proxy.port));
    await expect(first.projection.catchUp(workspaceId, timelineId)).rejects.toMatchObject({ reason: "graph.offline" });
    const second = await open(chronicle);
    const stopped = await seqOf(second.projection, timelineId);
    expect(stopped).toBe(2_000);

    expect(await second.projection.catchUp(workspaceId, timelineId)).toBe(drafts.length - 2_000);
    expect(await second.projection.catchUp(workspaceId, timelineId)).toBe(0);
    expect(await (await open(chronicle)).projection.catchUp(workspaceId, timelineId)).toBe(0);
    expect(await seqOf(second.projection, timelineId)).toBe(drafts.length);
    const memory = openMemory(chronicle);
    for (const seq of [null, 40, 700, 1_999, 2_000, 2_001, 2_500])
      expect(await second.graph.snapshot({ workspaceId, timelineId, seq })).toEqual(
        await memory.snapshot({ workspaceId, timelineId, seq }),
      );
  });

  it("is made once by two processes that do it at the same time", async () => {
    const chronicle = createFakeChronicle(workspaceId, newId);
    const drafts = longHistory();
    const timelineId = chronicle.stage(drafts);
    const [one, other] = [await open(chronicle), await open(chronicle)];
    await one.cypher.prepare();
    const applied = await Promise.all([one, other].map(({ projection }) => projection.catchUp(workspaceId, timelineId)));
    expect(applied[0]! + applied[1]!).toBe(drafts.length);
    const memory = openMemory(chronicle);
    for (const seq of [null, 700, 2_222])
      expect(await one.graph.snapshot({ workspaceId, timelineId, seq })).toEqual(await memory.snapshot({ workspaceId, timelineId, seq }));
  });

  it("takes one timeline out and leaves the others, whoever else is at it", async () => {
    const chronicle = createFakeChronicle(workspaceId, newId);
    const [gone, kept] = [chronicle.stage(longHistory()), chronicle.stage(longHistory())];
    const { graph, projection } = await open(chronicle);
    for (const timelineId of [gone, kept]) await projection.catchUp(workspaceId, timelineId);
    const before = await graph.snapshot({ workspaceId, timelineId: kept, seq: 900 });
    const other = await open(chronicle);
    await Promise.all([projection.remove(workspaceId, gone), other.projection.remove(workspaceId, gone)]);
    expect((await projection.cursors()).map(({ timelineId }) => timelineId)).toEqual([kept]);
    expect(await graph.snapshot({ workspaceId, timelineId: kept, seq: 900 })).toEqual(before);
    await expect(graph.snapshot({ workspaceId, timelineId: gone, seq: null })).rejects.toMatchObject({ reason: "graph.behind" });
    expect(await graph.status(workspaceId, gone)).toMatchObject({ lag: longHistory().length });
  });

  it("begins again after a wipe, and after a removal that was broken off", async () => {
    const chronicle = createFakeChronicle(workspaceId, newId);
    const timelineId = chronicle.stage(longHistory());
    const { graph, projection, cypher } = await open(chronicle);
    await projection.catchUp(workspaceId, timelineId);
    const whole = await graph.snapshot({ workspaceId, timelineId, seq: null });
    await wipeNeo4j();
    await expect(graph.snapshot({ workspaceId, timelineId, seq: null })).rejects.toMatchObject({ reason: "graph.behind" });
    expect(await projection.catchUp(workspaceId, timelineId)).toBe(longHistory().length);
    expect(await graph.snapshot({ workspaceId, timelineId, seq: null })).toEqual(whole);

    const { closeCursor, removals } = await import("./cypher/write");
    await cypher.write({ workspaceId, timelineId }, async (tx) => {
      await tx.ask(closeCursor);
      await tx.ask(removals[0]!);
    });
    const next = await open(chronicle);
    expect(await next.projection.catchUp(workspaceId, timelineId)).toBe(longHistory().length);
    expect(await graph.snapshot({ workspaceId, timelineId, seq: 900 })).toEqual(
      await openMemory(chronicle).snapshot({ workspaceId, timelineId, seq: 900 }),
    );
  });

  it("begins again when the chronicle was put back to an older state and went on differently", async () => {
    const chronicle = createFakeChronicle(workspaceId, newId);
    const people = [graphPerson(0), graphPerson(1)];
    const timelineId = chronicle.stage(draftGraph({ characters: people, ties: [graphTie(0, 1, 0.5), graphTie(1, 0, 0.5)] }));
    await (await open(chronicle)).projection.catchUp(workspaceId, timelineId);
    const restored: FakeChronicle = {
      ...chronicle,
      find: async (...place) => {
        const event = await chronicle.find(...place);
        return event && { ...event, at: "2026-11-21T10:00:00.000Z" };
      },
    };
    const { graph, projection } = await open(restored);
    expect(await projection.catchUp(workspaceId, timelineId)).toBe(4);
    expect((await graph.snapshot({ workspaceId, timelineId, seq: null })).ties).toHaveLength(2);
  });

  it("shows each reader one moment, however fast it moves", async () => {
    const chronicle = createFakeChronicle(workspaceId, newId);
    const cast = Array.from({ length: 12 }, (_, index) => graphPerson(index));
    const pairs = cast.flatMap((_, from) => cast.map((__, to) => [from, to] as const)).filter(([from, to]) => from !== to);
    // In every round all ties are set to the same strength: a reader that sees two has seen two moments.
    const round = (number: number) => pairs.map(([from, to]) => draftTie(graphTie(from, to, number / 100)));
    const rounds = Array.from({ length: 60 }, (_, index) => round(index + 1));
    const timelineId = chronicle.stage([...draftGraph({ characters: cast, ties: [] }), ...rounds.flat()]);
    let head = cast.length + pairs.length;
    const paced: FakeChronicle = {
      ...chronicle,
      timeline: async (...place) => ({ ...(await chronicle.timeline(...place)), headSeq: head }),
      read: (workspace, id, range) => chronicle.read(workspace, id, { ...range, toSeq: head }),
    };
    const { graph, projection } = await open(paced);
    await projection.catchUp(workspaceId, timelineId);
    let reads = 0;
    const read = async (): Promise<void> => {
      while (head < cast.length + rounds.length * pairs.length) {
        const shown = await graph.snapshot({ workspaceId, timelineId, seq: head }).catch((error: { reason?: string }) => {
          if (error.reason !== "graph.behind" && error.reason !== "graph.moving") throw error;
          return null;
        });
        if (!shown) continue;
        reads += 1;
        expect(shown.ties).toHaveLength(pairs.length);
        expect(new Set(shown.ties.map(({ strength }) => strength)).size).toBe(1);
      }
    };
    const write = async (): Promise<void> => {
      for (const part of rounds.slice(1)) {
        head += part.length;
        await projection.catchUp(workspaceId, timelineId);
        // Time for readers to come in between.
        await graph.ping();
      }
    };
    await Promise.all([write(), read(), read()]);
    expect(reads).toBeGreaterThan(10);
  });

  it("takes up any history in two halves as in one", async () => {
    for (const seed of [3, 14, 15, 92, 65]) {
      const { drafts, size } = randomHistory(seed);
      const chronicle = createFakeChronicle(workspaceId, newId);
      const timelineId = chronicle.stage(drafts);
      const half = Math.floor(drafts.length / 2);
      const early: FakeChronicle = {
        ...chronicle,
        timeline: async (...place) => ({ ...(await chronicle.timeline(...place)), headSeq: half }),
        read: (workspace, id, range) => chronicle.read(workspace, id, { ...range, toSeq: half }),
      };
      await (await open(early)).projection.catchUp(workspaceId, timelineId);
      const { graph, projection } = await open(chronicle);
      expect(await projection.catchUp(workspaceId, timelineId)).toBe(drafts.length - half);
      const people = Array.from({ length: size }, (_, index) => testId("character", index));
      for (const seq of [null, half - 1, half, half + 2]) {
        const questions = randomQuestions({ workspaceId, timelineId, seq }, people, seed);
        expect(await findMismatches(questions, graph, openMemory(chronicle))).toEqual([]);
      }
    }
  });
});
