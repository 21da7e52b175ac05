import { distance, length, round1 } from "./geometry";
import { pairKey, type GraphLayout, type LaidNode, type Point } from "./types";

/** A quadratic: from, control, to. */
export type Curve = readonly [Point, Point, Point];
export interface Lane {
  curve: Curve;
  path: string;
  /** The half barb at the far end: which way it goes. */
  barb: string;
  width: number;
  opacity: number;
}

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
export const curveAt = ([from, control, to]: Curve, t: number): Point => mix(mix(from, control, t), mix(control, to, t), t);

function part([from, control, to]: Curve, start: number, end: number): Curve {
  const a = mix(from, control, start);
  const b = mix(control, to, start);
  const first = mix(a, b, start);
  const rest = (end - start) / (1 - start);
  const c = mix(first, b, rest);
  return [first, c, mix(c, mix(b, to, rest), rest)];
}

/** Where the curve leaves a circle round one of its ends. */
function leaves(curve: Curve, centre: Point, radius: number, from: 0 | 1): number {
  let near: number = from;
  let far = 0.5;
  for (let step = 0; step < 14; step++) {
    const t = (near + far) / 2;
    if (distance(curveAt(curve, t), centre) < radius) near = t;
    else far = t;
  }
  return near;
}

function normal(a: Point, b: Point): Point {
  const d = distance(a, b) || 1;
  return { x: -(b.y - a.y) / d, y: (b.x - a.x) / d };
}

const shift = (point: Point, by: Point, k: number): Point => ({ x: point.x + by.x * k, y: point.y + by.y * k });
const spell = ({ x, y }: Point): string => `${round1(x)} ${round1(y)}`;
export const curvePath = ([from, control, to]: Curve): string => `M${spell(from)}Q${spell(control)} ${spell(to)}`;

function barbPath([, control, to]: Curve, side: Point, size: number, wide: number): string {
  const d = distance(control, to) || 1;
  const back = { x: to.x - ((to.x - control.x) / d) * size, y: to.y - ((to.y - control.y) / d) * size };
  return `M${spell(to)}L${spell(shift(back, side, wide))}`;
}

export interface LaneRequest {
  from: LaidNode;
  to: LaidNode;
  bend: number;
  /** −1..1 */
  strength: number;
  /** How far the lane keeps to its own right. */
  offset?: number;
  emphasis?: number;
}

/** One direction of a tie: it keeps to the right-hand side of travel, so a one-sided love looks one-sided. */
export function layLane({ from, to, bend, strength, offset = 2.5, emphasis = 1 }: LaneRequest): Lane {
  const control = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend };
  const whole: Curve = [from, control, to];
  const start = leaves(whole, from, from.r + 4, 0);
  const end = leaves(whole, to, to.r + 5.5, 1);
  const [p, c, q] = end > start ? part(whole, start, end) : whole;
  const first = normal(p, c);
  const last = normal(c, q);
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const stretch = 1 / Math.max(0.6, middle.x ** 2 + middle.y ** 2);
  const curve: Curve = [shift(p, first, offset), shift(c, middle, offset * stretch), shift(q, last, offset)];
  const size = Math.abs(strength);
  const width = (0.75 + size * 2.1) * emphasis;
  return {
    curve,
    path: curvePath(curve),
    barb: barbPath(curve, last, 5 + width, 2.4 + width * 0.9),
    width: round1(width),
    opacity: Math.max(0.16, Math.min(0.9, 0.12 + size * 0.85)),
  };
}

/** The bend of a pair as seen by whoever travels it; ties that came after the layout get a gentle one. */
export function bendOf(layout: Pick<GraphLayout, "bends">, fromId: string, toId: string): number {
  const bend = layout.bends[pairKey(fromId, toId)] ?? 0.08;
  return fromId < toId ? bend : -bend;
}

/** A closed, rounded shape through the middles of its points. */
export function softShape(points: readonly Point[]): string {
  const last = points.at(-1);
  const first = points[0];
  if (!last || !first) return "";
  const curves = points.map((point, i) => `Q${spell(point)} ${spell(mix(point, points[i + 1] ?? first, 0.5))}`);
  return `M${spell(mix(last, first, 0.5))}${curves.join("")}Z`;
}

/** Where a note about a lane stands: beside it, at a share of its length. */
export function besideLane({ curve }: Pick<Lane, "curve">, off: number, t: number): Point {
  const [from, , to] = curve;
  const at = curveAt(curve, t);
  const d = length(to.x - from.x, to.y - from.y) || 1;
  return { x: at.x - ((to.y - from.y) / d) * off, y: at.y + ((to.x - from.x) / d) * off };
}

/** What the picture takes up, names and houses included. */
export function extent({ nodes, homes }: GraphLayout): { x: number; y: number; width: number; height: number } {
  const boxes = Object.values(nodes).flatMap(({ x, y, r, label }) => [
    { left: x - r - 6, right: x + r + 6, top: y - r - 6, foot: y + r + 6 },
    ...(label ? [{ left: label.box.x, right: label.box.x + label.box.w, top: label.box.y, foot: label.box.y + label.box.h }] : []),
  ]);
  const shapes = homes.map(({ points, label, name }) => ({
    left: Math.min(label.x - name.length * 4.3, ...points.map((point) => point.x)),
    right: Math.max(label.x + name.length * 4.3, ...points.map((point) => point.x)),
    top: Math.min(label.y - 12, ...points.map((point) => point.y)),
    foot: Math.max(label.y + 4, ...points.map((point) => point.y)),
  }));
  const all = [...boxes, ...shapes];
  if (all.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  let [left, right, top, foot] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const box of all) {
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    foot = Math.max(foot, box.foot);
  }
  return { x: left, y: top, width: right - left, height: foot - top };
}
