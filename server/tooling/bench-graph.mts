// The graph in this process: ways, analysis, snapshot, and what it costs to keep it live; as ratios to graphology's own algorithms on the same
// graph in the same run.
import { DirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { dijkstra } from "graphology-shortest-path";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import { everyTie, type GraphSnapshot, type PathWay } from "@/server/contracts/graph";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createMemoryGraph } from "@/server/stores/graph/memory/memory-graph";
import type { GraphMoment, GraphStore } from "@/server/stores/graph/port";
import { draftTieChange, largeGraph } from "@/server/testing/factories/graph";
import { measureNeo4j } from "./bench-graph-neo4j.mts";
import { percentile } from "./figures.mts";
import { helped } from "./terminal.mts";

const sizes = [
  { characters: 200, ties: 1_000, questions: 300 },
  { characters: 10_000, ties: 100_000, questions: 100 },
];
const help = `
npm run bench:graph
  Of casts of 200 with 1,000 ties and of 10,000 with 100,000: milliseconds of a path query (p50, p95; of each pair the least of three), a
  snapshot, an analysis, and microseconds that an event costs to keep the graph live; how long the longest stretch without letting others in was;
  and graphology's own algorithms on the same graph in the same run, as a ratio. Those find any shortest way, and no best among equals.
  --neo4j   against a real Neo4j: the same questions beside the graph in this process, what it takes up in bulk, how long a commit takes to be in it,
            and how long graph:rebuild takes; the server that TEST_NEO4J_URL names, else one that is started for it`;
if (helped(process.argv.slice(2), help)) process.exit(0);

const at: GraphMoment = { workspaceId: "w", timelineId: "t", seq: null };
const viewOf = ({ seq, characters, ties }: GraphSnapshot): Pick<CastView, "seq" | "characters" | "ties"> => ({
  seq,
  characters: characters.map(
    ({ id, name, placeId }) => ({ id, name, homePlaceId: placeId, removed: false, backstory: "", state: {} }) as unknown as CastMember,
  ),
  ties: ties.map((tie) => ({ ...tie, evidence: "", changedTick: 0 })),
});

/** The engine over a chronicle that answers at once, so that the figures are the engine's. */
const openGraph = (snapshot: GraphSnapshot) => {
  const bus = createMemoryBus({ log: console });
  const view = viewOf(snapshot) as CastView;
  let headSeq = snapshot.seq;
  const graph = createMemoryGraph({
    bus,
    chronicle: {
      timeline: async () => ({ headSeq }) as never,
      view: async () => view,
      read: async () => [],
    },
  });
  const publish = (events: ChronicleEvent[]): Promise<void> => {
    headSeq = events.at(-1)?.seq ?? headSeq;
    return bus.publish({ kind: "events", workspaceId: at.workspaceId, timelineId: at.timelineId, events });
  };
  return { graph, publish, close: async () => (await graph.close(), await bus.close()) };
};

/** Milliseconds of this thread at work: what else the machine was doing does not count. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
const timed = async (run: () => unknown): Promise<number> => {
  const started = performance.now();
  await run();
  return performance.now() - started;
};
/** The least of three: what else the machine was doing does not count. */
const leastOf = async (run: () => unknown): Promise<number> => Math.min(await timed(run), await timed(run), await timed(run));
/** Milliseconds of this thread at work, and the longest of them for which nobody else was let in; its clock moves in steps of a millisecond or so. */
const watched = async (run: () => Promise<unknown>): Promise<{ ms: number; longest: number }> => {
  let [last, longest, watching] = [cpuMs(), 0, true];
  const watch = (): void => {
    longest = Math.max(longest, cpuMs() - last);
    last = cpuMs();
    if (watching) setImmediate(watch);
  };
  watch();
  const started = cpuMs();
  await run();
  const ms = cpuMs() - started;
  watching = false;
  longest = Math.max(longest, cpuMs() - last);
  return { ms, longest };
};
const show = (ms: number): string => (ms < 1 ? ms.toFixed(3) : ms.toFixed(1));
const spread = (all: number[]): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return `p50 ${show(percentile(sorted, 0.5))} ms, p95 ${show(percentile(sorted, 0.95))} ms, most ${show(sorted.at(-1) ?? 0)} ms`;
};
const median = (all: number[]): number =>
  percentile(
    all.toSorted((a, b) => a - b),
    0.5,
  );

/** The same pairs for everybody, spread over the cast. */
const pairsOf = ({ characters }: GraphSnapshot, count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [
    characters[(index * 7_919) % characters.length]?.id ?? "",
    characters[(index * 104_729 + 17) % characters.length]?.id ?? "",
  ]);

