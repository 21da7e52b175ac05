import type { IndexedGraph } from "./index-graph";
import type { Pause } from "./pause";
import { seededOrder } from "./seeded-order";

/** A level of Louvain: nodes that are communities of the level below. */
interface Level {
  starts: Int32Array;
  other: Int32Array;
  weight: Float64Array;
  /** Weight within a node, both ways. */
  inside: Float64Array;
}

/** A move must gain more than what adding in another order would. */
const leastGain = 1e-9;
const mostRounds = 50;

const degreesOf = ({ starts, weight, inside }: Level): Float64Array =>
  inside.map((within, index) => {
    let sum = within;
    for (let link = starts[index] as number; link < (starts[index + 1] as number); link += 1) sum += weight[link] as number;
    return sum;
  });

/** Moves node after node to the neighbouring community that gains most, until nobody moves; of equals the lowest. Returns each one's community. */
const settle = async (level: Level, seed: number, pause: Pause): Promise<{ of: Int32Array; moved: boolean }> => {
  const { starts, other, weight } = level;
  const count = starts.length - 1;
  const degree = degreesOf(level);
  const total = degree.reduce((sum, each) => sum + each, 0);
  const of = Int32Array.from({ length: count }, (_, index) => index);
  const weightOf = degree.slice();
  const towards = new Float64Array(count);
  const order = seededOrder(count, seed);
  let movedEver = false;

  const bestFor = (node: number): number => {
    const [own, mine] = [of[node] as number, (degree[node] as number) / total];
    const [from, end] = [starts[node] as number, starts[node + 1] as number];
    for (let link = from; link < end; link += 1) {
      const community = of[other[link] as number] as number;
      towards[community] = (towards[community] as number) + (weight[link] as number);
    }
    let best = own;
    let most = (towards[own] as number) - ((weightOf[own] as number) - (degree[node] as number)) * mine + leastGain;
    for (let link = from; link < end; link += 1) {
      const community = of[other[link] as number] as number;
      if (community === own) continue;
      const gain = (towards[community] as number) - (weightOf[community] as number) * mine;
      if (gain > most || (gain === most && community < best)) [best, most] = [community, gain];
    }
    for (let link = from; link < end; link += 1) towards[of[other[link] as number] as number] = 0;
    return best;
  };

  for (let round = 0, moved = true; moved && round < mostRounds; round += 1) {
    moved = false;
    for (let index = 0; index < count; index += 1) {
      const node = order[index] as number;
      if (index % 256 === 0 && pause.due()) await pause.rest();
      if (degree[node] === 0) continue;
      const [own, best] = [of[node] as number, bestFor(node)];
      if (best === own) continue;
      weightOf[own] = (weightOf[own] as number) - (degree[node] as number);
      weightOf[best] = (weightOf[best] as number) + (degree[node] as number);
      of[node] = best;
      moved = true;
      movedEver = true;
    }
  }
  return { of, moved: movedEver };
};

/** Communities numbered 0, 1 … by their first member. */
const renumber = (of: Int32Array): { of: Int32Array; count: number } => {
  const numbers = new Int32Array(of.length).fill(-1);
  let count = 0;
  const numbered = of.map((community) => {
    if (numbers[community] === -1) {
      numbers[community] = count;
      count += 1;
    }
    return numbers[community] as number;
  });
  return { of: numbered, count };
};

/** The communities of a level as the nodes of the next. */
const gatherUp = async (level: Level, of: Int32Array, count: number, pause: Pause): Promise<Level> => {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [node, community] of of.entries()) members[community]?.push(node);
  const starts = new Int32Array(count + 1);
  const inside = new Float64Array(count);
  const [other, weight]: [number[], number[]] = [[], []];
  const sums = new Float64Array(count);
  for (const [community, nodes] of members.entries()) {
    const met = new Set<number>();
    for (const node of nodes) {
      inside[community] = (inside[community] as number) + (level.inside[node] as number);
      for (let link = level.starts[node] as number; link < (level.starts[node + 1] as number); link += 1) {
        const towards = of[level.other[link] as number] as number;
        sums[towards] = (sums[towards] as number) + (level.weight[link] as number);
        met.add(towards);
      }
      if (pause.due()) await pause.rest();
    }
    for (const towards of [...met].sort((a, b) => a - b)) {
      if (towards === community) inside[community] = (inside[community] as number) + (sums[towards] as number);
      else {
        other.push(towards);
        weight.push(sums[towards] as number);
      }
      sums[towards] = 0;
    }
    starts[community + 1] = other.length;
  }
  return { starts, other: Int32Array.from(other), weight: Float64Array.from(weight), inside };
};

/** Number of each character's community, by Louvain (Blondel et al. 2008) on the binding weights. */
export const findCommunities = async ({ ids, bonds }: IndexedGraph, seed: number, pause: Pause): Promise<Int32Array> => {
  let level: Level = { starts: bonds.starts, other: bonds.other, weight: bonds.binding, inside: new Float64Array(ids.length) };
  let membership = Int32Array.from(ids, (_, index) => index);
  for (let depth = 0; ; depth += 1) {
    const settled = await settle(level, seed + depth, pause);
    if (!settled.moved) return membership;
    const { of, count } = renumber(settled.of);
    membership = membership.map((node) => of[node] as number);
    level = await gatherUp(level, of, count, pause);
  }
};
