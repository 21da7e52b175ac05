import type { GraphPath, PathStep, PathWay } from "@/server/contracts/graph";
import { AppError } from "@/server/core/errors";
import { createLabelHeap, type LabelHeap } from "./label-heap";
import { bondsOf, meantTie, type Bond, type Neighbourhood } from "./neighbourhood";
import { createPause } from "./pause";
import { roundGraph } from "./round-graph";

// Lengths are whole numbers below 2^53, whatever the order in which they are added: what is equally good is exactly equal, in every engine.
const weakest = 1e-6;
const stepsInLength = 16_384;
const costsInLength = 2 ** 38;
/** −ln|strength| in millionths: least where the product is greatest. */
const costOf = (bond: Bond): number => Math.round(-Math.log(Math.max(Math.abs(meantTie(bond).strength), weakest)) * 1_000_000);
/** Cost first and then steps, or steps first and then cost, in one number. */
const lengthOf = { strength: (cost: number) => cost * stepsInLength + 1, steps: (cost: number) => costsInLength + cost };
/** No step is shorter. */
const leastLength = { strength: 1, steps: costsInLength };
const unreached = Number.POSITIVE_INFINITY;

interface Link {
  bond: Bond;
  length: number;
}

/** One end of the search: how far it is from there. */
interface Side {
  labels: Map<string, number>;
  /** Those whose label is final, with it. */
  done: Map<string, number>;
  heap: LabelHeap;
}
const createSide = (id: string): Side => {
  const heap = createLabelHeap();
  heap.push(id, 0);
  return { labels: new Map([[id, 0]]), done: new Map(), heap };
};

type Links = Map<string, readonly Link[]>;

/** What is known of the links; asks the neighbourhood for more, for those who will soon be needed with it. */
const createLinks = (around: Neighbourhood, way: PathWay): { known: Links; load(id: string, side?: Side): Promise<readonly Link[]> } => {
  const known: Links = new Map();
  const load = async (id: string, side?: Side): Promise<readonly Link[]> => {
    const found = known.get(id);
    if (found) return found;
    const soon = (side && around.batch > 1 ? side.heap.first(around.batch - 1) : []).filter((other) => !known.has(other));
    const ids = [...new Set([id, ...soon])];
    for (const [each, bonds] of bondsOf(ids, await around.tiesAround(ids)))
      known.set(
        each,
        [...bonds.values()].map((bond) => ({ bond, length: lengthOf[way](costOf(bond)) })),
      );
    return known.get(id) ?? [];
  };
  return { known, load };
};

interface Search {
  ahead: Side;
  back: Side;
  known: Links;
  load(id: string): Promise<readonly Link[]>;
  /** Of the best ways; infinite when there is none. */
  length: number;
}

/**
 * Dijkstra from both ends, until nothing shorter and nothing equally short can be left: on every best way all are done from one end, but one
 * perhaps whom both ends have reached. A second would be a step further than both ends have come, and the way longer than the best.
 */
const searchBothEnds = async (around: Neighbourhood, fromId: string, toId: string, way: PathWay): Promise<Search> => {
  const [ahead, back] = [createSide(fromId), createSide(toId)];
  const { known, load } = createLinks(around, way);
  const pause = createPause();
  let length = unreached;

  const advance = async (side: Side, opposite: Side): Promise<void> => {
    const id = side.heap.pop();
    if (id === undefined || side.done.has(id)) return;
    const label = side.labels.get(id) ?? 0;
    side.done.set(id, label);
    for (const link of await load(id, side)) {
      const next = label + link.length;
      const other = link.bond.id;
      if (next < (side.labels.get(other) ?? unreached)) {
        side.labels.set(other, next);
        side.heap.push(other, next);
      }
      length = Math.min(length, next + (opposite.labels.get(other) ?? unreached));
    }
  };

  await advance(ahead, back);
  await advance(back, ahead);
  while (ahead.heap.size > 0 && back.heap.size > 0 && ahead.heap.peek() + back.heap.peek() + leastLength[way] <= length) {
    if (ahead.heap.size <= back.heap.size) await advance(ahead, back);
    else await advance(back, ahead);
    if (pause.due()) await pause.rest();
  }
  return { ahead, back, known, load, length };
};

/** Those done from the start who are on a best way. */
const onBestWay = ({ ahead, back, known, length }: Search): Set<string> => {
  const meets = (id: string, label: number): boolean =>
    label + (back.labels.get(id) ?? unreached) === length ||
    (known.get(id) ?? []).some((link) => label + link.length + (back.labels.get(link.bond.id) ?? unreached) === length);
  const waiting = [...ahead.done].filter(([id, label]) => meets(id, label)).map(([id]) => id);
  const found = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const label = ahead.done.get(id) ?? unreached;
    for (const link of known.get(id) ?? []) {
      const before = link.bond.id;
      if (found.has(before) || (ahead.done.get(before) ?? unreached) + link.length !== label) continue;
      found.add(before);
      waiting.push(before);
    }
  }
  return found;
};

/** Of the best ways the one whose ids come first, step by step; null when the two ends saw different moments of a graph that changed meanwhile. */
const walkFirst = async (search: Search, fromId: string, toId: string): Promise<PathStep[] | null> => {
  const { ahead, back, load, length } = search;
  const best = onBestWay(search);
  const steps: PathStep[] = [];
  for (let id = fromId, label = 0; id !== toId;) {
    let chosen: Link | null = null;
    for (const link of await load(id)) {
      const next = label + link.length;
      const { id: other } = link.bond;
      const leads = next + (back.labels.get(other) ?? unreached) === length || (ahead.done.get(other) === next && best.has(other));
      if (leads && (!chosen || other < chosen.bond.id)) chosen = link;
    }
    if (!chosen) return null;
    const { outward, inward } = chosen.bond;
    const tie = meantTie(chosen.bond);
    steps.push({ fromId: id, toId: chosen.bond.id, tie, back: tie === outward ? inward : outward });
    label += chosen.length;
    id = chosen.bond.id;
  }
  return steps;
};

const mostAttempts = 5;

/** See `GraphStore.path`. */
export const findPath = async (around: Neighbourhood, fromId: string, toId: string, way: PathWay): Promise<GraphPath | null> => {
  if (fromId === toId) return { steps: [], strength: 1 };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const search = await searchBothEnds(around, fromId, toId, way);
    if (search.length === unreached) return null;
    const steps = await walkFirst(search, fromId, toId);
    if (steps) return { steps, strength: roundGraph(steps.reduce((product, { tie }) => product * Math.abs(tie.strength), 1)) };
  }
  throw new AppError("UNAVAILABLE", "The cast is changing too fast to follow; try again in a moment", { reason: "graph.moving" });
};
