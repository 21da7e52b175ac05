import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beadsAt, standingBeads } from "./pulse";
import { between, fitted, seen, toScreen, toWorld, zoomed } from "./view";

const size = { width: 1_000, height: 700 };
const insets = { top: 30, right: 40, bottom: 30, left: 40 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("the view", () => {
  it("keeps what is under the pointer there while it zooms", () => {
    fc.assert(
      fc.property(
        number(-500, 500),
        number(-500, 500),
        number(0.2, 4),
        number(0.3, 3),
        number(0, 1_000),
        number(0, 700),
        (x, y, zoom, factor, px, py) => {
          const view = { x, y, zoom };
          const at = { x: px, y: py };
          const under = toWorld(view, at);
          const after = toScreen(zoomed(view, factor, at, 0.5), under);
          expect(after.x).toBeCloseTo(px, 4);
          expect(after.y).toBeCloseTo(py, 4);
        },
      ),
    );
  });

  it("stops far out and near by", () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(zoomed(view, 1e-6, { x: 0, y: 0 }, 0.5).zoom).toBeCloseTo(0.2);
    expect(zoomed(view, 1e6, { x: 0, y: 0 }, 0.5).zoom).toBe(6);
  });

  it("fits the whole picture between the insets, and does not blow up a small one", () => {
    fc.assert(
      fc.property(number(-2_000, 2_000), number(-2_000, 2_000), number(1, 8_000), number(1, 8_000), (x, y, w, h) => {
        const view = fitted({ x, y, w, h }, size, insets);
        const [from, to] = [toScreen(view, { x, y }), toScreen(view, { x: x + w, y: y + h })];
        expect(from.x).toBeGreaterThanOrEqual(insets.left - 0.01);
        expect(from.y).toBeGreaterThanOrEqual(insets.top - 0.01);
        expect(to.x).toBeLessThanOrEqual(size.width - insets.right + 0.01);
        expect(to.y).toBeLessThanOrEqual(size.height - insets.bottom + 0.01);
        expect(view.zoom).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  it("flies from one place to the other", () => {
    const from = { x: 0, y: 0, zoom: 1 };
    const to = { x: -900, y: -400, zoom: 2 };
    const start = between(from, to, 0, size);
    expect([start.x, start.y, start.zoom].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 0, 1]);
    expect(between(from, to, 1, size)).toBe(to);
    const middle = between(from, to, 0.4, size).zoom;
    expect(middle).toBeGreaterThan(1);
    expect(middle).toBeLessThan(2);
  });

  it("knows the part of the layout that is seen", () => {
    expect(seen({ x: 100, y: 50, zoom: 2 }, size)).toEqual({ x: -50, y: -25, w: 500, h: 350 });
  });
});

describe("a pulse", () => {
  const curve = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
    { x: 100, y: 0 },
  ] as const;

  it("runs seven dots from source to target and is gone when it arrives", () => {
    const early = beadsAt(curve, 0.1);
    const late = beadsAt(curve, 0.9);
    expect([early.length, late.length, beadsAt(curve, 1).length]).toEqual([7, 7, 0]);
    expect(Math.max(...early.map(({ x }) => x))).toBeLessThan(Math.max(...late.map(({ x }) => x)));
    expect(late.at(-1)?.x).toBeCloseTo(100);
  });

  it("stands in the middle of the lane where nothing moves", () => {
    for (const { x } of standingBeads(curve)) expect(x).toBeGreaterThan(30);
    expect(standingBeads(curve)).toHaveLength(7);
  });
});
