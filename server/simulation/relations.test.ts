import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCharacter, buildSetup, buildTie } from "@/server/testing/factories/simulation-people";
import { raiseStrength, raiseTrust, readTie, setPoint, touchTie } from "./relations";
import { createSimulation, type Simulation } from "./simulation";
import { findTie } from "./ties";
import type { TieValues } from "./workspace";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const signed = fc.double({ min: -1, max: 1, noNaN: true });

const pairWith = (values: Partial<TieValues>): [Simulation, number] => {
  const sim = createSimulation({
    seed: 1,
    params: {},
    characters: [0, 1].map((k) => buildCharacter(1, k)),
    ties: [buildTie(0, 1, values)],
  });
  return [sim, findTie(sim.ties, 0, 1)];
};
const blank = (): TieValues => ({ strength: 0, trust: 0, familiarity: 0, offence: 0 });

describe("decay of a tie", () => {
  it("is the same whether or not it was touched in between", () => {
    fc.assert(
      fc.property(signed, unit, unit, unit, fc.nat(6000), fc.nat(6000), (strength, trust, familiarity, offence, first, second) => {
        const [once, slot] = pairWith({ strength, trust, familiarity, offence });
        const [twice] = pairWith({ strength, trust, familiarity, offence });
        twice.tick = first;
        touchTie(twice, slot);
        once.tick = first + second;
        twice.tick = first + second;
        const [a, b] = [blank(), blank()];
        readTie(once, slot, a);
        readTie(twice, slot, b);
        for (const key of ["strength", "trust", "familiarity", "offence"] as const) expect(Math.abs(a[key] - b[key])).toBeLessThan(2e-6);
      }),
    );
  });

  it("halves familiarity in 2500 ticks and offence in 400, and pulls trust halfway to neutral in 4000", () => {
    const [sim, slot] = pairWith({ strength: 0.8, trust: 0.9, familiarity: 0.6, offence: 0.4 });
    const seen = blank();
    sim.tick = 400;
    readTie(sim, slot, seen);
    expect(seen.offence).toBeCloseTo(0.2, 6);
    sim.tick = 2500;
    readTie(sim, slot, seen);
    expect(seen.familiarity).toBeCloseTo(0.3, 6);
    sim.tick = 4000;
    readTie(sim, slot, seen);
    expect(seen.trust).toBeCloseTo(0.7, 6);
  });

  it("lets strength fade slower between people who know each other well", () => {
    const fade = (familiarity: number): number => {
      const [sim, slot] = pairWith({ strength: 0.8, familiarity });
      const seen = blank();
      sim.tick = 3000;
      readTie(sim, slot, seen);
      return seen.strength;
    };
    expect(fade(0.9)).toBeGreaterThan(fade(0.1) + 0.05);
  });

  it("changes nothing by reading", () => {
    const [sim, slot] = pairWith({ strength: 0.8 });
    sim.tick = 3000;
    readTie(sim, slot, blank());
    expect(sim.ties.slots.strength[slot]).toBeCloseTo(0.8, 6);
    expect(sim.ties.slots.touched[slot]).toBe(0);
  });
});

describe("changes of a tie", () => {
  it("stay in range and saturate toward the ends", () => {
    fc.assert(fc.property(signed, signed, (s, by) => Math.abs(raiseStrength(s, by)) <= 1));
    fc.assert(fc.property(unit, signed, (t, by) => raiseTrust(t, by) >= 0 && raiseTrust(t, by) <= 1));
    expect(raiseStrength(0.9, 0.1) - 0.9).toBeCloseTo(0.01, 10);
    expect(raiseStrength(-0.5, 0.1)).toBeCloseTo(-0.4, 10);
  });

  it("make trust break faster than it builds", () => {
    expect(0.5 - raiseTrust(0.5, -0.1)).toBeGreaterThan(1.5 * (raiseTrust(0.5, 0.1) - 0.5));
  });
});

describe("the set-point", () => {
  it("keeps its share of what the writer gave", () => {
    const pointFor = (strength: number): number => {
      const [sim, slot] = pairWith({ strength });
      sim.params.relation.authored = 0.5;
      return setPoint(sim, 0, 1, slot);
    };
    expect(pointFor(0.9) - pointFor(-0.9)).toBeCloseTo(0.9, 6);
  });

  it("is higher for people who are alike, on average over many pairs", () => {
    const sim = createSimulation(buildSetup(300, { degree: 20, params: { "relation.authored": 0 } }));
    const near: number[] = [];
    const far: number[] = [];
    for (let i = 0; i < 300; i += 1) {
      for (let k = 0; k < sim.ties.rows.degree[i]!; k += 1) {
        const slot = sim.ties.rows.start[i]! + k;
        const [a, b] = [sim.records[i]!.bigFive, sim.records[sim.ties.slots.neighbour[slot]!]!.bigFive];
        const distance = (["openness", "extraversion", "agreeableness"] as const).reduce(
          (sum, name) => sum + Math.abs(a[name] - b[name]),
          0,
        );
        (distance < 0.5 ? near : far).push(setPoint(sim, i, sim.ties.slots.neighbour[slot]!, slot));
      }
    }
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(near.length).toBeGreaterThan(200);
    expect(mean(near)).toBeGreaterThan(mean(far) + 0.1);
  });
});
