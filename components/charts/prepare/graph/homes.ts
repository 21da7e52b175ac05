import { nameSize, type Board } from "./board";
import { distanceToBox, grow, holds, hull, inside, overlaps, textWidth } from "./geometry";
import { linePoints, type Bends } from "./names";
import type { Box, LaidHome, NodeLabel, Point } from "./types";

const around = (x: number, y: number, radius: number): Point[] =>
  Array.from({ length: 20 }, (_, i) => ({
    x: x + radius * Math.cos((i / 20) * 2 * Math.PI),
    y: y + radius * Math.sin((i / 20) * 2 * Math.PI),
  }));

/** The ground a house stands on: round its marks and the place of their names. */
export function outlines({ nodes, groups }: Board): Point[][] {
  return groups.map((_, g) =>
    hull(
      nodes.flatMap((node) => {
        if (node.group !== g) return [];
        const half = node.label.w / 2 + 6;
        const foot = node.y + node.r + 20;
        return [...around(node.x, node.y, node.r + 13), { x: node.x - half, y: foot }, { x: node.x + half, y: foot }];
      }),
    ),
  );
}

function spots(points: readonly Point[], w: number): { x: number; y: number; dislike: number }[] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return Array.from({ length: 18 }, (_, i) => -0.35 + i * 0.1).flatMap((share) => {
    const x = left + (right - left - w) * share;
    const off = Math.abs(share - 0.5);
    return [
      { x, y: top - nameSize - 1, dislike: off },
      { x, y: top - nameSize - 14, dislike: 0.9 + off },
      { x, y: foot + 2, dislike: 0.7 + off },
      { x, y: foot + 14, dislike: 1.6 + off },
    ];
  });
}

/** House names stand outside the shape, where it is emptiest. */
export function nameHomes(
  board: Board,
  bends: Bends,
  labels: readonly NodeLabel[],
  homeNames: Record<string, string>,
): { homes: LaidHome[]; boxes: Box[] } {
  const { nodes, edges, groups, width, height } = board;
  const shapes = outlines(board);
  const lines = linePoints(board, bends, 40);
  const boxes: Box[] = [];
  const price = (box: Box, dislike: number, g: number): number => {
    let cost = dislike;
    for (const node of nodes) if (distanceToBox(node, box) < node.r + 4) cost += 30;
    for (const label of labels) if (overlaps(label.box, grow(box, 5, 3))) cost += 30;
    for (const other of boxes) if (overlaps(other, grow(box, 8, 4))) cost += 30;
    lines.forEach((points, k) => {
      if (points.some((point) => holds(grow(box, 2, 0), point))) cost += 0.5 + 0.25 * (edges[k]?.w ?? 1);
    });
    const corners = [
      box,
      { x: box.x + box.w, y: box.y },
      { x: box.x + box.w / 2, y: box.y + box.h / 2 },
      { x: box.x, y: box.y + box.h },
      { x: box.x + box.w, y: box.y + box.h },
    ];
    shapes.forEach((shape, other) => {
      if (other !== g) for (const corner of corners) if (inside(shape, corner)) cost += 8;
    });
    if (box.x < -20 || box.x + box.w > width + 20 || box.y < -14 || box.y + box.h > height + 16) cost += 60;
    return cost;
  };
  const homes = groups.map((id, g): LaidHome => {
    const name = homeNames[id] ?? "";
    const points = shapes[g] ?? [];
    const w = textWidth(name.toUpperCase(), nameSize * 0.79) * 1.2;
    let best: { cost: number; box: Box } | null = null;
    for (const { x, y, dislike } of spots(points, w)) {
      const box = { x, y, w, h: nameSize };
      const cost = price(box, dislike, g);
      if (!best || cost < best.cost) best = { cost, box };
    }
    const box = best?.box ?? { x: 0, y: 0, w, h: nameSize };
    boxes.push(box);
    return { id, name, points, label: { x: box.x + box.w / 2, y: box.y + box.h - 2 } };
  });
  return { homes, boxes };
}
