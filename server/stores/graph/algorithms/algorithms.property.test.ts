import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyTie, type GraphPath, type GraphSnapshot, type GraphTie, type PathWay } from "@/server/contracts/graph";
import { randomGraph, snapshotAround } from "@/server/testing/factories/graph";
import { analyseGraph } from "./analyse-graph";
import { findNeighbours } from "./find-neighbours";
import { findPath } from "./find-path";
import { bondsOf, meanStrength, meantTie, type Bond } from "./neighbourhood";

const graphs = fc.record({
  characters: fc.integer({ min: 1, max: 8 }),
  density: fc.constantFrom(0.1, 0.2, 0.35, 0.6),
  seed: fc.integer(),
});
const bondsIn = ({ characters, ties }: GraphSnapshot): Map<string, Map<string, Bond>> =>
  bondsOf(
    characters.map(({ id }) => id),
    ties,
  );

/** The same order as the engines', in the words of the contract. */
const millionths = (tie: GraphTie): number => Math.round(-Math.log(Math.max(Math.abs(tie.strength), 1e-6)) * 1e6);
interface Way {
  ids: string[];
  cost: number;
}
const everyWay = (bonds: Map<string, Map<string, Bond>>, fromId: string, toId: string): Way[] => {
  const ways: Way[] = [];
  const walk = (ids: string[], cost: number): void => {
    const last = ids.at(-1) ?? "";
    if (last === toId) return void ways.push({ ids, cost });
    for (const bond of bonds.get(last)?.values() ?? [])
      if (!ids.includes(bond.id)) walk([...ids, bond.id], cost + millionths(meantTie(bond)));
  };
  walk([fromId], 0);
  return ways;
};
const better: Record<PathWay, (a: Way, b: Way) => number> = {
  steps: (a, b) => a.ids.length - b.ids.length || a.cost - b.cost || (a.ids.join() < b.ids.join() ? -1 : 1),
  strength: (a, b) => a.cost - b.cost || a.ids.length - b.ids.length || (a.ids.join() < b.ids.join() ? -1 : 1),
};
const idsOf = (path: GraphPath | null): string[] | null => path && path.steps.map(({ toId }) => toId);

describe("paths", () => {
  it.each(["steps", "strength"] as const)("by %s are the best of all there are", async (way) => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom(1, 3), fc.nat(), fc.nat(), async (given, batch, a, b) => {
        const snapshot = randomGraph(given);
        const { characters } = snapshot;
        const [fromId, toId] = [characters[a % characters.length]?.id ?? "", characters[b % characters.length]?.id ?? ""];
        const [best] = everyWay(bondsIn(snapshot), fromId, toId).sort(better[way]);
        const found = await findPath(snapshotAround(snapshot, batch), fromId, toId, way);
        expect(idsOf(found)).toEqual(best ? best.ids.slice(1) : null);
        for (const { fromId: from, toId: to, tie } of found?.steps ?? []) expect([tie.fromId, tie.toId].sort()).toEqual([from, to].sort());
      }),
      { numRuns: 400 },
    );
  });

  it("on larger casts are the same whichever batches the ties come in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom<PathWay>("steps", "strength"), async (seed, way) => {
        const snapshot = randomGraph({ characters: 150, density: 0.02, seed });
        const [fromId, toId] = [snapshot.characters[0]?.id ?? "", snapshot.characters[149]?.id ?? ""];
        const [one, many] = [snapshotAround(snapshot, 1), snapshotAround(snapshot, 64)];
        expect(await findPath(many, fromId, toId, way)).toEqual(await findPath(one, fromId, toId, way));
      }),
      { numRuns: 60 },
    );
  });
});

const distances = (bonds: Map<string, Map<string, Bond>>, fromId: string): Map<string, number> => {
  const far = new Map([[fromId, 0]]);
  for (const [id, steps] of far) for (const other of bonds.get(id)?.keys() ?? []) if (!far.has(other)) far.set(other, steps + 1);
  return far;
};

describe("neighbours", () => {
  it("are those within so many steps, nearest first", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 6 }), async (given, hops) => {
        const snapshot = randomGraph(given);
        const start = snapshot.characters[0]?.id ?? "";
        const expected = [...distances(bondsIn(snapshot), start)]
          .filter(([, steps]) => steps > 0 && steps <= hops)
          .map(([id, steps]) => ({ id, hops: steps }))
          .sort((a, b) => a.hops - b.hops || (a.id < b.id ? -1 : 1));
        expect(await findNeighbours(snapshotAround(snapshot), start, hops)).toEqual(expected);
      }),
    );
  });
});

/** Shares of shortest ways, by listing the ways. */
const betweennessByListing = (bonds: Map<string, Map<string, Bond>>): Map<string, number> => {
  const ids = [...bonds.keys()];
  const through = new Map(ids.map((id) => [id, 0]));
  for (const [index, from] of ids.entries()) {
    for (const to of ids.slice(index + 1)) {
      const ways = everyWay(bonds, from, to);
      const least = Math.min(...ways.map((way) => way.ids.length));
      const shortest = ways.filter((way) => way.ids.length === least);
      for (const way of shortest) for (const id of way.ids.slice(1, -1)) through.set(id, (through.get(id) ?? 0) + 1 / shortest.length);
    }
  }
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
  return new Map([...through].map(([id, sum]) => [id, pairs > 0 ? sum / pairs : 0]));
};

