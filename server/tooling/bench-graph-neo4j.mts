// The same questions to Neo4j, and how long what was committed takes to be in it.
import { everyTie, type GraphSnapshot } from "@/server/contracts/graph";
import { newId } from "@/server/core/ids";
import { startProjector } from "@/server/jobs/start-projector";
import { createNeo4jGraph } from "@/server/stores/graph/neo4j/neo4j-graph";
import { createNeo4jProjection } from "@/server/stores/graph/neo4j/neo4j-projection";
import { openCypher, type Cypher } from "@/server/stores/graph/neo4j/run-cypher";
import type { GraphMoment, GraphStore } from "@/server/stores/graph/port";
import { createTestWorkspace } from "@/server/testing/database";
import { createTestEngine, createTestTimeline } from "@/server/testing/engine";
import { createFakeChronicle } from "@/server/testing/fakes/chronicle";
import { draftGraph, draftTieChange, largeGraph } from "@/server/testing/factories/graph";
import { startNeo4j } from "../testing/services/start-neo4j.ts";
import { percentile } from "./figures.mts";

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};
const spread = (all: readonly number[]): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return `p50 ${percentile(sorted, 0.5).toFixed(1)} ms, p95 ${percentile(sorted, 0.95).toFixed(1)} ms`;
};
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

/** A graph that came about in the chronicle, each of its ties as one event. */
const measureQuestions = async (cypher: Cypher, size: { characters: number; ties: number; questions: number }): Promise<void> => {
  const workspaceId = newId();
  const chronicle = createFakeChronicle(workspaceId, newId);
  const snapshot = largeGraph({ ...size, seed: 11 });
  const timelineId = chronicle.stage(draftGraph(snapshot));
  const graph = createNeo4jGraph({ cypher, chronicle });
  const projection = createNeo4jProjection({ cypher, chronicle });
  const events = size.characters + snapshot.ties.length;
  const ms = await timed(() => projection.catchUp(workspaceId, timelineId));
  console.log(`${size.characters} characters, ${snapshot.ties.length} ties, in Neo4j`);
  console.log(`  taken up in bulk: ${events} events in ${(ms / 1_000).toFixed(1)} s, ${Math.round(events / (ms / 1_000))} a second`);
  const at = { workspaceId, timelineId, seq: null };
  for (const [name, ask] of Object.entries(questions)) {
    const all: number[] = [];
    // The first half warms up: a server in Java is many times slower before it has compiled what it runs.
    for (let index = 0; index < size.questions * 2; index += 1) {
      const took = await timed(() => ask(graph, at, ...someOf(snapshot, index)));
      if (index >= size.questions) all.push(took);
    }
    console.log(`  ${name}: ${spread(all)}`);
  }
  const whole: number[] = [];
  for (let n = 0; n < 5; n += 1) whole.push(await timed(() => graph.snapshot(at)));
  console.log(`  snapshot: ${spread(whole)}`);
  await projection.remove(workspaceId, timelineId);
};

/** From the commit (the message after it) to the moment at which Neo4j has it. */
const measureLag = async (cypher: Cypher): Promise<void> => {
  const engine = await createTestEngine();
  const workspaceId = await createTestWorkspace(engine.db);
  const timelineId = await createTestTimeline(engine, workspaceId);
  const snapshot = largeGraph({ characters: 200, ties: 1_000, seed: 11 });
  await engine.chronicle.append({ workspaceId, timelineId, drafts: draftGraph(snapshot) });
  const projection = createNeo4jProjection({ cypher, chronicle: engine.chronicle });
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
    for (let n = 0; n < times; n += 1) lags.push(await lagOf(count, (n * count) % (1_000 - count)));
    return lags.slice(Math.floor(times / 5));
  };
  console.log(`from commit to Neo4j`);
  console.log(`  1 event: ${spread(await lagsOf(1, 100))}`);
  console.log(`  50 events, as many as a tick makes: ${spread(await lagsOf(50, 60))}`);
  await projector.stop();
  await projection.remove(workspaceId, timelineId);
  await engine.close();
};

/** Against the server that TEST_NEO4J_URL names, or one that is started for it. */
export const measureNeo4j = async (sizes: readonly { characters: number; ties: number; questions: number }[]): Promise<void> => {
  const server = await startNeo4j();
  console.log(server.way);
  const { protocol, host, username, password } = new URL(server.url);
  const cypher = await openCypher({ uri: `${protocol}//${host}`, user: username, password });
  for (const size of sizes) await measureQuestions(cypher, size);
  await measureLag(cypher);
  await cypher.close();
  await server.stop();
};
