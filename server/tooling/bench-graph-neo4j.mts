// The same questions to Neo4j and to the graph in this process, how long what was committed takes to be in it, and what it takes to be made anew.
import fs from "node:fs";
import os from "node:os";
import { everyTie, type GraphSnapshot } from "@/server/contracts/graph";
import { newId } from "@/server/core/ids";
import { startProjector } from "@/server/jobs/start-projector";
import { withEngine } from "@/server/entrypoints/cli-command";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createMemoryGraph } from "@/server/stores/graph/memory/memory-graph";
import { createNeo4jGraph } from "@/server/stores/graph/neo4j/neo4j-graph";
import { createNeo4jProjection } from "@/server/stores/graph/neo4j/neo4j-projection";
import type { Engine } from "@/server/core/context";
import { openCypher, type Cypher } from "@/server/stores/graph/neo4j/run-cypher";
import type { GraphMoment, GraphStore } from "@/server/stores/graph/port";
import { createTestWorkspace, fillDataDir } from "@/server/testing/database";
import { createTestTimeline } from "@/server/testing/engine";
import { createFakeChronicle } from "@/server/testing/fakes/chronicle";
import { draftGraph, draftTieChange, largeGraph } from "@/server/testing/factories/graph";
import { temporaryFolder } from "../testing/services/programs.ts";
import { startNeo4j } from "../testing/services/start-neo4j.ts";
import { runQuietly } from "./child.mts";
import { percentile } from "./figures.mts";

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};
const show = (ms: number): string => (ms < 1 ? ms.toFixed(3) : ms.toFixed(1));
const spread = (all: readonly number[]): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return `p50 ${show(percentile(sorted, 0.5))} ms, p95 ${show(percentile(sorted, 0.95))} ms`;
};
const busy = (): string =>
  `load average ${os
    .loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}`;

interface Size {
  characters: number;
  ties: number;
  questions: number;
}
const someOf = ({ characters }: GraphSnapshot, index: number): [string, string] => [
  characters[(index * 7_919) % characters.length]?.id ?? "",
  characters[(index * 104_729 + 17) % characters.length]?.id ?? "",
];

type Question = (graph: GraphStore, at: GraphMoment, one: string, other: string) => Promise<unknown>;
const questions: Record<string, Question> = {
  "path by steps": (graph, at, one, other) => graph.path(at, one, other, "steps", everyTie),
  "path by strength": (graph, at, one, other) => graph.path(at, one, other, "strength", everyTie),
  "neighbours, 2 steps": (graph, at, one) => graph.neighbours(at, one, 2, everyTie),
  pair: (graph, at, one, other) => graph.pair(at, one, other),
};

/** Of as many again, which warm up: a server in Java is many times slower before it has compiled what it runs. */
const asked = async (graph: GraphStore, at: GraphMoment, snapshot: GraphSnapshot, ask: Question, count: number): Promise<number[]> => {
  const all: number[] = [];
  for (let index = 0; index < count * 2; index += 1) {
    const took = await timed(() => ask(graph, at, ...someOf(snapshot, index)));
    if (index >= count) all.push(took);
  }
  return all;
};

/** A graph that came about in the chronicle, each of its ties as one event; asked of both engines. */
const measureQuestions = async (cypher: Cypher, size: Size): Promise<void> => {
  const workspaceId = newId();
  const chronicle = createFakeChronicle(workspaceId, newId);
  const snapshot = largeGraph({ ...size, seed: 11 });
  const timelineId = chronicle.stage(draftGraph(snapshot));
  const graph = createNeo4jGraph({ cypher, chronicle });
  const projection = createNeo4jProjection({ cypher, chronicle });
  const bus = createMemoryBus({ log: console });
  const here = createMemoryGraph({ bus, chronicle });
  const events = size.characters + snapshot.ties.length;
  const ms = await timed(() => projection.catchUp(workspaceId, timelineId));
  console.log(`${size.characters} characters, ${snapshot.ties.length} ties, in Neo4j; ${busy()}`);
  console.log(`  taken up in bulk: ${events} events in ${(ms / 1_000).toFixed(1)} s, ${Math.round(events / (ms / 1_000))} a second`);
  const at = { workspaceId, timelineId, seq: null };
  for (const [name, ask] of Object.entries(questions)) {
    const theirs = await asked(graph, at, snapshot, ask, size.questions);
    const ours = await asked(here, at, snapshot, ask, size.questions);
    console.log(`  ${name}: ${spread(theirs)}; in this process ${spread(ours)}`);
  }
  const whole: number[] = [];
  for (let n = 0; n < 5; n += 1) whole.push(await timed(() => graph.snapshot(at)));
  console.log(`  snapshot: ${spread(whole)}`);
  await here.close();
  await bus.close();
  await projection.remove(workspaceId, timelineId);
};

