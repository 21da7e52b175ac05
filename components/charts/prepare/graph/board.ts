import { textWidth } from "./geometry";
import type { LayoutRequest, LayoutShape, Point } from "./types";

export const nameSize = 12;
/** Those most ties lead to; what passes between them needs room to be seen. */
export const leadRadius = 24;
const aspects: Record<LayoutShape, number> = { wide: 1.42, square: 1.05, tall: 0.78 };

export interface BoardNode extends Point {
  id: string;
  r: number;
  /** Index of the house; −1 for none. */
  group: number;
  label: { w: number; h: number };
}
export interface BoardEdge {
  s: number;
  t: number;
  w: number;
}
/** The cast as the solver sees it: numbers only, in an order that depends on ids alone. */
export interface Board {
  width: number;
  height: number;
  nodes: BoardNode[];
  edges: BoardEdge[];
  /** Edges at each node. */
  adjacent: number[][];
  groups: string[];
  members: number[];
}

/** Whom most ties lead to is drawn larger; the measure is fixed with the layout, so nothing jumps while the cast lives. */
function radii(degree: readonly number[]): number[] {
  const count = degree.length;
  if (count > 150) return degree.map(() => 9);
  const order = degree.map((_, i) => i).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const leads = count < 6 ? 0 : Math.max(2, Math.round(count * 0.08));
  const rank = new Map(order.map((node, place) => [node, place]));
  return degree.map((_, i) => {
    const place = rank.get(i) ?? count;
    if (place < leads) return leadRadius;
    return place < count * 0.55 ? 19 : 16;
  });
}

export function createBoard({ people, pairs, shape }: Pick<LayoutRequest, "people" | "pairs" | "shape">): Board {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(sorted.map((person, i) => [person.id, i]));
  const edges = pairs
    .map(({ a, b, weight }) => ({ s: index.get(a) ?? -1, t: index.get(b) ?? -1, w: 0.25 + weight }))
    .filter((edge) => edge.s >= 0 && edge.t >= 0 && edge.s !== edge.t)
    .sort((p, q) => p.s - q.s || p.t - q.t);
  const adjacent: number[][] = sorted.map(() => []);
  edges.forEach((edge, k) => {
    adjacent[edge.s]?.push(k);
    adjacent[edge.t]?.push(k);
  });
  const size = radii(adjacent.map((list) => list.reduce((sum, k) => sum + (edges[k]?.w ?? 0), 0)));
  const groups = [...new Set(sorted.flatMap(({ home }) => (home === null ? [] : [home])))].sort();
  const nodes = sorted.map(({ id, name, home }, i): BoardNode => ({
    id,
    x: 0,
    y: 0,
    r: size[i] ?? 16,
    group: home === null ? -1 : groups.indexOf(home),
    label: { w: textWidth(name, nameSize) + 4, h: nameSize * 1.25 },
  }));
  const each = nodes.length > 150 ? 5_200 : nodes.length < 12 ? 13_500 : 18_500;
  const area = Math.max(4, nodes.length) * each;
  const width = Math.round(Math.sqrt(area * aspects[shape]));
  return {
    width,
    height: Math.round(area / width),
    nodes,
    edges,
    adjacent,
    groups,
    members: groups.map((_, g) => nodes.filter((node) => node.group === g).length),
  };
}
