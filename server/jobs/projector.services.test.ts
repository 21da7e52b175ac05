import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { characterProfileSchema } from "@/server/contracts/character";
import { editCharacter, removeCharacter, restoreCharacter } from "@/server/services/character";
import { stepEcosystem } from "@/server/services/ecosystem";
import { rejectLine } from "@/server/services/line";
import { authorRelationship } from "@/server/services/relationship";
import { forkTimeline } from "@/server/services/timeline";
import { createFailoverGraph } from "@/server/stores/graph/failover-graph";
import { createNeo4jGraph } from "@/server/stores/graph/neo4j/neo4j-graph";
import { createNeo4jProjection } from "@/server/stores/graph/neo4j/neo4j-projection";
import { openCypher, type Neo4jOptions } from "@/server/stores/graph/neo4j/run-cypher";
import type { GraphStore } from "@/server/stores/graph/port";
import { findMismatches, randomQuestions } from "@/server/testing/factories/graph-questions";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { neo4jAddress, testNeo4j, throughPort, wipeNeo4j } from "@/server/testing/neo4j";
import { freePort, temporaryFolder } from "@/server/testing/services/programs";
import { startNeo4jAt } from "@/server/testing/services/start-neo4j";
import { startTcpProxy } from "@/server/testing/tcp-proxy";
import { startProjector } from "./start-projector";

const times = { sweepMs: 400, firstPauseMs: 50, longestPauseMs: 400 };
const patience = { timeout: 90_000, interval: 50 };

