import { curveMonotoneX, line } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeArea, monotonePath } from "./curve";

const figures = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const runs = fc.array(fc.record({ step: fc.integer({ min: 1, max: 40 }), y: fc.integer({ min: 0, max: 120 }) }), {
  minLength: 2,
  maxLength: 30,
});

const toPoints = (run: readonly { step: number; y: number }[]) => {
  let x = 0;
  return run.map(({ step, y }) => ({ x: (x += step), y }));
};

describe("a line through samples", () => {
  it("goes through every point and never above or below the two it joins", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const points = toPoints(run);
        const [, , ...rest] = figures(monotonePath(points));
        for (let i = 0; i < points.length - 1; i += 1) {
          const [from, to] = [points[i], points[i + 1]];
          const [, leave = 0, , arrive = 0, x, y] = rest.slice(i * 6, i * 6 + 6);
          const [low, high] = [Math.min(from?.y ?? 0, to?.y ?? 0), Math.max(from?.y ?? 0, to?.y ?? 0)];
          expect([x, y]).toEqual([to?.x, to?.y]);
          for (const height of [leave, arrive]) expect(height >= low - 0.02 && height <= high + 0.02).toBe(true);
        }
      }),
    );
  });

  it("is the curve that d3 draws", () => {
    const points = toPoints([4, 8, 15, 12, 12, 23, 42, 3].map((y, i) => ({ step: i + 1, y })));
    const library = figures(
      line<{ x: number; y: number }>(
        ({ x }) => x,
        ({ y }) => y,
      ).curve(curveMonotoneX)(points) ?? "",
    );
    const own = figures(monotonePath(points));
    expect(own).toHaveLength(library.length);
    for (const [index, value] of own.entries()) expect(value).toBeCloseTo(library[index] ?? NaN, 1);
  });

  it("draws nothing of nothing, a point of one, and closes the ground below", () => {
    expect(monotonePath([])).toBe("");
    expect(closeArea([], 10)).toBe("");
    expect(monotonePath([{ x: 3, y: 4 }])).toBe("M3,4Z");
    expect(
      closeArea(
        [
          { x: 0, y: 1 },
          { x: 3, y: 1 },
        ],
        9,
      ),
    ).toMatch(/^M0,1C.*L3,9L0,9Z$/);
  });
});
