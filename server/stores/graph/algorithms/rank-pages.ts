import type { IndexedGraph } from "./index-graph";
import type { Pause } from "./pause";

const damping = 0.85;
const enough = 1e-10;
const mostRounds = 150;

/** PageRank on |strength| of outgoing ties (Brin & Page 1998); who has none hands on to everybody alike. The ranks sum to 1. */
export const rankPages = async ({ ids: { length: count }, out }: IndexedGraph, pause: Pause): Promise<Float64Array> => {
  const { starts, to } = out;
  const weight = out.strength.map(Math.abs);
  const given = new Float64Array(count);
  for (let index = 0; index < count; index += 1)
    for (let tie = starts[index] as number; tie < (starts[index + 1] as number); tie += 1)
      given[index] = (given[index] as number) + (weight[tie] as number);

  let rank = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = new Float64Array(count);
    let idle = 0;
    for (let index = 0; index < count; index += 1) {
      const [mine, sum] = [rank[index] as number, given[index] as number];
      if (sum === 0) {
        idle += mine;
        continue;
      }
      for (let tie = starts[index] as number; tie < (starts[index + 1] as number); tie += 1) {
        const at = to[tie] as number;
        next[at] = (next[at] as number) + (mine * (weight[tie] as number)) / sum;
      }
    }
    let moved = 0;
    for (let index = 0; index < count; index += 1) {
      const value = (1 - damping + damping * idle) / count + damping * (next[index] as number);
      moved += Math.abs(value - (rank[index] as number));
      next[index] = value;
    }
    rank = next;
    if (pause.due()) await pause.rest();
    if (moved < enough) break;
  }
  return rank;
};
