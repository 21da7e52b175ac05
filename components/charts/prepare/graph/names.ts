import { type Board, type BoardNode } from "./board";
import { bentPoint, distanceToBox, grow, holds, length, overlaps } from "./geometry";
import type { Box, LabelAnchor, NodeLabel, Point } from "./types";

export type Bends = number[];
export const linePoints = ({ nodes, edges }: Board, bends: Bends, count: number): Point[][] =>
  edges.map((edge, k) => {
    const a = nodes[edge.s];
    const b = nodes[edge.t];
    return a && b ? Array.from({ length: count }, (_, i) => bentPoint(a, b, bends[k] ?? 0, (i + 0.5) / count)) : [];
  });

interface Candidate extends NodeLabel {
  dislike: number;
}

/** Eight places for a name, the one below being liked best. */
function candidates({ x, y, r, label: { w, h } }: BoardNode): Candidate[] {
  const out = r + 3.5;
  const slant = out * 0.74;
  const at = (anchor: LabelAnchor, dx: number, dy: number, shift: number, dislike: number): Candidate => ({
    anchor,
    x: x + dx,
    y: y + dy,
    box: { x: x + dx + shift, y: y + dy, w, h },
    dislike,
  });
  return [
    at("middle", 0, out, -w / 2, 0),
    at("middle", 0, -out - h, -w / 2, 1.4),
    at("start", out, -h / 2, 0, 1.2),
    at("end", -out, -h / 2, -w, 1.2),
    at("start", slant, slant - h * 0.25, 0, 1),
    at("end", -slant, slant - h * 0.25, -w, 1),
    at("start", slant, -slant - h * 0.7, 0, 1.6),
    at("end", -slant, -slant - h * 0.7, -w, 1.6),
  ];
}

/** Puts every name where it touches least; `taken` are boxes that belong to somebody else already. */
export function placeNames(board: Board, bends: Bends, taken: readonly Box[], before: readonly (NodeLabel | null)[]): NodeLabel[] {
  const { nodes, edges, width, height } = board;
  const lines = linePoints(board, bends, 40);
  const labels: (NodeLabel | null)[] = nodes.map((_, i) => before[i] ?? null);
  const price = ({ box, dislike }: Candidate, i: number): number => {
    let cost = dislike;
    nodes.forEach((other, j) => {
      if (j !== i && distanceToBox(other, box) < other.r + 2) cost += 40;
    });
    labels.forEach((label, j) => {
      if (label && j !== i && overlaps(box, label.box)) cost += 50;
    });
    const core = { ...box, y: box.y + 1, h: box.h - 2 };
    lines.forEach((points, k) => {
      for (const point of points) if (holds(core, point)) cost += 0.32 * (edges[k]?.w ?? 1);
    });
    if (box.x < 4 || box.x + box.w > width - 4 || box.y < 4 || box.y + box.h > height - 4) cost += 80;
    for (const other of taken) if (overlaps(box, grow(other, 4, 2))) cost += 45;
    return cost;
  };
  for (let pass = 0; pass < 3; pass++) {
    nodes.forEach((node, i) => {
      let best: { cost: number; label: NodeLabel } | null = null;
      for (const candidate of candidates(node)) {
        const cost = price(candidate, i);
        if (!best || cost < best.cost)
          best = { cost, label: { anchor: candidate.anchor, x: candidate.x, y: candidate.y, box: candidate.box } };
      }
      if (best) labels[i] = best.label;
    });
  }
  return labels.flatMap((label) => (label ? [label] : []));
}

const choices = [0.06, -0.06, 0.1, -0.1, 0.15, -0.15, 0.21, -0.21, 0.28, -0.28, 0.36, -0.36];

/** Bends every tie round the marks and names in its way. */
export function bendTies(board: Board, bends: Bends, labels: readonly NodeLabel[]): Bends {
  const { nodes, edges, width, height } = board;
  return edges.map((edge, k) => {
    const a = nodes[edge.s];
    const b = nodes[edge.t];
    if (!a || !b) return 0;
    let best = { cost: Infinity, bend: bends[k] ?? 0.06 };
    for (const bend of choices) {
      let cost = Math.abs(bend) * 9;
      for (let i = 0; i < 22; i++) {
        const point = bentPoint(a, b, bend, (i + 0.5) / 22);
        nodes.forEach((node, m) => {
          if (m === edge.s || m === edge.t) return;
          const gap = node.r + 7 - length(point.x - node.x, point.y - node.y);
          if (gap > 0) cost += 3 + gap * 0.6;
        });
        for (const label of labels) if (holds(grow(label.box, 2, 0), point)) cost += 0.8;
        if (point.x < 6 || point.y < 6 || point.x > width - 6 || point.y > height - 6) cost += 6;
      }
      if (cost < best.cost) best = { cost, bend };
    }
    return best.bend;
  });
}
