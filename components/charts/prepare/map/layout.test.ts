import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "../graph/geometry";
import type { LayoutPair, LayoutPerson } from "../graph/types";
import { joinCast } from "./join";
import { bodyGap, bubbleReach, place, placeBubbles, placeCast, placeInside, type CastRequest, type Places } from "./place";
import { ringCast } from "./ring";

const houses = ["north", "south", "east", null];
const person = (i: number): LayoutPerson => ({ id: `p${String(i).padStart(3, "0")}`, name: `Person ${i}`, home: houses[i % 4] ?? null });
const people = (count: number): LayoutPerson[] => Array.from({ length: count }, (_, i) => person(i));
const pairs = (count: number): LayoutPair[] =>
  Array.from({ length: count * 2 }, (_, i) => ({ a: person(i % count).id, b: person((i * 7 + 3) % count).id, weight: (i % 5) / 4 })).filter(
    ({ a, b }) => a !== b,
  );
const request = (count: number, kept: Places = {}): CastRequest => ({
  kind: "cast",
  people: people(count),
  pairs: pairs(count),
  shape: "wide",
  kept,
  pinned: [],
});
const silent = (): void => undefined;
const nearest = (places: Places): number => {
  const all = Object.values(places);
  return Math.min(...all.flatMap((a, i) => all.slice(i + 1).map((b) => distance(a, b))));
};

describe("places on the map", () => {
  const few = placeCast(request(18), silent);
  const many = placeCast(request(120), silent);

  it("are the same for the same cast, in whatever order it comes", () => {
    const { people: all, pairs: both, ...rest } = request(18);
    expect(placeCast({ ...rest, people: [...all].reverse(), pairs: [...both].reverse() }, silent)).toEqual(few);
    expect(placeCast(request(120), silent)).toEqual(many);
  });

  it("stay to the unit when somebody joins, and the newcomer stands on nobody", () => {
    for (const [count, before] of [
      [18, few.places],
      [120, many.places],
    ] as const) {
      const after = placeCast(request(count + 1, before), silent).places;
      for (const [id, at] of Object.entries(before)) expect(after[id]).toEqual(at);
      const newcomer = after[person(count).id];
      expect(newcomer).toBeDefined();
      const room = Math.min(...Object.values(before).map((at) => (newcomer ? distance(at, newcomer) : 0)));
      expect(room).toBeGreaterThan(bodyGap(count + 1) * 0.75);
    }
  });

  it("stay when somebody leaves, and whoever comes back stands where they stood", () => {
    const left = placeCast({ ...request(17), kept: few.places }, silent).places;
    for (const [id, at] of Object.entries(left)) expect(at).toEqual(few.places[id]);
    expect(Object.keys(left)).toHaveLength(17);
    expect(placeCast(request(18, few.places), silent).places).toEqual(few.places);
  });

  it("put a newcomer among those they are tied to", () => {
    const kept: Places = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 2_000, y: 2_000 }, d: { x: 2_100, y: 2_000 } };
    const cast = ["a", "b", "c", "d", "new"].map((id): LayoutPerson => ({ id, name: id, home: null }));
    const places = joinCast({ people: cast, pairs: [{ a: "c", b: "new", weight: 1 }], kept, gap: 74 });
    const at = places.new ?? { x: 0, y: 0 };
    expect(distance(at, { x: 2_000, y: 2_000 })).toBeLessThan(200);
  });

  it("hold through any order of arrivals: nobody who stands is ever moved or stood upon", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 8 }),
        (arrivals, start) => {
          let count = start;
          let places: Places = joinCast({ people: people(count), pairs: pairs(count), kept: {}, gap: 74 });
          for (const more of arrivals) {
            count += more;
            const next = joinCast({ people: people(count), pairs: pairs(count), kept: places, gap: 74 });
            for (const [id, at] of Object.entries(places)) expect(next[id]).toEqual(at);
            places = next;
          }
          expect(Object.keys(places)).toHaveLength(count);
          expect(nearest(places)).toBeGreaterThan(74 * 0.79);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keep a pinned one even when the picture is solved anew", () => {
    const at = { x: 11, y: 22 };
    const pinned = [person(0).id];
    const { places } = placeCast({ ...request(18), kept: { [person(0).id]: at }, pinned }, silent);
    expect(places[person(0).id]).toEqual(at);
  });

  it("tell how far the worker is", () => {
    const steps: number[] = [];
    placeCast(request(120), (done, of) => steps.push(done / of));
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe("communities on the map", () => {
  const bubbles = [40, 300, 12, 90, 1].map((count, i) => ({ id: `c${i}`, count }));
  const placed = placeBubbles({ kind: "bubbles", bubbles, pairs: [{ a: "c0", b: "c1", weight: 3 }], kept: {} }, silent).places;

  it("have room for all their members beside each other", () => {
    bubbles.forEach((one, i) =>
      bubbles.slice(i + 1).forEach((other) => {
        const [a, b] = [placed[one.id], placed[other.id]];
        expect(a && b && distance(a, b)).toBeGreaterThan(bubbleReach(one.count) + bubbleReach(other.count));
      }),
    );
  });

  it("stay when another one comes", () => {
    const more = placeBubbles({ kind: "bubbles", bubbles: [...bubbles, { id: "c9", count: 30 }], pairs: [], kept: placed }, silent).places;
    for (const [id, at] of Object.entries(placed)) expect(more[id]).toEqual(at);
  });

  it("unfold within their own ground", () => {
    const centre = { x: 500, y: -300 };
    const inside = placeInside({ kind: "inside", centre, people: people(80), pairs: pairs(80), kept: {} }, silent).places;
    expect(Object.keys(inside)).toHaveLength(80);
    for (const at of Object.values(inside)) expect(distance(at, centre)).toBeLessThanOrEqual(bubbleReach(80) + 1);
    expect(nearest(inside)).toBeGreaterThan(18);
    const again = place({ kind: "inside", centre, people: people(81), pairs: pairs(81), kept: inside }, silent).places;
    for (const [id, at] of Object.entries(inside)) expect(again[id]).toEqual(at);
  });
});

describe("the ring that stands in for a worker", () => {
  it("places everybody, nobody upon another, the same each time", () => {
    const places = ringCast(people(300), 26);
    expect(Object.keys(places)).toHaveLength(300);
    expect(nearest(places)).toBeGreaterThan(20);
    expect(ringCast([...people(300)].reverse(), 26)).toEqual(places);
  });
});
