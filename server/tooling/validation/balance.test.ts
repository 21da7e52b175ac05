import { describe, expect, it } from "vitest";
import { balancedShare, compareWithNull, fitFields, trianglesOf, weightedBalance } from "./balance.mts";
import { createDice } from "./moments.mts";
import { societyFrom } from "./society.mts";

const triangle = (ab: number, bc: number, ac: number) =>
  trianglesOf(
    societyFrom(3, [
      { a: 0, b: 1, strength: ab },
      { a: 1, b: 2, strength: bc },
      { a: 0, b: 2, strength: ac },
    ]),
  );

/** Two camps of the size given: friends within, foes between. `noise` turns that share of the signs. */
const camps = (size: number, noise: number) => {
  const roll = createDice(4);
  const edges = [];
  for (let a = 0; a < 2 * size; a += 1) {
    for (let b = a + 1; b < 2 * size; b += 1) {
      if (roll() > 0.5) continue;
      const friendly = a < size === b < size;
      edges.push({ a, b, strength: (friendly === roll() >= noise ? 1 : -1) * (0.2 + 0.5 * roll()) });
    }
  }
  return trianglesOf(societyFrom(2 * size, edges));
};

describe("triangles", () => {
  it("are found once each, with the mean of both directions", () => {
    const { triples, weight } = trianglesOf(
      societyFrom(4, [
        { a: 0, b: 1, strength: 0.2, back: 0.6 },
        { a: 1, b: 2, strength: 0.5 },
        { a: 2, b: 0, strength: 0.5 },
        { a: 2, b: 3, strength: 0.5 },
      ]),
    );
    expect(triples.length).toBe(3);
    expect(weight[0]).toBeCloseTo(0.4, 6);
  });

  it("are balanced when the product of the signs is positive", () => {
    expect(balancedShare(triangle(0.5, 0.5, 0.5), triangle(0.5, 0.5, 0.5).weight)).toEqual({ share: 1, count: 1 });
    const foe = triangle(0.5, -0.5, -0.5);
    expect(balancedShare(foe, foe.weight).share).toBe(1);
    const odd = triangle(0.5, 0.5, -0.5);
    expect(balancedShare(odd, odd.weight).share).toBe(0);
    expect(weightedBalance(odd)).toBe(-1);
  });

  it("have no sign while a side is nearly nothing", () => {
    const faint = triangle(0.5, 0.5, 0.04);
    expect(balancedShare(faint, faint.weight).count).toBe(0);
  });
});

describe("the null that keeps signed degrees", () => {
  it("gives every node the positive ties it has", () => {
    const triangles = camps(12, 0.1);
    const fields = fitFields(triangles);
    const positive = new Float64Array(triangles.size);
    const expected = new Float64Array(triangles.size);
    triangles.weight.forEach((w, e) => {
      const p = 1 / (1 + Math.exp(-fields[triangles.a[e]!]! - fields[triangles.b[e]!]!));
      for (const node of [triangles.a[e]!, triangles.b[e]!]) {
        positive[node]! += w > 0 ? 1 : 0;
        expected[node]! += p;
      }
    });
    positive.forEach((n, node) => expect(expected[node]).toBeCloseTo(n, 1));
  });

  it("sees two camps, and nothing where signs are chance", () => {
    const ordered = compareWithNull(camps(12, 0.05), 30, 1);
    expect(ordered.gap).toBeGreaterThan(0.2);
    expect(ordered.z).toBeGreaterThan(5);
    expect(Math.abs(compareWithNull(camps(12, 0.5), 30, 1).z)).toBeLessThan(3);
  });
});
