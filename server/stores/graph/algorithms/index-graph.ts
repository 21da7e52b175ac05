import type { GraphSnapshot, GraphTie } from "@/server/contracts/graph";
import type { Pause } from "./pause";

/** A graph in typed arrays, characters by their place in the order of ids. What belongs to `i` lies from `starts[i]` to before `starts[i + 1]`. */
export interface IndexedGraph {
  ids: readonly string[];
  /** Directed ties, by whose they are. */
  out: { starts: Int32Array; to: Int32Array; strength: Float64Array };
  /** Pairs with a tie in either direction, at both ends, the others ascending. */
  bonds: {
    starts: Int32Array;
    other: Int32Array;
    /** Mean of the directions that there are, −1..1. */
    mean: Float64Array;
    /** Sum of both directions where it is above 0, 0..2. */
    binding: Float64Array;
  };
}

const startsOf = (counts: Int32Array): Int32Array => {
  const starts = new Int32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index += 1) starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0);
  return starts;
};

const indexTies = async (ids: readonly string[], ties: readonly GraphTie[], pause: Pause) => {
  const places = new Map(ids.map((id, index) => [id, index]));
  const [from, to, strength] = [new Int32Array(ties.length), new Int32Array(ties.length), new Float64Array(ties.length)];
  for (const [index, tie] of ties.entries()) {
    from[index] = places.get(tie.fromId) ?? 0;
    to[index] = places.get(tie.toId) ?? 0;
    strength[index] = tie.strength;
    if (index % 4_096 === 0 && pause.due()) await pause.rest();
  }
  return { from, to, strength };
};

/** Numbers of the ties by one of their ends, in the order in which they come. */
const gather = (ends: Int32Array, count: number): { starts: Int32Array; ties: Int32Array } => {
  const counts = new Int32Array(count);
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  const starts = startsOf(counts);
  const next = starts.slice(0, count);
  const ties = new Int32Array(ends.length);
  for (const [tie, end] of ends.entries()) {
    const at = next[end] ?? 0;
    ties[at] = tie;
    next[end] = at + 1;
  }
  return { starts, ties };
};

/** `snapshot` in order of ids, as engines give it. */
export const indexGraph = async ({ characters, ties }: GraphSnapshot, pause: Pause): Promise<IndexedGraph> => {
  const ids = characters.map(({ id }) => id);
  const count = ids.length;
  const { from, to, strength } = await indexTies(ids, ties, pause);
  const [outward, inward] = [gather(from, count), gather(to, count)];
  if (pause.due()) await pause.rest();

  const starts = new Int32Array(count + 1);
  const [other, mean, binding] = [new Int32Array(2 * ties.length), new Float64Array(2 * ties.length), new Float64Array(2 * ties.length)];
  let filled = 0;
  const none = count;
  // Both lists ascend, so that they are walked side by side.
  for (let index = 0; index < count; index += 1) {
    let a = outward.starts[index] ?? 0;
    let b = inward.starts[index] ?? 0;
    const [endA, endB] = [outward.starts[index + 1] ?? 0, inward.starts[index + 1] ?? 0];
    while (a < endA || b < endB) {
      const [tieA, tieB] = [outward.ties[a] ?? 0, inward.ties[b] ?? 0];
      const [idA, idB] = [a < endA ? (to[tieA] ?? none) : none, b < endB ? (from[tieB] ?? none) : none];
      const sum = (idA <= idB ? (strength[tieA] ?? 0) : 0) + (idB <= idA ? (strength[tieB] ?? 0) : 0);
      other[filled] = Math.min(idA, idB);
      mean[filled] = idA === idB ? sum / 2 : sum;
      binding[filled] = Math.max(0, sum);
      filled += 1;
      if (idA <= idB) a += 1;
      if (idB <= idA) b += 1;
    }
    starts[index + 1] = filled;
    if (index % 512 === 0 && pause.due()) await pause.rest();
  }
  if (pause.due()) await pause.rest();
  const [outTo, outStrength] = [new Int32Array(ties.length), new Float64Array(ties.length)];
  for (const [index, tie] of outward.ties.entries()) {
    outTo[index] = to[tie] ?? 0;
    outStrength[index] = strength[tie] ?? 0;
  }
  return {
    ids,
    out: { starts: outward.starts, to: outTo, strength: outStrength },
    bonds: { starts, other: other.slice(0, filled), mean: mean.slice(0, filled), binding: binding.slice(0, filled) },
  };
};
