import type { Board, BoardNode } from "./board";
import { costAt, type Anchors } from "./cost";
import { distance, seeded, type Random } from "./geometry";

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

export function keepInside({ width, height }: Board, node: BoardNode): void {
  const margin = 26 + node.r;
  node.x = clamp(node.x, margin, width - margin);
  node.y = clamp(node.y, margin, height - margin - 8);
}

/** A short pass of forces: like stands by like, nobody on top of anybody. */
export function push(board: Board, anchors: Anchors, steps: number): void {
  const { nodes, edges, width, height } = board;
  for (let step = 0; step < steps; step++) {
    const cooling = 1 - step / steps;
    const forces = nodes.map(() => ({ x: 0, y: 0 }));
    const shove = (i: number, x: number, y: number): void => {
      const force = forces[i];
      if (!force) return;
      force.x += x;
      force.y += y;
    };
    nodes.forEach((a, i) => {
      for (let j = i + 1; j < nodes.length; j++) {
        const b = nodes[j];
        if (!b) continue;
        const d = Math.max(8, distance(a, b));
        const f = (a.group === b.group ? 5_200 : 9_000) / (d * d * d);
        shove(i, (a.x - b.x) * f, (a.y - b.y) * f);
        shove(j, (b.x - a.x) * f, (b.y - a.y) * f);
      }
    });
    for (const { s, t, w } of edges) {
      const a = nodes[s];
      const b = nodes[t];
      if (!a || !b) continue;
      const d = distance(a, b) || 1;
      const f = ((d - (a.group === b.group ? 84 : 190)) * 0.012 * w) / d;
      shove(s, (b.x - a.x) * f, (b.y - a.y) * f);
      shove(t, (a.x - b.x) * f, (a.y - b.y) * f);
    }
    nodes.forEach((node, i) => {
      const home = anchors[node.group] ?? { x: 0.5, y: 0.5 };
      const force = forces[i] ?? { x: 0, y: 0 };
      node.x += clamp((force.x + (home.x * width - node.x) * 0.05) * cooling, -12, 12);
      node.y += clamp((force.y + (home.y * height - node.y) * 0.05) * cooling, -12, 12);
    });
  }
  for (const node of nodes) keepInside(board, node);
}

export interface Annealing {
  seed: number;
  moves: number;
  /** 1 starts hot; a relaxation starts cold. */
  heat: number;
}

function trySwap(board: Board, anchors: Anchors, i: number, random: Random, accepts: (change: number) => boolean): void {
  const node = board.nodes[i];
  const mates = board.nodes.flatMap((other, j) => (j !== i && node && other.group === node.group ? [j] : []));
  const j = mates[Math.floor(random() * mates.length)];
  const mate = j === undefined ? undefined : board.nodes[j];
  if (!node || !mate || j === undefined) return;
  const swap = (): void => {
    [node.x, mate.x] = [mate.x, node.x];
    [node.y, mate.y] = [mate.y, node.y];
  };
  const before = costAt(board, anchors, i) + costAt(board, anchors, j);
  swap();
  if (!accepts(costAt(board, anchors, i) + costAt(board, anchors, j) - before)) swap();
}

/** Anneals on crossings, overlaps, marks under lines and the shape of houses; returns the cost it ended with. */
export function anneal(board: Board, anchors: Anchors, { seed, moves, heat }: Annealing): number {
  const random = seeded(seed * 7_919);
  for (let move = 0; move < moves; move++) {
    const left = 1 - move / moves;
    const temperature = 6 * heat * left * left + 0.02;
    const accepts = (change: number): boolean => change <= 0 || random() <= Math.exp(-change / temperature);
    const i = Math.floor(random() * board.nodes.length);
    const node = board.nodes[i];
    if (!node) continue;
    if (random() < 0.06) {
      trySwap(board, anchors, i, random, accepts);
      continue;
    }
    const { x, y } = node;
    const before = costAt(board, anchors, i);
    const reach = 8 + 60 * heat * left * random();
    node.x += (random() - 0.5) * 2 * reach;
    node.y += (random() - 0.5) * 2 * reach;
    keepInside(board, node);
    if (!accepts(costAt(board, anchors, i) - before)) Object.assign(node, { x, y });
  }
  return board.nodes.reduce((sum, _, i) => sum + costAt(board, anchors, i), 0);
}
