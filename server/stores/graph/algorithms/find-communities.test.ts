import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { describe, expect, it } from "vitest";
import { everyTie, type GraphSnapshot } from "@/server/contracts/graph";
import { graphPerson, graphTie, largeGraph, randomGraph } from "@/server/testing/factories/graph";
import { analyseGraph } from "./analyse-graph";

/** What binds each pair, by the contract. */
const bindings = ({ characters, ties }: GraphSnapshot): UndirectedGraph => {
  const graph = new UndirectedGraph();
  for (const { id } of characters) graph.addNode(id);
  const sums = new Map<string, number>();
  for (const { fromId, toId, strength } of ties) {
    const key = [fromId, toId].sort().join(" ");
    sums.set(key, (sums.get(key) ?? 0) + strength);
  }
  for (const [key, sum] of sums) if (sum > 0) graph.addEdge(...(key.split(" ") as [string, string]), { weight: sum });
  return graph;
};

/** Newman's Q, worked out from its definition. */
const modularity = (graph: UndirectedGraph, communityOf: (id: string) => unknown): number => {
  const strength = new Map(graph.nodes().map((id) => [id, graph.reduceEdges(id, (sum, _edge, { weight }) => sum + (weight as number), 0)]));
  const total = [...strength.values()].reduce((sum, each) => sum + each, 0);
  const inside = graph.reduceEdges(
    (sum, _edge, { weight }, one, other) => sum + (communityOf(one) === communityOf(other) ? 2 * (weight as number) : 0),
    0,
  );
  const communities = Map.groupBy(graph.nodes(), communityOf);
  const expected = [...communities.values()]
    .map((ids) => ids.reduce((sum, id) => sum + (strength.get(id) ?? 0), 0) / total)
    .reduce((sum, share) => sum + share * share, 0);
  return inside / total - expected;
};

const ours = async (snapshot: GraphSnapshot, seed: number): Promise<(id: string) => unknown> => {
  const { communities } = await analyseGraph(snapshot, seed, everyTie);
  const byId = new Map(communities.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
  return (id) => byId.get(id);
};

describe("communities", () => {
  it.each([
    ["a small cast", randomGraph({ characters: 60, density: 0.08, seed: 4 })],
    ["a cast in neighbourhoods", largeGraph({ characters: 600, ties: 6_000, seed: 2 })],
  ])("divide %s as well as the library that is known for it", async (_name, snapshot) => {
    const graph = bindings(snapshot);
    const theirs = louvain(graph, { getEdgeWeight: "weight", randomWalk: false });
    const best = modularity(graph, (id) => theirs[id]);
    for (const seed of [1, 2, 3]) expect(modularity(graph, await ours(snapshot, seed))).toBeGreaterThan(best * 0.97);
  });

  it("are the houses that were built, whatever the seed", async () => {
    // Five houses of six who are close to each other; one from each knows one of the next.
    const people = Array.from({ length: 30 }, (_, index) => graphPerson(index));
    const ties = people.flatMap((_, from) => [
      ...people.flatMap((__, to) => (to !== from && Math.floor(to / 6) === Math.floor(from / 6) ? [graphTie(from, to, 0.8)] : [])),
      ...(from % 6 === 0 ? [graphTie(from, (from + 6) % 30, 0.6)] : []),
    ]);
    for (let seed = 0; seed < 20; seed += 1) {
      const { communities } = await analyseGraph({ seq: 1, characters: people, ties }, seed, everyTie);
      const houses = communities.map(({ memberIds }) => memberIds).sort();
      expect(houses).toEqual([0, 6, 12, 18, 24].map((first) => people.slice(first, first + 6).map(({ id }) => id)));
    }
  });
});

describe("betweenness in a cast too large to ask everybody", () => {
  it("is close to the exact figure for those who matter, and the same for the same seed", async () => {
    const large = largeGraph({ characters: 2_200, ties: 13_200, seed: 9 });
    // One who knows every hundredth stands between the neighbourhoods.
    const hub = Array.from({ length: 22 }, (_, index) => graphTie(0, index * 100 + 50, 0.5));
    const known = new Set(hub.map(({ toId }) => toId));
    const snapshot = {
      ...large,
      ties: [...large.ties.filter(({ fromId, toId }) => fromId !== hub[0]?.fromId || !known.has(toId)), ...hub],
    };
    const estimated = (await analyseGraph(snapshot, 3, everyTie)).centralities;
    expect((await analyseGraph(snapshot, 3, everyTie)).centralities).toEqual(estimated);
    const other = (await analyseGraph(snapshot, 4, everyTie)).centralities;
    expect(other).not.toEqual(estimated);
    const top = (all: typeof estimated): number => all.toSorted((a, b) => b.betweenness - a.betweenness)[0]?.betweenness ?? 0;
    expect(Math.abs(top(estimated) - top(other)) / top(estimated)).toBeLessThan(0.15);
    expect(estimated.toSorted((a, b) => b.betweenness - a.betweenness)[0]?.id).toBe(graphPerson(0).id);
  });
});
