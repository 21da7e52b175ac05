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

/** By the box round both ends, which is all that most lanes need to be asked. */
function isFar(line: Line, x: number, y: number, slack: number): boolean {
  const { from, to } = line;
  const reach = slack + bulge(line);
  return (
    (x < from.x - reach && x < to.x - reach) ||
    (x > from.x + reach && x > to.x + reach) ||
    (y < from.y - reach && y < to.y - reach) ||
    (y > from.y + reach && y > to.y + reach)
  );
}

/** What a lane keeps to its right, and what eight straight pieces are off the curve. */
const tolerance = 6;
/** Whether the whole curve, not yet cut or moved to its side, comes so near to a point. */
function passesBy({ from, to, bend }: Line, { x, y }: Point, within: number): boolean {
  const cx = (from.x + to.x) / 2 - (to.y - from.y) * bend;
  const cy = (from.y + to.y) / 2 + (to.x - from.x) * bend;
  let [ax, ay] = [from.x, from.y];
  for (let i = 1; i <= share; i++) {
    const t = i / share;
    const [one, two, three] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const bx = one * from.x + two * cx + three * to.x;
    const by = one * from.y + two * cy + three * to.y;
    const [dx, dy] = [bx - ax, by - ay];
    const long = dx * dx + dy * dy;
    const along = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long));
    const [ox, oy] = [ax + along * dx - x, ay + along * dy - y];
    if (ox * ox + oy * oy <= within * within) return true;
    ax = bx;
    ay = by;
  }
  return false;
}

/** Looks at everybody, which for ten thousand is quicker than any order of them that must be made anew when one is moved. Lanes are sifted three times; only those that are left are cut and measured. */
export function createFinder({ items, lines }: Pick<Scene, "items" | "lines">): Finder {
  return {
    itemAt: ({ x, y }, slack) => {
      let best: Item | null = null;
      let least = Infinity;
      for (const item of items) {
        const reach = item.r + slack;
        const dx = item.x - x;
        const dy = item.y - y;
        if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
        const off = Math.sqrt(dx * dx + dy * dy) - item.r;
        if (off > slack || off >= least) continue;
        best = item;
        least = off;
      }
      return best;
    },
    lineAt: (point, slack) => {
      let best: { line: Line; off: number } | null = null;
      const { x, y } = point;
      for (const line of lines) {
        if (isFar(line, x, y, slack)) continue;
        if (distanceToSegment(point, line.from, line.to) > slack + bulge(line)) continue;
        if (!passesBy(line, point, slack + tolerance)) continue;
        const off = distanceToLane(line, point);
        if (off <= slack && (!best || off < best.off)) best = { line, off };
      }
      return best?.line ?? null;
    },
  };
}
