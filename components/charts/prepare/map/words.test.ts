import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToBox, overlaps } from "../graph/geometry";
import { placeBadges, signed } from "./badges";
import { addBox, addDisc, isFree, placeHeading, placeLabels, surroundings, type Wanted } from "./labels";
import { buildScene, laneOf } from "./scene";
import { testGraph } from "./test-graph";

const size = { width: 600, height: 400 };
const wanted = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 400 }),
  r: fc.integer({ min: 2, max: 26 }),
  w: fc.integer({ min: 20, max: 140 }),
});
const crowd = fc
  .array(wanted, { minLength: 1, maxLength: 60 })
  .map((list) => list.map((one, i): Wanted => ({ ...one, id: `p${i}`, h: 16 })));

describe("names", () => {
  it("never lie upon each other, upon another's mark, or outside", () => {
    fc.assert(
      fc.property(crowd, (marks) => {
        const around = surroundings(size);
        for (const mark of marks) addDisc(around, mark);
        const labels = placeLabels(marks, around, new Map());
        labels.forEach(({ id, box }, i) => {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= size.width && box.y + box.h <= size.height).toBe(true);
          for (const other of labels.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          for (const mark of marks) if (mark.id !== id) expect(distanceToBox(mark, box)).toBeGreaterThanOrEqual(mark.r);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("come in the order of who matters, so the first is written when two cannot be", () => {
    const two: Wanted[] = [
      { id: "first", x: 300, y: 200, r: 1, w: 590, h: 390 },
      { id: "second", x: 302, y: 200, r: 1, w: 590, h: 390 },
    ];
    const around = surroundings({ width: 1_200, height: 800 });
    addBox(around, { x: 0, y: 0, w: 1_200, h: 200 });
    addBox(around, { x: 600, y: 200, w: 600, h: 600 });
    expect(placeLabels(two, around, new Map()).map(({ id }) => id)).toEqual(["first"]);
  });

  it("stay where they were while that place is free", () => {
    const one: Wanted = { id: "a", x: 300, y: 200, r: 20, w: 60, h: 16 };
    const place = (before: Map<string, "start" | "middle" | "end">) => placeLabels([one], surroundings(size), before)[0]?.anchor;
    expect(place(new Map())).toBe("middle");
    const around = surroundings(size);
    for (let i = 0; i < 6; i++) around.points.add({ x: 300, y: 228 + i, w: 0, h: 0 }, { x: 300, y: 228 + i });
    expect(placeLabels([one], around, new Map())[0]?.anchor).toBe("start");
    expect(placeLabels([one], around, new Map([["a", "end"]]))[0]?.anchor).toBe("end");
  });

  it("of groups stand outside their shape and upon no mark", () => {
    const points = [
      { x: 200, y: 150 },
      { x: 320, y: 150 },
      { x: 320, y: 260 },
      { x: 200, y: 260 },
    ];
    const around = surroundings(size);
    addDisc(around, { id: "a", x: 260, y: 140, r: 12 });
    const box = placeHeading(points, { w: 90, h: 11 }, around);
    expect(box && (box.y + box.h <= 150 || box.y >= 260)).toBe(true);
    expect(box && isFree(around, box, "")).toBe(true);
  });
});

describe("badges", () => {
  it("slide along their lane to where nothing is, the strongest first", () => {
    const { nodes, ties, places } = testGraph();
    const scene = buildScene({ nodes, ties, groups: [], places, bends: {}, open: null, colourBy: "identity" });
    const around = surroundings({ width: 2_000, height: 2_000 });
    const view = { x: 1_000, y: 1_000, zoom: 2 };
    const asked = scene.lines.map((line) => ({ line, lane: laneOf(line), text: signed(line.strength), strong: false }));
    const badges = placeBadges(asked, view, around, (text) => text.length * 6);
    expect(badges.length).toBeGreaterThan(2);
    badges.forEach(({ box }, i) => badges.slice(i + 1).forEach((other) => expect(overlaps(box, other.box)).toBe(false)));
    const strongest = Math.max(...scene.lines.map(({ strength }) => Math.abs(strength)));
    expect(Math.abs(badges[0]?.line.strength ?? 0)).toBe(strongest);
  });

  it("say the sign with a true minus", () => {
    expect([signed(0.5), signed(-0.41), signed(0)]).toEqual(["+0.50", "−0.41", "+0.00"]);
  });
});
