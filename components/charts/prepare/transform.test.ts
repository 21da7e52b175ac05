import { describe, expect, it } from "vitest";
import { sketchPlaces } from "./sketch";
import { identity, isSameTransform, panned, scaled, toTransform } from "./transform";

describe("a picture that is moved and enlarged", () => {
  it("moves by units of the picture, whatever its size", () => {
    expect(String(panned(toTransform(10, 20, 2), 5, -5))).toBe("translate(20,10) scale(2)");
    expect(isSameTransform(panned(identity, 0, 0), identity)).toBe(true);
  });

  it("grows about the middle of its box, and shrinks back to where it was", () => {
    const box = { clientWidth: 400, clientHeight: 200 };
    const larger = scaled(identity, 2, box);
    expect([larger.x, larger.y, larger.k]).toEqual([-200, -100, 2]);
    expect(isSameTransform(scaled(larger, 0.5, box), identity)).toBe(true);
    expect(isSameTransform(larger, identity)).toBe(false);
    expect(scaled(identity, 2, null)).toMatchObject({ x: 0, y: 0, k: 2 });
  });
});

describe("the sketch of a cast", () => {
  const ids = Array.from({ length: 14 }, (_, n) => `p${n}`);
  const ties = ids.slice(1).map((toId) => ({ fromId: "p0", toId }));

  it("is the same each time, whatever the order, and stays inside its box", () => {
    const places = sketchPlaces(ids, [...ties, { fromId: "p0", toId: "nobody" }], 240, 120);
    expect(sketchPlaces([...ids].reverse(), ties, 240, 120)).toEqual(places);
    expect(places.size).toBe(ids.length);
    for (const { x, y } of places.values()) {
      expect(x).toBeGreaterThanOrEqual(9);
      expect(x).toBeLessThanOrEqual(231);
      expect(y).toBeGreaterThanOrEqual(9);
      expect(y).toBeLessThanOrEqual(111);
    }
  });

  it("shows by size who is at the centre, and draws one alone too", () => {
    const places = sketchPlaces(ids, ties, 240, 120);
    expect(places.get("p0")?.r).toBeGreaterThan(places.get("p1")?.r ?? 0);
    expect([...sketchPlaces(["only"], [], 100, 50).keys()]).toEqual(["only"]);
    expect(sketchPlaces([], [], 100, 50).size).toBe(0);
  });
});
