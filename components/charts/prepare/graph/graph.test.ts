import { describe, expect, it } from "vitest";
import { hull, inside, overlaps } from "./geometry";
import { bendOf, curveAt, extent, layLane } from "./lanes";
import { solveLayout } from "./solve";
import { pairKey, type LayoutRequest } from "./types";

const names = ["Ann", "Ben", "Cora", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida", "Jon"];
const request: LayoutRequest = {
  people: names.map((name, i) => ({ id: `p${i}`, name, home: i < 5 ? "north" : i < 9 ? "south" : null })),
  pairs: [0, 1, 2, 3, 5, 6, 7, 4].map((i) => ({ a: `p${i}`, b: `p${(i + 1) % 10}`, weight: 1 })),
  homeNames: { north: "North House", south: "South House" },
  shape: "wide",
  earlier: null,
};
const layout = solveLayout(request);
const people = Object.entries(layout.nodes);

describe("the layout of a cast", () => {
  it("gives the same picture for the same cast, in whatever order it comes", () => {
    expect(solveLayout({ ...request, people: [...request.people].reverse(), pairs: [...request.pairs].reverse() })).toEqual(layout);
  });

  it("places everybody inside the board with a name", () => {
    expect(people).toHaveLength(names.length);
    for (const [, node] of people) {
      expect(node.x - node.r).toBeGreaterThanOrEqual(0);
      expect(node.x + node.r).toBeLessThanOrEqual(layout.width);
      expect(node.y - node.r).toBeGreaterThanOrEqual(0);
      expect(node.y + node.r).toBeLessThanOrEqual(layout.height);
      expect(node.label).not.toBeNull();
    }
  });

  it("puts no mark upon another and no name upon another", () => {
    people.forEach(([, a], i) =>
      people.slice(i + 1).forEach(([, b]) => {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
        if (a.label && b.label) expect(overlaps(a.label.box, b.label.box)).toBe(false);
      }),
    );
  });

  it("draws a house round those who live there and round nobody else", () => {
    const north = layout.homes.find(({ id }) => id === "north");
    const points = north?.points ?? [];
    expect(north?.name).toBe("North House");
    for (const { id, home } of request.people) {
      const node = layout.nodes[id];
      expect(node && inside(points, node)).toBe(home === "north");
    }
  });

  it("moves those already placed only a little when somebody joins", () => {
    const joined = solveLayout({
      ...request,
      people: [...request.people, { id: "p99", name: "Kit", home: "south" }],
      earlier: Object.fromEntries(people.map(([id, { x, y }]) => [id, { x, y }])),
    });
    const moved = people.map(([id, { x, y }]) => Math.hypot(x - (joined.nodes[id]?.x ?? 0), y - (joined.nodes[id]?.y ?? 0)));
    expect(Math.max(...moved)).toBeLessThan(Math.max(layout.width, layout.height) / 3);
  });

  it("leaves names out when there are hundreds", () => {
    const crowd = solveLayout({
      ...request,
      people: Array.from({ length: 320 }, (_, i) => ({ id: `c${i}`, name: `C${i}`, home: null })),
      pairs: [],
    });
    expect(crowd.detail).toBe("marks");
    expect(Object.values(crowd.nodes).every(({ label }) => label === null)).toBe(true);
  });

  it("lays out nobody and one alone without complaint", () => {
    expect(solveLayout({ ...request, people: [], pairs: [] }).nodes).toEqual({});
    expect(Object.keys(solveLayout({ ...request, people: request.people.slice(0, 1), pairs: [] }).nodes)).toEqual(["p0"]);
  });

  it("knows how much room the picture takes, names included", () => {
    const box = extent(layout);
    for (const [, { label }] of people) expect(label && label.box.x >= box.x && label.box.x + label.box.w <= box.x + box.width).toBe(true);
  });
});

describe("lanes", () => {
  const from = { x: 0, y: 0, r: 10, label: null };
  const to = { x: 100, y: 0, r: 10, label: null };

  it("begin and end outside the marks", () => {
    const { curve } = layLane({ from, to, bend: 0.1, strength: 0.5 });
    expect(Math.hypot(curve[0].x, curve[0].y)).toBeGreaterThan(from.r);
    expect(Math.hypot(curve[2].x - 100, curve[2].y)).toBeGreaterThan(to.r);
  });

  it("keep the two directions apart", () => {
    const there = curveAt(layLane({ from, to, bend: 0.1, strength: 0.5 }).curve, 0.5);
    const back = curveAt(layLane({ from: to, to: from, bend: -0.1, strength: 0.5 }).curve, 0.5);
    expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeGreaterThan(3);
  });

  it("are wider for stronger ties, whichever the sign", () => {
    const width = (strength: number) => layLane({ from, to, bend: 0, strength }).width;
    expect(width(-0.9)).toBe(width(0.9));
    expect(width(0.9)).toBeGreaterThan(width(0.1));
  });

  it("bend to the same side whoever travels", () => {
    const bends = { bends: { [pairKey("a", "b")]: 0.2 } };
    expect(bendOf(bends, "a", "b")).toBe(0.2);
    expect(bendOf(bends, "b", "a")).toBe(-0.2);
    expect(bendOf({ bends: {} }, "a", "c")).toBe(0.08);
  });
});

describe("hulls", () => {
  it("hold every point they were made from", () => {
    const points = [0, 1, 2, 3, 4, 5, 6].map((i) => ({ x: (i * 37) % 50, y: (i * 53) % 60 }));
    const shape = hull([...points, { x: -5, y: -5 }, { x: 70, y: -5 }, { x: 70, y: 90 }, { x: -5, y: 90 }]);
    expect(shape).toHaveLength(4);
    for (const point of points) expect(inside(shape, point)).toBe(true);
  });
});
