import type { IndexedGraph } from "./index-graph";

/** Pairs whose tie alone joins two parts (Tarjan 1974), each smaller place first, in order. One walk over the graph, without recursion. */
export const findBridges = ({ ids: { length: count }, bonds: { starts, other } }: IndexedGraph): [number, number][] => {
  const entered = new Int32Array(count);
  /** The earliest entered that can be reached from here and below without the way that led here. */
  const earliest = new Int32Array(count);
  const above = new Int32Array(count).fill(-1);
  const next = starts.slice(0, count);
  const bridges: [number, number][] = [];
  let entries = 0;

  const enter = (at: number, from: number): void => {
    entries += 1;
    entered[at] = entries;
    earliest[at] = entries;
    above[at] = from;
  };
  const leave = (at: number): void => {
    const from = above[at] as number;
    if (from === -1) return;
    earliest[from] = Math.min(earliest[from] as number, earliest[at] as number);
    if ((earliest[at] as number) > (entered[from] as number)) bridges.push([Math.min(at, from), Math.max(at, from)]);
  };

  for (let root = 0; root < count; root += 1) {
    if (entered[root] !== 0) continue;
    enter(root, -1);
    for (let at = root; at !== -1;) {
      const link = next[at] as number;
      if (link === starts[at + 1]) {
        leave(at);
        at = above[at] as number;
        continue;
      }
      next[at] = link + 1;
      const to = other[link] as number;
      if (entered[to] === 0) {
        enter(to, at);
        at = to;
      } else if (to !== above[at]) earliest[at] = Math.min(earliest[at] as number, entered[to] as number);
    }
  }
  return bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};