const draftsAtOnce = 2_000;

/** From the commit (the message after it) to the moment at which Neo4j has it. */
const measureLag = async (engine: Engine, snapshot: GraphSnapshot): Promise<void> => {
  const { projection } = engine;
  if (!projection) throw new Error("the engine has no graph in Neo4j");
  const workspaceId = await createTestWorkspace(engine.db);
  const timelineId = await createTestTimeline(engine, workspaceId);
  const all = draftGraph(snapshot);
  for (let from = 0; from < all.length; from += draftsAtOnce)
    await engine.chronicle.append({ workspaceId, timelineId, drafts: all.slice(from, from + draftsAtOnce) });
  await projection.catchUp(workspaceId, timelineId);
  let committed = 0;
  let arrived: (ms: number) => void = () => undefined;
  engine.bus.subscribe(({ kind }) => kind === "events" && (committed = performance.now()));
  const catchUp: typeof projection.catchUp = async (...place) => {
    const applied = await projection.catchUp(...place);
    if (applied > 0) arrived(performance.now() - committed);
    return applied;
  };
  const projector = startProjector({ ...engine, projection: { ...projection, catchUp } });
  const lagOf = async (count: number, from: number): Promise<number> => {
    const drafts = snapshot.ties.slice(from, from + count).map((tie) => draftTieChange({ ...tie, strength: -tie.strength }));
    const lag = new Promise<number>((resolve) => (arrived = resolve));
    await engine.chronicle.append({ workspaceId, timelineId, drafts });
    return lag;
  };
  const lagsOf = async (count: number, times: number): Promise<number[]> => {
    const lags: number[] = [];
    for (let n = 0; n < times; n += 1) lags.push(await lagOf(count, (n * count) % (snapshot.ties.length - count)));
    return lags.slice(Math.floor(times / 5));
  };
  console.log(`${snapshot.characters.length} characters, ${snapshot.ties.length} ties, from commit to Neo4j; ${busy()}`);
  console.log(`  1 event: ${spread(await lagsOf(1, 100))}`);
  console.log(`  50 events, as many as a tick makes: ${spread(await lagsOf(50, 60))}`);
  await projector.stop();
};

/** The command itself, on the embedded database of the data folder that the environment names. */
const measureRebuild = async (): Promise<void> => {
  for (const more of [[], ["--graph"]]) {
    const { code, output, ms } = await runQuietly(process.execPath, ["server/tooling/run.mjs", "cli", "rebuild", ...more]);
    if (code !== 0) throw new Error(`graph:rebuild ended with ${code}:\n${output}`);
    const last = output.trim().split("\n").at(-1) ?? "";
    console.log(`  npm run graph:rebuild${more.length > 0 ? ` -- ${more.join(" ")}` : ""}: ${(ms / 1_000).toFixed(1)} s in all; ${last}`);
  }
};

const measureChronicle = async (size: Size): Promise<void> => {
  process.env.DATA_DIR = temporaryFolder("graph-bench");
  await fillDataDir(process.env.DATA_DIR);
  await withEngine((engine) => measureLag(engine, largeGraph({ ...size, seed: 11 })));
  await measureRebuild();
  fs.rmSync(process.env.DATA_DIR, { recursive: true, force: true });
};

/** Against the server that TEST_NEO4J_URL names, or one that is started for it. */
export const measureNeo4j = async (sizes: readonly Size[]): Promise<void> => {
  const server = await startNeo4j();
  console.log(server.way);
  const { protocol, host, username, password } = new URL(server.url);
  const cypher = await openCypher({ uri: `${protocol}//${host}`, user: username, password });
  for (const size of sizes) await measureQuestions(cypher, size);
  Object.assign(process.env, { NEO4J_URI: `${protocol}//${host}`, NEO4J_USER: username, NEO4J_PASSWORD: password });
  for (const size of sizes) await measureChronicle(size);
  await cypher.close();
  await server.stop();
};
