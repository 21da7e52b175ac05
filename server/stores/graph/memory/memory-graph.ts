import { everyTie } from "@/server/contracts/graph";
import { notFound } from "@/server/core/errors";
import type { Bus } from "@/server/stores/bus/port";
import type { Chronicle } from "@/server/stores/chronicle/port";
import { analyseGraph } from "../algorithms/analyse-graph";
import { comparePair } from "../algorithms/compare-pair";
import { findNeighbours } from "../algorithms/find-neighbours";
import { findPath } from "../algorithms/find-path";
import { findSimilar } from "../algorithms/find-similar";
import type { GraphMoment, GraphStore } from "../port";
import { createCastGraph, type CastGraph } from "./cast-graph";
import { createGraphShelf } from "./graph-shelf";

interface Parts {
  chronicle: Pick<Chronicle, "timeline" | "view" | "read">;
  bus: Pick<Bus, "subscribe">;
}
/** Characters and ties, some hundred bytes each, and how many graphs there may be of each sort. */
const bounds = { most: 32, mostSize: 400_000 };
/** Events behind which a graph is better built again. */
const mostMissed = 5_000;

/** The graph in this process: a branch is built from its head when it is first asked for, and kept at its head by the events on the bus. */
export const createMemoryGraph = ({ chronicle, bus }: Parts): GraphStore => {
  const heads = createGraphShelf(bounds);
  const moments = createGraphShelf(bounds);
  const keyOf = (workspaceId: string, timelineId: string): string => `${workspaceId} ${timelineId}`;
  const unsubscribe = bus.subscribe((message) => {
    if (message.kind === "events") heads.find(keyOf(message.workspaceId, message.timelineId))?.apply(message.events);
  });

  const headOf = async (workspaceId: string, timelineId: string, headSeq: number): Promise<CastGraph> => {
    const key = keyOf(workspaceId, timelineId);
    const build = async (): Promise<CastGraph> => createCastGraph(await chronicle.view(workspaceId, timelineId));
    const graph = await heads.take(key, build);
    if (graph.seq >= headSeq) return graph;
    // A message was lost, or is on its way: what is missing stands in the chronicle.
    if (headSeq - graph.seq <= mostMissed)
      graph.apply(await chronicle.read(workspaceId, timelineId, { afterSeq: graph.seq, toSeq: headSeq, limit: mostMissed }));
    if (graph.seq >= headSeq) return graph;
    heads.drop(key);
    return heads.take(key, build);
  };

  const graphAt = async ({ workspaceId, timelineId, seq }: GraphMoment): Promise<CastGraph> => {
    const { headSeq } = await chronicle.timeline(workspaceId, timelineId);
    if (seq === null || seq >= headSeq) return headOf(workspaceId, timelineId, headSeq);
    return moments.take(`${keyOf(workspaceId, timelineId)} ${seq}`, async () =>
      createCastGraph(await chronicle.view(workspaceId, timelineId, seq)),
    );
  };
  const graphWith = async (at: GraphMoment, ...characterIds: readonly string[]): Promise<CastGraph> => {
    const graph = await graphAt(at);
    for (const id of characterIds) if (!graph.has(id)) throw notFound("character", id);
    return graph;
  };

  return {
    engine: "memory",
    snapshot: async (at) => (await graphAt(at)).snapshot(),
    neighbours: async (at, id, hops, filter) => findNeighbours((await graphWith(at, id)).around(filter), id, hops),
    path: async (at, fromId, toId, way, filter) => findPath((await graphWith(at, fromId, toId)).around(filter), fromId, toId, way),
    pair: async (at, oneId, otherId) => comparePair((await graphWith(at, oneId, otherId)).around(everyTie), oneId, otherId),
    similar: async (at, id, limit) => findSimilar((await graphWith(at, id)).around(everyTie), id, limit),
    analyse: async (at, seed, filter) => {
      const graph = await graphAt(at);
      return graph.remember(`analysis ${seed} ${JSON.stringify(filter)}`, async () => analyseGraph(await graph.snapshot(), seed, filter));
    },
    status: async (workspaceId, timelineId) => {
      await chronicle.timeline(workspaceId, timelineId);
      return { engine: "memory", offline: false, lag: null };
    },
    ping: async () => 0,
    close: async () => {
      unsubscribe();
      heads.clear();
      moments.clear();
    },
  };
};
