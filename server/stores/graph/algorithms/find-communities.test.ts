import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { describe, expect, it } from "vitest";
import { everyTie, type GraphSnapshot } from "@/server/contracts/graph";
import { createDice, graphPerson, graphTie, largeGraph, randomGraph } from "@/server/testing/factories/graph";
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

const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;

const ours = async (snapshot: GraphSnapshot, seed: number): Promise<(id: string) => unknown> => {
  const { communities } = await analyseGraph(snapshot, seed, everyTie);
  const byId = new Map(communities.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
  return (id) => byId.get(id);
};

describe("communities", () => {
  it.each([
    ["a small cast", randomGraph({ characters: 100, density: 0.06, seed: 4 })],
    ["a cast in neighbourhoods", largeGraph({ characters: 600, ties: 6_000, seed: 2 })],
  ])("divide %s as well as the library that is known for it, on an average of orders", async (_name, snapshot) => {
    const graph = bindings(snapshot);
    const dice = createDice(1);
    const [theirs, mine]: [number[], number[]] = [[], []];
    for (let seed = 0; seed < 8; seed += 1) {
      const found = louvain(graph, { getEdgeWeight: "weight", rng: dice });
      theirs.push(modularity(graph, (id) => found[id]));
      mine.push(modularity(graph, await ours(snapshot, seed)));
    }
    expect(mean(mine)).toBeGreaterThan(0.3);
    expect(mean(mine) / mean(theirs)).toBeGreaterThan(0.97);
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
  it("is close to the exact figure, and the same for the same seed", async () => {
    // One who knows 22 hosts, each of whom knows 99 guests who know nobody else.
    const [houses, house] = [22, 100];
    const people = Array.from({ length: 1 + houses * house }, (_, index) => graphPerson(index));
    const hostOf = (index: number): number => index - ((index - 1) % house);
    const ties = people
      .slice(1)
      .map((_, at) => (hostOf(at + 1) === at + 1 ? graphTie(0, at + 1, 0.5) : graphTie(hostOf(at + 1), at + 1, 0.5)));
    const measure = async (seed: number) => (await analyseGraph({ seq: 1, characters: people, ties }, seed, everyTie)).centralities;
    const estimated = await measure(3);
    expect(await measure(3)).toEqual(estimated);
    expect(await measure(4)).not.toEqual(estimated);

    const others = people.length - 1;
    const pairs = (others * (others - 1)) / 2;
    const between = (from: number): number[] => estimated.slice(from).map(({ betweenness }) => betweenness);
    // Through the first go all but those within a house; through a host its guests to all others, and to one another.
    expect(between(0)[0]).toBeCloseTo((pairs - (houses * house * (house - 1)) / 2) / pairs, 2);
    const hosts = between(1).filter((_, at) => at % house === 0);
    const exact = ((house - 1) * (people.length - house) + ((house - 1) * (house - 2)) / 2) / pairs;
    expect(mean(hosts) / exact).toBeGreaterThan(0.95);
    expect(mean(hosts) / exact).toBeLessThan(1.05);
    expect(Math.max(...between(1).filter((_, at) => at % house !== 0))).toBe(0);
  });
});