describe.skipIf(!testNeo4j.uri)("the projector", () => {
  let stage: LivingCast;
  const cleanups: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    stage = await openLivingCast();
  });
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  afterAll(async () => {
    await stage.engine.close();
    await wipeNeo4j();
  });

  /** A whole process's share: Neo4j, the graph in memory behind it, and what feeds Neo4j. */
  const open = async (options: Neo4jOptions, nodeId = stage.engine.nodeId) => {
    const { chronicle, graph: memory, log } = stage.engine;
    const cypher = await openCypher(options);
    const neo4j = createNeo4jGraph({ cypher, chronicle });
    const projection = createNeo4jProjection({ cypher, chronicle });
    const graph = createFailoverGraph({ primary: neo4j, fallback: memory, renew: () => cypher.renew(), log });
    const projector = startProjector({ ...stage.engine, nodeId, projection }, times);
    cleanups.push(async () => {
      await projector.stop();
      await neo4j.close();
    });
    return { neo4j, memory, graph, projection, stop: () => projector.stop() };
  };
  const tick = (timelineId = stage.timelineId) => stepEcosystem(stage.as("owner"), { timelineId });
  const at = (seq: number | null = null, timelineId = stage.timelineId) => ({ workspaceId: stage.workspaceId, timelineId, seq });
  const converged = (graph: GraphStore, timelineId = stage.timelineId): Promise<void> =>
    vi.waitFor(
      async () => expect(await graph.status(stage.workspaceId, timelineId)).toEqual({ engine: "neo4j", offline: false, lag: 0 }),
      patience,
    );
  const isSame = async (one: GraphStore, other: GraphStore, timelineId = stage.timelineId): Promise<void> =>
    expect(await one.snapshot(at(null, timelineId))).toEqual(await other.snapshot(at(null, timelineId)));
  const proxied = async () => {
    const proxy = await startTcpProxy(neo4jAddress());
    cleanups.push(() => proxy.close());
    return proxy;
  };

  it("keeps Neo4j, this process and a rebuild alike over a hundred ticks with a branch, edits and struck lines", async () => {
    const { neo4j, memory, projection, stop } = await open(testNeo4j);
    const owner = stage.as("owner");
    const { timelineId, workspaceId } = stage;
    const { characters, places } = await stage.view();
    const [one, other, third] = characters.map(({ id }) => id) as [string, string, string];
    const strike = async (timeline: string): Promise<void> => {
      const { lines } = await stage.engine.chronicle.view(workspaceId, timeline);
      const line = lines.findLast(({ ties, ruling }) => ties.length > 0 && ruling === null);
      if (line) await rejectLine(stage.as("owner"), { timelineId: timeline, lineId: line.id });
    };
    let branchId = "";
    for (let n = 1; n <= 100; n += 1) {
      await tick();
      if (n % 12 === 0) await strike(timelineId);
      if (n === 20) {
        const relationship = {
          fromId: one,
          toId: other,
          kind: "rival",
          strength: -0.4,
          trust: 0.2,
          familiarity: 0.9,
          offence: 0.3,
        } as const;
        await authorRelationship(owner, { timelineId, relationship: { ...relationship, evidence: "They have met before." } });
      }
      if (n === 30) {
        const profile = { ...characterProfileSchema.parse(characters[1]), name: "Somebody Else", homePlaceId: places[1]!.id };
        await editCharacter(owner, { timelineId, characterId: other, profile });
      }
      if (n === 40) branchId = (await forkTimeline(owner, { timelineId, name: "What if" })).id;
      if (n === 45) await removeCharacter(owner, { timelineId, characterId: third });
      if (n === 60) await restoreCharacter(owner, { timelineId, characterId: third });
      if (n > 50 && n % 4 === 0) await tick(branchId);
    }
    await strike(branchId);

    const people = characters.map(({ id }) => id);
    const mismatches = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const timeline of [timelineId, branchId]) {
        const { headSeq, forkSeq } = await stage.engine.chronicle.timeline(workspaceId, timeline);
        const moments = [
          null,
          headSeq - 1,
          Math.floor(headSeq * 0.7),
          Math.max(1, forkSeq),
          Math.max(1, forkSeq - 1),
          Math.floor(headSeq / 4),
          5,
        ];
        for (const [index, seq] of moments.entries())
          found.push(...(await findMismatches(randomQuestions(at(seq, timeline), people, index), neo4j, memory)));
      }
      return found;
    };
    const all = async () => Promise.all([at(), at(null, branchId), at(300), at(300, branchId)].map((moment) => neo4j.snapshot(moment)));

    for (const timeline of [timelineId, branchId]) await converged(neo4j, timeline);
    expect(await mismatches()).toEqual([]);
    const live = await all();
    await stop();
    for (const timeline of [timelineId, branchId]) {
      await projection.remove(workspaceId, timeline);
      expect(await projection.catchUp(workspaceId, timeline)).toBeGreaterThan(0);
    }
    expect(await all()).toEqual(live);
    expect(await mismatches()).toEqual([]);
    const changed = live[0]!.ties.filter(({ changedSeq }) => changedSeq > 200).length;
    expect(changed).toBeGreaterThan(20);
  }, 600_000);

  it("answers from this process while the way to Neo4j is cut, and brings Neo4j up to date when it is mended", async () => {
    const proxy = await proxied();
    const { graph, memory, neo4j } = await open(throughPort(proxy.port));
    await converged(graph);
    proxy.cut();
    for (let n = 0; n < 3; n += 1) {
      await tick();
      await isSame(graph, memory);
    }
    expect(await graph.status(stage.workspaceId, stage.timelineId)).toEqual({ engine: "memory", offline: true, lag: null });
    await expect(graph.ping()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    proxy.mend();
    await tick();
    await converged(graph);
    await isSame(neo4j, memory);
  });

  it("does not wait for a Neo4j that takes seconds, and takes it back when it is quick again", async () => {
    const proxy = await proxied();
    const { graph, memory, neo4j } = await open(throughPort(proxy.port));
    await converged(graph);
    const slowMs = 5_000;
    proxy.delay(slowMs);
    for (let n = 0; n < 3; n += 1) {
      await tick();
      const began = performance.now();
      await isSame(graph, memory);
      expect(performance.now() - began).toBeLessThan(slowMs);
    }
    await vi.waitFor(
      async () => expect(await graph.status(stage.workspaceId, stage.timelineId)).toMatchObject({ engine: "memory", offline: true }),
      patience,
    );
    proxy.delay(0);
    await converged(graph);
    await isSame(neo4j, memory);
  });

  it("fills a Neo4j that was wiped, also when nothing more happens", async () => {
    const { graph, memory, neo4j } = await open(testNeo4j);
    await converged(graph);
    await wipeNeo4j();
    await isSame(graph, memory);
    await converged(graph);
    await isSame(neo4j, memory);
  });

  it("goes on after Neo4j was stopped and started", async () => {
    const [folder, port] = [temporaryFolder("neo4j-restart"), await freePort()];
    const first = await startNeo4jAt(folder, port, { keep: true });
    cleanups.push(() => first.stop());
    const { username, password } = new URL(first.url);
    const options = { uri: `bolt://127.0.0.1:${port}`, user: username, password };
    const { graph, memory, neo4j } = await open(options);
    await tick();
    await converged(graph);
    await first.stop();
    for (let n = 0; n < 2; n += 1) {
      await tick();
      await isSame(graph, memory);
    }
    await vi.waitFor(
      async () => expect(await graph.status(stage.workspaceId, stage.timelineId)).toMatchObject({ engine: "memory", offline: true }),
      patience,
    );
    const second = await startNeo4jAt(folder, port, { keep: false });
    cleanups.unshift(() => second.stop());
    await converged(graph);
    await isSame(neo4j, memory);
  }, 400_000);

  it("feeds each timeline from one process at a time, and another takes over from one that ends", async () => {
    const one = await open(testNeo4j, "one");
    await converged(one.neo4j);
    const other = await open(testNeo4j, "other");
    const spies = [one, other].map(({ projection }) => vi.spyOn(projection, "catchUp"));
    await tick();
    await converged(one.neo4j);
    const calls = (index: number): number => spies[index]!.mock.calls.filter(([, timelineId]) => timelineId === stage.timelineId).length;
    expect(calls(0)).toBeGreaterThan(0);
    expect(calls(1)).toBe(0);
    const endOther = cleanups.pop()!;
    await cleanups.pop()!();
    cleanups.push(endOther);
    await tick();
    await converged(other.neo4j);
    expect(calls(1)).toBeGreaterThan(0);
  });

  it("takes what is deleted out of Neo4j", async () => {
    const { projection } = await open(testNeo4j);
    await vi.waitFor(async () => expect(await projection.cursors()).not.toEqual([]), patience);
    await stage.engine.db.system((sql) => sql.query(`delete from "Workspace" where "id" = $1`, [stage.workspaceId]));
    await vi.waitFor(async () => expect(await projection.cursors()).toEqual([]), patience);
  });
});
