import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import neo4j from "neo4j-driver";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openDatabase } from "@/server/stores/database/open-database";
import { createMemoryGraph } from "@/server/stores/graph/memory/memory-graph";
import { createNeo4jGraph } from "@/server/stores/graph/neo4j/neo4j-graph";
import { createNeo4jProjection } from "@/server/stores/graph/neo4j/neo4j-projection";
import { openCypher } from "@/server/stores/graph/neo4j/run-cypher";
import { fillDataDir } from "@/server/testing/database";
import { draftGraph, draftTie, randomGraph } from "@/server/testing/factories/graph";
import { findMismatches, randomQuestions } from "@/server/testing/factories/graph-questions";
import { buildTimeline } from "@/server/testing/factories/timeline";
import { testNeo4j, wipeNeo4j } from "@/server/testing/neo4j";
import { temporaryFolder } from "@/server/testing/services/programs";

/** 60 people, some 700 ties, and every tie set again five times: more than two transactions of the projection. */
const people = randomGraph({ characters: 60, density: 0.2, seed: 5 });
const history = [
  ...draftGraph(people),
  ...[0.25, -0.75, 0.5, -0.5, 0.9].flatMap((strength) => people.ties.map((tie) => draftTie({ ...tie, strength }))),
];

/** How much of what there is in Neo4j, past the program. */
const countAll = async (): Promise<Record<string, number>> => {
  const driver = neo4j.driver(testNeo4j.uri, neo4j.auth.basic(testNeo4j.user, testNeo4j.password), { disableLosslessIntegers: true });
  const { records } = await driver.executeQuery(
    `MATCH (n) RETURN head(labels(n)) AS what, count(*) AS many ORDER BY what
     UNION ALL MATCH ()-[r]->() RETURN type(r) AS what, count(*) AS many ORDER BY what`,
  );
  await driver.close();
  return Object.fromEntries(records.map((record) => [record.get("what") as string, record.get("many") as number]));
};

describe.skipIf(!testNeo4j.uri)("a process that is killed while it feeds Neo4j", () => {
  const folder = temporaryFolder("projector-kill");
  const children: (() => void)[] = [];
  afterAll(async () => {
    for (const end of children) end();
    await wipeNeo4j();
  });

  const open = async () => {
    const log = { error: () => expect.fail("something was logged") };
    const db = await openDatabase({ dataDir: folder, backups: { everyMs: 0, keep: 1 } });
    const bus = createMemoryBus({ log });
    return { db, bus, chronicle: createChronicle({ db, bus, now: () => new Date(), log }) };
  };
  const startFeeding = () => {
    const child = spawn(process.execPath, ["--import", "tsx", "server/testing/crash-projector.ts", folder], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push(() => child.kill("SIGKILL"));
    const from: number[] = [];
    const watchers: (() => void)[] = [];
    createInterface({ input: child.stdout }).on("line", (line) => {
      from.push((JSON.parse(line) as { from: number }).from);
      for (const watch of watchers) watch();
    });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    const kill = async (): Promise<void> => {
      child.kill("SIGKILL");
      expect(await ended).toBe("SIGKILL");
    };
    /** In the very moment in which it goes on from there or later: what came before is acknowledged, the next is on its way. */
    const killPast = (seq: number): Promise<void> =>
      new Promise((resolve, reject) => {
        watchers.push(() => void ((from.at(-1) ?? 0) > seq && kill().then(resolve, reject)));
        void ended.then((signal) => signal ?? reject(new Error("the projector ended by itself")));
      });
    return { from, kill, killPast };
  };

  it("has the next one go on where it stopped, and come to the same graph with nothing in it twice", async () => {
    await wipeNeo4j();
    await fillDataDir(folder);
    const before = await open();
    const at = await buildTimeline(before.db, before.chronicle);
    let headSeq = 0;
    for (let start = 0; start < history.length; start += 1_000)
      headSeq = (await before.chronicle.append({ ...at, drafts: history.slice(start, start + 1_000) })).headSeq;
    await before.db.close();

    const cypher = await openCypher(testNeo4j);
    const reached = async (): Promise<number> => (await cypher.everyCursor()).find((each) => each.timelineId === at.timelineId)?.seq ?? 0;
    await startFeeding().killPast(0);
    const stopped = await reached();
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(headSeq);

    const second = startFeeding();
    await vi.waitFor(async () => expect(await reached()).toBe(headSeq), { timeout: 120_000, interval: 100 });
    await second.kill();
    expect(second.from[0]).toBe(stopped);

    const { db, bus, chronicle } = await open();
    const memory = createMemoryGraph({ chronicle, bus });
    const graph = createNeo4jGraph({ cypher, chronicle });
    for (const [index, seq] of [null, stopped, stopped + 1, 900].entries()) {
      const ids = people.characters.map(({ id }) => id);
      expect(await findMismatches(randomQuestions({ ...at, seq }, ids, index), graph, memory)).toEqual([]);
    }
    const found = await countAll();
    const projection = createNeo4jProjection({ cypher, chronicle });
    await projection.remove(at.workspaceId, at.timelineId);
    expect(await projection.catchUp(at.workspaceId, at.timelineId)).toBe(headSeq);
    expect(found).toEqual(await countAll());
    await memory.close();
    await graph.close();
    await db.close();
  }, 300_000);
});
