import type { Community, GraphAnalysis, GraphFilter, GraphSnapshot } from "@/server/contracts/graph";
import { countTriads } from "./count-triads";
import { findBridges } from "./find-bridges";
import { findCommunities } from "./find-communities";
import { indexGraph, type IndexedGraph } from "./index-graph";
import { measureBetweenness } from "./measure-betweenness";
import { narrowSnapshot } from "./narrow-ties";
import { createPause } from "./pause";
import { rankPages } from "./rank-pages";
import { byText } from "./round-graph";

const degreeOf = ({ bonds: { starts } }: IndexedGraph, index: number): number => (starts[index + 1] ?? 0) - (starts[index] ?? 0);

const presentCommunities = (graph: IndexedGraph, membership: Int32Array): Community[] => {
  const members = new Map<number, number[]>();
  for (const [index, community] of membership.entries()) {
    const found = members.get(community);
    if (found) found.push(index);
    else members.set(community, [index]);
  }
  const idOf = (index: number): string => graph.ids[index] ?? "";
  return [...members.values()]
    .map((indices) => {
      const head = indices.reduce((best, each) => (degreeOf(graph, each) > degreeOf(graph, best) ? each : best));
      return { id: idOf(head), memberIds: indices.map(idOf) };
    })
    .sort((a, b) => b.memberIds.length - a.memberIds.length || byText(a.id, b.id));
};

/** See `GraphStore.analyse`. `snapshot` in order of ids; it must not change meanwhile, as the work lets others in between. */
export const analyseGraph = async (snapshot: GraphSnapshot, seed: number, filter: GraphFilter): Promise<GraphAnalysis> => {
  const pause = createPause();
  const graph = await indexGraph(narrowSnapshot(snapshot, filter), pause);
  const { ids } = graph;
  const membership = await findCommunities(graph, seed, pause);
  const betweenness = await measureBetweenness(graph, seed, pause);
  const pageRank = await rankPages(graph, pause);
  const triads = await countTriads(graph, pause);
  if (pause.due()) await pause.rest();
  const bridges = findBridges(graph).map(([a, b]): [string, string] => [ids[a] ?? "", ids[b] ?? ""]);
  return {
    seq: snapshot.seq,
    communities: presentCommunities(graph, membership),
    centralities: ids.map((id, index) => ({
      id,
      degree: degreeOf(graph, index),
      betweenness: betweenness[index] ?? 0,
      pageRank: pageRank[index] ?? 0,
    })),
    triads,
    bridges,
    isolates: ids.filter((_, index) => degreeOf(graph, index) === 0),
  };
};
