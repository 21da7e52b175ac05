import { distanceToBox, overlaps } from "../graph/geometry";
import type { Box, LabelAnchor, Point } from "../graph/types";
import { finish, type InParts } from "./in-parts";
import type { Size } from "./view";

/** Boxes and points by cell, so that a name asks only its surroundings. */
export class Crowd<T> {
  private readonly cells = new Map<number, T[]>();
  constructor(private readonly cell = 64) {}
  private each({ x, y, w, h }: Box, visit: (key: number) => void): void {
    for (let i = Math.floor(x / this.cell); i <= Math.floor((x + w) / this.cell); i++)
      for (let j = Math.floor(y / this.cell); j <= Math.floor((y + h) / this.cell); j++) visit(i * 65_536 + j);
  }
  add(box: Box, thing: T): void {
    this.each(box, (key) => {
      const list = this.cells.get(key);
      if (list) list.push(thing);
      else this.cells.set(key, [thing]);
    });
  }
  some(box: Box, test: (thing: T) => boolean): boolean {
    let found = false;
    this.each(box, (key) => {
      if (!found) found = this.cells.get(key)?.some(test) ?? false;
    });
    return found;
  }
  count(box: Box, test: (thing: T) => boolean): number {
    let sum = 0;
    this.each(box, (key) => {
      for (const thing of this.cells.get(key) ?? []) if (test(thing)) sum++;
    });
    return sum;
  }
}

export interface Disc extends Point {
  r: number;
}
/** What stands already: marks, written words, and points along lines that a name should rather not hide. */
export interface Surroundings {
  size: Size;
  discs: Crowd<Disc & { id: string }>;
  boxes: Crowd<Box>;
  points: Crowd<Point>;
}

export const surroundings = (size: Size): Surroundings => ({ size, discs: new Crowd(), boxes: new Crowd(), points: new Crowd(48) });

export function addDisc(around: Surroundings, disc: Disc & { id: string }): void {
  around.discs.add({ x: disc.x - disc.r, y: disc.y - disc.r, w: 2 * disc.r, h: 2 * disc.r }, disc);
}
export const addBox = (around: Surroundings, box: Box): void => around.boxes.add(box, box);
export const addPoint = (around: Surroundings, point: Point): void => around.points.add({ ...point, w: 0, h: 0 }, point);

export interface Wanted extends Disc {
  id: string;
  w: number;
  h: number;
}
export interface Label {
  id: string;
  anchor: LabelAnchor;
  /** Where the text begins, is centred or ends; and its base line. */
  x: number;
  y: number;
  box: Box;
}

interface Spot {
  anchor: LabelAnchor;
  x: number;
  box: Box;
  dislike: number;
}

/** Eight places for a name, the one below being liked best. */
function spots({ x, y, r, w, h }: Wanted): Spot[] {
  const out = r + 4;
  const slant = out * 0.74;
  const at = (anchor: LabelAnchor, dx: number, dy: number, shift: number, dislike: number): Spot => ({
    anchor,
    x: x + dx,
    box: { x: x + dx + shift, y: y + dy, w, h },
    dislike,
  });
  return [
    at("middle", 0, out, -w / 2, 0),
    at("start", slant, slant - h * 0.25, 0, 1),
    at("end", -slant, slant - h * 0.25, -w, 1),
    at("start", out, -h / 2, 0, 1.2),
    at("end", -out, -h / 2, -w, 1.2),
    at("middle", 0, -out - h, -w / 2, 1.4),
    at("start", slant, -slant - h * 0.7, 0, 1.6),
    at("end", -slant, -slant - h * 0.7, -w, 1.6),
  ];
}

const within = ({ x, y, w, h }: Box, { width, height }: Size): boolean => x >= 2 && y >= 2 && x + w <= width - 2 && y + h <= height - 2;

/** Whether a word may stand here: inside the picture, on no mark but its own, on no other word. */
export function isFree(around: Surroundings, box: Box, own: string): boolean {
  if (!within(box, around.size)) return false;
  if (around.boxes.some(box, (other) => overlaps(box, other))) return false;
  const reach = { x: box.x - 2, y: box.y - 2, w: box.w + 4, h: box.h + 4 };
  return !around.discs.some(reach, (disc) => disc.id !== own && distanceToBox(disc, box) < disc.r + 1);
}

/**
 * Names in the order given, each in the best of eight places that touches nothing, or not at all. `before` holds where they stood, so
 * that a name does not hop about while the picture moves.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  around: Surroundings,
  before: ReadonlyMap<string, LabelAnchor>,
  most = 160,
): Label[] {
  return finish(labelsInParts(wanted, around, before, most));
}

/** The same, a step for each name. */
export function* labelsInParts(
  wanted: readonly Wanted[],
  around: Surroundings,
  before: ReadonlyMap<string, LabelAnchor>,
  most = 160,
): InParts<Label[]> {
  const labels: Label[] = [];
  for (const one of wanted) {
    yield;
    if (labels.length >= most) break;
    let best: { cost: number; spot: Spot } | null = null;
    for (const spot of spots(one)) {
      if (best && spot.dislike >= best.cost) continue;
      if (!isFree(around, spot.box, one.id)) continue;
      const { x, y, w, h } = spot.box;
      const hidden = around.points.count(spot.box, (point) => point.x > x && point.x < x + w && point.y > y && point.y < y + h);
      const cost = spot.dislike + hidden * 0.3 - (before.get(one.id) === spot.anchor ? 0.8 : 0);
      if (!best || cost < best.cost) best = { cost, spot };
    }
    if (!best) continue;
    const { anchor, x, box } = best.spot;
    addBox(around, box);
    labels.push({ id: one.id, anchor, x, y: box.y + box.h * 0.8, box });
  }
  return labels;
}

/** Where a group's name may stand, as shares of its shape's width, and off its head or foot; what is liked best comes first, so that few are looked at. */
const stands = Array.from({ length: 15 }, (_, i) => -0.2 + i * 0.1)
  .flatMap((share) =>
    (
      [
        ["head", -3, 0],
        ["foot", 4, 0.7],
        ["head", -15, 0.9],
        ["foot", 15, 1.6],
      ] as const
    ).map(([at, off, dislike]) => ({ share, at, off, cost: dislike + Math.abs(share - 0.5) * 1.4 })),
  )
  .sort((a, b) => a.cost - b.cost);

/** A group's name stands outside its shape, above or below, where it is free. */
export function placeHeading(points: readonly Point[], { w, h }: { w: number; h: number }, around: Surroundings): Box | null {
  let [left, right, top, foot] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    foot = Math.max(foot, y);
  }
  let best: { cost: number; box: Box } | null = null;
  for (const { share, at, off, cost } of stands) {
    if (best && cost >= best.cost) break;
    const x = left + (right - left - w) * share;
    const y = at === "head" ? top - h + off : foot + off;
    if (!isFree(around, { x: x - 5, y: y - 2, w: w + 10, h: h + 4 }, "")) continue;
    const box = { x, y, w, h };
    const hidden = around.points.count(box, (point) => point.x > x && point.x < x + w && point.y > y && point.y < y + h);
    if (!best || cost + hidden * 0.2 < best.cost) best = { cost: cost + hidden * 0.2, box };
  }
  return best?.box ?? null;
}
