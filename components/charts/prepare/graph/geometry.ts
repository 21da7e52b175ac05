import type { Box, Point } from "./types";

export type Random = () => number;

/** Mulberry32: the same seed gives the same picture on every machine. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Math.hypot is many times slower than a root, and the solver asks for millions. */
export const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
export const distance = (a: Point, b: Point): number => length(a.x - b.x, a.y - b.y);

export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const abx = b.x - a.x;
  const aby = b.y - a.y;
  if ((abx * (c.y - a.y) - aby * (c.x - a.x)) * (abx * (d.y - a.y) - aby * (d.x - a.x)) >= 0) return false;
  const cdx = d.x - c.x;
  const cdy = d.y - c.y;
  return (cdx * (a.y - c.y) - cdy * (a.x - c.x)) * (cdx * (b.y - c.y) - cdy * (b.x - c.x)) < 0;
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const t = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return length(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

export const distanceToBox = (p: Point, box: Box): number =>
  length(Math.max(box.x - p.x, 0, p.x - box.x - box.w), Math.max(box.y - p.y, 0, p.y - box.y - box.h));

export const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export const grow = (box: Box, dx: number, dy: number): Box => ({ x: box.x - dx, y: box.y - dy, w: box.w + 2 * dx, h: box.h + 2 * dy });

export const holds = (box: Box, p: Point): boolean => p.x > box.x && p.x < box.x + box.w && p.y > box.y && p.y < box.y + box.h;

/** Width of a name in the interface face, near enough to keep names apart without a page to measure on. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += /[ilj.,’' ]/.test(character) ? 0.28 : /[mwMW]/.test(character) ? 0.86 : /[A-Z]/.test(character) ? 0.67 : 0.54;
  return width * size;
}

export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (side: readonly Point[]): Point[] => {
    const stack: Point[] = [];
    for (const point of side) {
      for (let top = stack.at(-1), under = stack.at(-2); top && under; top = stack.at(-1), under = stack.at(-2)) {
        if ((top.x - under.x) * (point.y - under.y) - (top.y - under.y) * (point.x - under.x) > 0) break;
        stack.pop();
      }
      stack.push(point);
    }
    stack.pop();
    return stack;
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

export function inside(polygon: readonly Point[], { x, y }: Point): boolean {
  let within = false;
  polygon.forEach((p, i) => {
    const q = polygon.at(i - 1);
    if (q && p.y > y !== q.y > y && x < ((q.x - p.x) * (y - p.y)) / (q.y - p.y) + p.x) within = !within;
  });
  return within;
}

/** A point on the bent line from a to b. */
export function bentPoint(a: Point, b: Point, bend: number, t: number): Point {
  const mx = (a.x + b.x) / 2 - (b.y - a.y) * bend;
  const my = (a.y + b.y) / 2 + (b.x - a.x) * bend;
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * mx + t * t * b.x, y: u * u * a.y + 2 * u * t * my + t * t * b.y };
}

export const round1 = (value: number): number => Math.round(value * 10) / 10;