const partsOf = (bonds: Map<string, Map<string, Bond>>): number => {
  const seen = new Set<string>();
  let parts = 0;
  for (const id of bonds.keys()) {
    if (seen.has(id)) continue;
    parts += 1;
    for (const each of distances(bonds, id).keys()) seen.add(each);
  }
  return parts;
};
const bridgesByRemoval = (snapshot: GraphSnapshot): [string, string][] => {
  const parts = partsOf(bondsIn(snapshot));
  const pairs = [...bondsIn(snapshot)].flatMap(([id, others]) =>
    [...others.keys()].filter((other) => id < other).map((other) => [id, other]),
  );
  const isBridge = ([a, b]: string[]): boolean => {
    const ties = snapshot.ties.filter(({ fromId, toId }) => !(fromId === a && toId === b) && !(fromId === b && toId === a));
    return partsOf(bondsIn({ ...snapshot, ties })) > parts;
  };
  return (pairs.filter(isBridge) as [string, string][]).sort((a, b) => (a.join() < b.join() ? -1 : 1));
};
const triadsByListing = (bonds: Map<string, Map<string, Bond>>): number[] => {
  const counts = [0, 0, 0, 0];
  const ids = [...bonds.keys()];
  const negative = (a: string, b: string): number | null => {
    const bond = bonds.get(a)?.get(b);
    return bond ? Number(meanStrength(bond) < 0) : null;
  };
  for (const [i, a] of ids.entries())
    for (const [j, b] of ids.entries())
      for (const c of ids.slice(j + 1)) {
        const signs = j > i ? [negative(a, b), negative(b, c), negative(a, c)] : [null];
        if (signs.every((sign) => sign !== null)) counts[signs.reduce((sum, sign) => sum + sign, 0)]! += 1;
      }
  return counts;
};

describe("the analysis", () => {
  it("has the betweenness, bridges, triads, degrees and isolates that listing everything gives", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (given) => {
        const snapshot = randomGraph(given);
        const bonds = bondsIn(snapshot);
        const analysis = await analyseGraph(snapshot, 1, everyTie);
        const listed = betweennessByListing(bonds);
        for (const { id, betweenness, degree } of analysis.centralities) {
          expect(betweenness).toBeCloseTo(listed.get(id) ?? Number.NaN, 9);
          expect(degree).toBe(bonds.get(id)?.size);
        }
        expect(analysis.bridges).toEqual(bridgesByRemoval(snapshot));
        const { allFriends, oneQuarrel, commonEnemy, allQuarrel } = analysis.triads;
        expect([allFriends, oneQuarrel, commonEnemy, allQuarrel]).toEqual(triadsByListing(bonds));
        expect(analysis.isolates).toEqual([...bonds].filter(([, others]) => others.size === 0).map(([id]) => id));
      }),
      { numRuns: 200 },
    );
  });

  it("ranks so that all ranks sum to 1 and each is what the others hand on", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (given) => {
        const snapshot = randomGraph(given);
        const ranks = new Map((await analyseGraph(snapshot, 1, everyTie)).centralities.map(({ id, pageRank }) => [id, pageRank]));
        const weights = Map.groupBy(snapshot.ties, ({ fromId }) => fromId);
        const sumOf = (id: string): number => (weights.get(id) ?? []).reduce((sum, { strength }) => sum + Math.abs(strength), 0);
        const idle = [...ranks].filter(([id]) => sumOf(id) === 0).reduce((sum, [, rank]) => sum + rank, 0);
        expect([...ranks.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
        for (const [id, rank] of ranks) {
          const handed = snapshot.ties
            .filter(({ toId, strength }) => toId === id && strength !== 0)
            .reduce((sum, { fromId, strength }) => sum + ((ranks.get(fromId) ?? 0) * Math.abs(strength)) / sumOf(fromId), 0);
          expect(rank).toBeCloseTo((0.15 + 0.85 * idle) / ranks.size + 0.85 * handed, 8);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("puts everybody into one community, the same ones for the same seed, and none that only quarrels joins", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer(), async (given, seed) => {
        const snapshot = randomGraph(given);
        const { communities } = await analyseGraph(snapshot, seed, everyTie);
        expect(communities).toEqual((await analyseGraph(snapshot, seed, everyTie)).communities);
        expect(communities.flatMap(({ memberIds }) => memberIds).sort()).toEqual(snapshot.characters.map(({ id }) => id));
        const bonds = bondsIn(snapshot);
        for (const { id, memberIds } of communities) {
          expect(memberIds).toContain(id);
          const binds = ({ id: other, outward, inward }: Bond): boolean =>
            memberIds.includes(other) && (outward?.strength ?? 0) + (inward?.strength ?? 0) > 0;
          if (memberIds.length > 1) for (const member of memberIds) expect([...(bonds.get(member)?.values() ?? [])].some(binds)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
