import { describe, expect, it } from "vitest";
import { distances, spreadOf } from "./contagion.mts";
import { driftBetween, firstDifference, subtractRows } from "./paired.mts";
import { collapseOf, degreesAt, homophilyOf, likedOf, traitEffects } from "./structure.mts";
import { societyFrom } from "./society.mts";

const path = (length: number, strength = 0.5) =>
  societyFrom(
    length,
    Array.from({ length: length - 1 }, (_, k) => ({ a: k, b: k + 1, strength })),
  );

describe("structure of a cast", () => {
  it("counts signs and ends of the scale over half-edges", () => {
    const values = collapseOf(
      societyFrom(3, [
        { a: 0, b: 1, strength: 1, back: -0.5 },
        { a: 1, b: 2, strength: 0, back: 0.5 },
      ]),
    );
    expect(values).toEqual({ meanStrength: 0.25, positive: 0.5, negative: 0.25, saturated: 0.25 });
  });

  it("compares how far apart friends and foes are", () => {
    const traits = new Float32Array(15).fill(0.5);
    traits[10] = 0.8;
    const society = societyFrom(
      3,
      [
        { a: 0, b: 1, strength: 0.6 },
        { a: 0, b: 2, strength: -0.6 },
      ],
      traits,
    );
    expect(homophilyOf(society)!.difference).toBeCloseTo(0.1, 6);
    expect(homophilyOf(path(3, 0.1))).toBeNull();
  });

  it("asks for skew only where somebody began as a hub", () => {
    expect(degreesAt(Int32Array.of(2, 2, 3), Int32Array.of(2, 2, 2), 48)).toMatchObject({ p50: 2, max: 3, isolates: 0, hubs: 0 });
    expect(degreesAt(Int32Array.of(0, 2, 90), Int32Array.of(2, 2, 80), 48)).toMatchObject({ isolates: 1, hubs: 1, cap: 80 });
  });

  it("reads liking from the other side of the tie", () => {
    const society = societyFrom(2, [{ a: 0, b: 1, strength: 0.9, back: -0.1 }]);
    expect(likedOf(society)[0]).toBeCloseTo(-0.1, 6);
    expect(likedOf(society)[1]).toBeCloseTo(0.9, 6);
  });

  it("finds what a trait does to conduct", () => {
    const size = 40;
    const traits = Float32Array.from({ length: size * 5 }, (_, k) => (Math.floor(k / 5) / size + (k % 5) * 0.01) % 1);
    const acts = Int32Array.from({ length: size }, (_, i) => 10 + i);
    const effects = traitEffects(
      societyFrom(size, path(size).ties.strength.length > 0 ? [{ a: 0, b: 1, strength: 0.5 }] : [], traits),
      { acts, warm: acts.map((n) => Math.floor(n / 2)), hostile: new Int32Array(size) },
      new Int32Array(size),
      1,
    );
    expect(effects.V5.r).toBeCloseTo(1, 2);
    expect(effects.V5.p).toBeLessThan(0.01);
    expect(effects.V6.hostile).toBe(0);
    expect(effects.V6.pHostile).toBe(1);
  });
});

describe("paired runs", () => {
  it("measure steps from the shocked, and what reached their friends", () => {
    const calm = path(12);
    expect([...distances(calm, [0], 2)].slice(0, 4)).toEqual([0, 1, 2, 3]);
    const star = (shock: number) => {
      const society = societyFrom(16, [
        ...Array.from({ length: 10 }, (_, k) => ({ a: 0, b: k + 1, strength: k < 5 ? 0.6 : 0.1 })),
        ...Array.from({ length: 5 }, (_, k) => ({ a: k + 1, b: k + 11, strength: 0.4 })),
      ]);
      for (let i = 1; i <= 5; i += 1) society.mood[i * 3] = shock;
      return society;
    };
    const spread = spreadOf(star(-0.2), star(0), [0])!;
    expect(spread.friends).toBeCloseTo(-0.2, 6);
    expect(spread.others).toBe(0);
    expect(spread.distance2).toBe(0);
    expect(spreadOf(calm, calm, [0])).toBeNull();
  });

  it("tell how far apart two histories are, and since when", () => {
    const row = (value: Record<string, number>) => ({ value, threshold: "", pass: true });
    expect(subtractRows({ V1: row({ rise: 0.3, other: 1 }) }, { V1: row({ rise: 0.1 }), V4: row({ positive: 1 }) })).toEqual({
      V1: { rise: 0.2 },
    });
    expect(firstDifference({ "100": "a", "200": "b" }, { "100": "a", "200": "c" })).toBe(200);
    expect(firstDifference({ "100": "a" }, { "100": "a" })).toBeNull();
    const [a, b] = [path(3, 0.5), path(3, 0.4)];
    expect(driftBetween(b, a).meanStrengthDifference).toBeCloseTo(-0.1, 6);
    expect(driftBetween(a, a).meanAbsoluteMoodDifference).toBe(0);
  });
});
