import { leadRadius, nameSize, type Board, type BoardNode } from "./board";
import { crosses, distance, distanceToSegment, length } from "./geometry";
import type { Point } from "./types";

export type Anchors = readonly Point[];
const middle: Point = { x: 0.5, y: 0.5 };
const square = (value: number): number => value * value;

/** Marks and names that stand too near. */
function crowding(nodes: readonly BoardNode[], i: number, node: BoardNode, air: number): number {
  let cost = 0;
  for (let j = 0; j < nodes.length; j++) {
    const other = nodes[j];
    if (!other || j === i) continue;
    const d = distance(node, other);
    const leads = node.r >= leadRadius && other.r >= leadRadius;
    const need = node.r + other.r + nameSize * (leads ? 9 : node.group === other.group ? air : 6.2);
    if (d < need) cost += square((need - d) / 8) * 3;
    const across = Math.abs(node.x - other.x);
    const nodeName = node.y + node.r + 9;
    const otherName = other.y + other.r + 9;
    if (across < (node.label.w + other.label.w) / 2 + 6 && Math.abs(nodeName - otherName) < node.label.h + 2) cost += 14;
    if (across < node.label.w / 2 + other.r && Math.abs(nodeName - other.y) < other.r + node.label.h / 2) cost += 9;
    if (across < other.label.w / 2 + node.r && Math.abs(otherName - node.y) < node.r + other.label.h / 2) cost += 9;
  }
  return cost;
}

/** Houses keep together, and keep out of each other. */
function housing({ nodes, members, width, height }: Board, anchors: Anchors, node: BoardNode, tight: number): number {
  const centres = members.map(() => ({ x: 0, y: 0 }));
  for (const other of nodes) {
    const centre = centres[other.group];
    if (!centre) continue;
    centre.x += other.x;
    centre.y += other.y;
  }
  let cost = 0;
  centres.forEach((sum, g) => {
    const count = members[g] ?? 1;
    const d = length(node.x - sum.x / count, node.y - sum.y / count);
    if (g === node.group) {
      cost += square(d / (30 + 17 * Math.sqrt(count))) * 2.2 * tight;
      return;
    }
    const need = 62 + 28 * Math.sqrt(count);
    if (d < need) cost += square((need - d) / 14) * 2;
  });
  const home = anchors[node.group] ?? middle;
  return cost + square(length(node.x - home.x * width, node.y - home.y * height) / 120) * 0.9;
}

const outside = (mark: Point, need: number, a: Point, b: Point): boolean =>
  (mark.x + need < a.x && mark.x + need < b.x) ||
  (mark.x - need > a.x && mark.x - need > b.x) ||
  (mark.y + need < a.y && mark.y + need < b.y) ||
  (mark.y - need > a.y && mark.y - need > b.y);

/** Long ties, crossings, and ties that run under a mark. */
function tangles({ nodes, edges, adjacent }: Board, i: number, node: BoardNode): number {
  let cost = 0;
  const under = (mark: BoardNode, a: BoardNode, b: BoardNode): number => {
    const need = mark.r + 7;
    if (outside(mark, need, a, b)) return 0;
    const d = distanceToSegment(mark, a, b);
    return d < need ? ((need - d) / need) * 5 + 1 : 0;
  };
  for (const k of adjacent[i] ?? []) {
    const edge = edges[k];
    const a = edge && nodes[edge.s];
    const b = edge && nodes[edge.t];
    if (!edge || !a || !b) continue;
    const span = distance(a, b) / 200;
    cost += span * Math.sqrt(span) * 0.35 * edge.w;
    for (const other of edges) {
      if (other.s === edge.s || other.t === edge.t || other.s === edge.t || other.t === edge.s) continue;
      const c = nodes[other.s];
      const d = nodes[other.t];
      if (c && d && crosses(a, b, c, d)) cost += 1.05 * Math.min(1.6, edge.w * other.w + 0.3);
    }
    for (let m = 0; m < nodes.length; m++) {
      const mark = nodes[m];
      if (mark && m !== edge.s && m !== edge.t) cost += under(mark, a, b);
    }
  }
  for (const edge of edges) {
    const a = nodes[edge.s];
    const b = nodes[edge.t];
    if (a && b && edge.s !== i && edge.t !== i) cost += under(node, a, b);
  }
  return cost;
}

/** What it costs that this one stands where it does. */
export function costAt(board: Board, anchors: Anchors, i: number): number {
  const node = board.nodes[i];
  if (!node) return 0;
  const loose = board.groups.length < 2;
  return crowding(board.nodes, i, node, loose ? 4.4 : 2.6) + housing(board, anchors, node, loose ? 0.22 : 1) + tangles(board, i, node);
}
