import type { IndexedGraph } from "./index-graph";
import type { Pause } from "./pause";
import { seededOrder } from "./seeded-order";

/** Characters up to which every one of them is a source; the work grows with the square. */
export const exactUpTo = 2_000;
/** Sources beyond that. */
export const pivots = 256;

/** Shortest ways through each character as a share of all pairs, undirected (Brandes 2001); from seeded pivots in large casts (Brandes & Pich 2007). */
export const measureBetweenness = async (
  { ids: { length: count }, bonds: { starts, other } }: IndexedGraph,
  seed: number,
  pause: Pause,
): Promise<Float64Array> => {
  const through = new Float64Array(count);
  if (count < 3) return through;
  const sources = count <= exactUpTo ? Int32Array.from({ length: count }, (_, index) => index) : seededOrder(count, seed).slice(0, pivots);
  const [ways, share] = [new Float64Array(count), new Float64Array(count)];
  const [distance, order] = [new Int32Array(count), new Int32Array(count)];

  const spreadFrom = (source: number): void => {
    ways.fill(0);
    share.fill(0);
    distance.fill(-1);
    ways[source] = 1;
    distance[source] = 0;
    order[0] = source;
    let reached = 1;
    for (let next = 0; next < reached; next += 1) {
      const at = order[next] as number;
      const [far, waysHere] = [(distance[at] as number) + 1, ways[at] as number];
      for (let link = starts[at] as number; link < (starts[at + 1] as number); link += 1) {
        const to = other[link] as number;
        if (distance[to] === -1) {
          distance[to] = far;
          order[reached] = to;
          reached += 1;
        }
        if (distance[to] === far) ways[to] = (ways[to] as number) + waysHere;
      }
    }
    for (let next = reached - 1; next > 0; next -= 1) {
      const at = order[next] as number;
      const [before, each] = [(distance[at] as number) - 1, (1 + (share[at] as number)) / (ways[at] as number)];
      for (let link = starts[at] as number; link < (starts[at + 1] as number); link += 1) {
        const to = other[link] as number;
        if (distance[to] === before) share[to] = (share[to] as number) + (ways[to] as number) * each;
      }
      through[at] = (through[at] as number) + (share[at] as number);
    }
  };

  for (const source of sources) {
    spreadFrom(source);
    if (pause.due()) await pause.rest();
  }
  // Every pair was counted from both of its ends.
  const scale = count / sources.length / ((count - 1) * (count - 2));
  return through.map((sum) => Math.min(1, sum * scale));
};