const undirected = ({ characters, ties }: GraphSnapshot): UndirectedGraph => {
  const graph = new UndirectedGraph();
  for (const { id } of characters) graph.addNode(id);
  for (const { fromId, toId, strength } of ties) {
    const cost = -Math.log(Math.max(Math.abs(strength), 1e-6));
    const [known] = graph.hasEdge(fromId, toId) ? [graph.getEdgeAttributes(fromId, toId)] : [];
    graph.mergeEdge(fromId, toId, {
      cost: Math.min(cost, (known?.["cost"] as number | undefined) ?? cost),
      sum: strength + ((known?.["sum"] as number | undefined) ?? 0),
    });
  }
  return graph;
};

const measurePaths = async (graph: GraphStore, snapshot: GraphSnapshot, questions: number): Promise<void> => {
  const plain = undirected(snapshot);
  const theirs: Record<PathWay, (from: string, to: string) => unknown> = {
    steps: (from, to) => bidirectional(plain, from, to),
    strength: (from, to) => dijkstra.bidirectional(plain, from, to, "cost"),
  };
  for (const way of ["steps", "strength"] as const) {
    const [ours, library]: [number[], number[]] = [[], []];
    for (const [index, [from, to]] of pairsOf(snapshot, questions + 20).entries()) {
      const mine = await leastOf(() => graph.path(at, from, to, way, everyTie));
      const other = await leastOf(() => theirs[way](from, to));
      // The first ones warm up.
      if (index < 20) continue;
      ours.push(mine);
      library.push(other);
    }
    const ratio = (median(ours) / median(library)).toFixed(2);
    console.log(`  path by ${way}: ${spread(ours)}; graphology ${spread(library)}; ratio of p50 ${ratio}`);
  }
};

const measureAnalysis = async (graph: GraphStore, snapshot: GraphSnapshot): Promise<void> => {
  const runs: { ms: number; longest: number }[] = [];
  for (let seed = 0; seed < 4; seed += 1) runs.push(await watched(() => graph.analyse(at, seed, everyTie)));
  const kept = runs.slice(1);
  const again = await timed(() => graph.analyse(at, 3, everyTie));
  const ms = median(kept.map((run) => run.ms));
  const longest = Math.max(...kept.map((run) => run.longest));
  console.log(`  analysis: ${show(ms)} ms, nobody kept waiting longer than ${show(longest)} ms; asked again ${show(again)} ms`);
  const plain = undirected(snapshot);
  const weights = new DirectedGraph();
  for (const { id } of snapshot.characters) weights.addNode(id);
  for (const { fromId, toId, strength } of snapshot.ties) weights.addEdge(fromId, toId, { weight: Math.abs(strength) });
  const { ms: theirs } = await watched(async () => {
    louvain(plain, { getEdgeWeight: (_edge, { sum }) => Math.max(0, sum as number), randomWalk: false });
    pagerank(weights, { getEdgeWeight: "weight", maxIterations: 500 });
    if (snapshot.characters.length <= 2_000) betweenness(plain, { getEdgeWeight: null });
  });
  const what = snapshot.characters.length <= 2_000 ? "Louvain, PageRank, betweenness" : "Louvain and PageRank alone";
  console.log(`    graphology, ${what}, without letting anybody in: ${show(theirs)} ms; ratio ${(ms / theirs).toFixed(2)}`);
};

const measureLive = async (graph: GraphStore, publish: (events: ChronicleEvent[]) => Promise<void>, snapshot: GraphSnapshot) => {
  const events = snapshot.ties.slice(0, 1_000).map(
    (tie, index): ChronicleEvent =>
      ({
        ...draftTieChange({ ...tie, strength: -tie.strength }),
        timelineId: at.timelineId,
        seq: snapshot.seq + index + 1,
        v: 1,
        at: "2026-01-01T00:00:00.000Z",
        sceneId: null,
        causes: [],
      }) as ChronicleEvent,
  );
  const ms = await timed(async () => {
    for (const event of events) await publish([event]);
  });
  const { seq } = await graph.snapshot(at);
  if (seq !== snapshot.seq + events.length) throw new Error("the graph did not follow");
  console.log(`  kept live: ${((ms / events.length) * 1_000).toFixed(1)} µs an event`);
};

const forNeo4j = process.argv.includes("--neo4j");
if (forNeo4j) await measureNeo4j(sizes);
for (const { characters, ties, questions } of forNeo4j ? [] : sizes) {
  const snapshot = largeGraph({ characters, ties, seed: 11 });
  const { graph, publish, close } = openGraph(snapshot);
  console.log(`${characters} characters, ${snapshot.ties.length} ties, in this process`);
  const built = await watched(() => graph.pair(at, snapshot.characters[0]?.id ?? "", snapshot.characters[1]?.id ?? ""));
  console.log(`  built from a view: ${show(built.ms)} ms, nobody kept waiting longer than ${show(built.longest)} ms`);
  await measurePaths(graph, snapshot, questions);
  const first = await watched(() => graph.snapshot(at));
  console.log(
    `  snapshot: ${show(first.ms)} ms, longest ${show(first.longest)} ms; asked again ${show(await timed(() => graph.snapshot(at)))} ms`,
  );
  await measureAnalysis(graph, snapshot);
  await measureLive(graph, publish, snapshot);
  await close();
}
