import { quadtree, type Quadtree } from "d3";
import { distanceToSegment } from "../graph/geometry";
import { curveAt } from "../graph/lanes";
import type { Point } from "../graph/types";
import { laneOf, type Item, type Line, type Scene } from "./scene";

export interface Finder {
  /** The one under a point of the layout, or within `slack` of it. */
  itemAt: (point: Point, slack: number) => Item | null;
  /** The lane nearest to a point, no further off than `slack`. */
  lineAt: (point: Point, slack: number) => Line | null;
}

const share = 8;

function distanceToLane(line: Line, point: Point): number {
  const { curve } = laneOf(line);
  let nearest = Infinity;
  let from = curve[0];
  for (let i = 1; i <= share; i++) {
    const to = curveAt(curve, i / share);
    nearest = Math.min(nearest, distanceToSegment(point, from, to));
    from = to;
  }
  return nearest;
}

/** How far the drawn lane may stand off the straight line between its ends. */
const bulge = ({ from, to, bend }: Line): number => Math.abs(bend) * 0.5 * (Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) + 4;

/** A quadtree over marks. Lanes are sifted by how near their straight line is; only those that are left are cut and measured. */
export function createFinder({ items, lines }: Pick<Scene, "items" | "lines">): Finder {
  const tree: Quadtree<Item> = quadtree<Item>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .addAll([...items]);
  const widest = items.reduce((most, { r }) => Math.max(most, r), 0);
  return {
    itemAt: (point, slack) => {
      let best: { item: Item; off: number } | null = null;
      const reach = widest + slack;
      tree.visit((node, x0, y0, x1, y1) => {
        if (!("length" in node)) {
          for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) {
            const item = leaf.data;
            const off = Math.sqrt((item.x - point.x) * (item.x - point.x) + (item.y - point.y) * (item.y - point.y)) - item.r;
            if (off <= slack && (!best || off < best.off)) best = { item, off };
          }
        }
        return x0 > point.x + reach || x1 < point.x - reach || y0 > point.y + reach || y1 < point.y - reach;
      });
      return (best as { item: Item; off: number } | null)?.item ?? null;
    },
    lineAt: (point, slack) => {
      let best: { line: Line; off: number } | null = null;
      for (const line of lines) {
        if (distanceToSegment(point, line.from, line.to) > slack + bulge(line)) continue;
        const off = distanceToLane(line, point);
        if (off <= slack && (!best || off < best.off)) best = { line, off };
      }
      return best?.line ?? null;
    },
  };
}
