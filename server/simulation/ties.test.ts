import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTies, findTie, growRows, linkStrangers, makeRoom, type Ties } from "./ties";

const PEOPLE = 9;

const halfEdges = (ties: Ties): [from: number, to: number, slot: number][] =>
  Array.from({ length: PEOPLE }, (_, person) =>
    Array.from({ length: ties.rows.degree[person]! }, (_, k): [number, number, number] => {
      const slot = ties.rows.start[person]! + k;
      return [person, ties.slots.neighbour[slot]!, slot];
    }),
  ).flat();

describe("the store of ties", () => {
  it("keeps both halves of every tie joined through growth and forgetting, and never exceeds the limit", () => {
    const pair = fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (pairs, limit) => {
        const ties = createTies(PEOPLE);
        for (const [from, to, strength] of pairs) {
          if (from === to || findTie(ties, from, to) >= 0) continue;
          makeRoom(ties, from, limit);
          makeRoom(ties, to, limit);
          ties.slots.strength[linkStrangers(ties, from, to, 0, -1)] = strength;
        }
        const edges = halfEdges(ties);
        for (const [from, to, slot] of edges) {
          const reverse = ties.slots.reverse[slot]!;
          expect(ties.slots.reverse[reverse]).toBe(slot);
          expect(ties.slots.neighbour[reverse]).toBe(from);
          expect(findTie(ties, from, to)).toBe(slot);
        }
        for (let person = 0; person < PEOPLE; person += 1) expect(ties.rows.degree[person]).toBeLessThanOrEqual(limit);
        expect(new Set(edges.map(([from, to]) => from * PEOPLE + to)).size).toBe(edges.length);
      }),
    );
  });

  it("forgets the tie with the least familiarity times strength", () => {
    const ties = createTies(PEOPLE);
    for (const other of [1, 2, 3]) {
      const slot = linkStrangers(ties, 0, other, 0, -1);
      ties.slots.familiarity[slot] = 0.5;
      ties.slots.strength[slot] = other === 2 ? 0.1 : -0.6;
    }
    makeRoom(ties, 0, 3);
    expect([1, 2, 3].map((other) => findTie(ties, 0, other) >= 0)).toEqual([true, false, true]);
    expect(findTie(ties, 2, 0)).toBe(-1);
  });

  it("keeps its ties when there is room for more people", () => {
    const ties = createTies(2);
    const slot = linkStrangers(ties, 0, 1, 0, -1);
    growRows(ties, 50);
    linkStrangers(ties, 49, 0, 0, -1);
    expect(findTie(ties, 0, 1)).toBe(slot);
    expect(ties.slots.neighbour[findTie(ties, 0, 49)]).toBe(49);
  });
});
