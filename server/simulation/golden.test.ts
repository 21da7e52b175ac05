import { describe, expect, it } from "vitest";
import type { SimulationCharacter, SimulationSetup, SimulationTie } from "@/server/contracts/simulation";
import { buildCharacter, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, type Simulation } from "./simulation";
import { findTie } from "./ties";

const SEEDS = Array.from({ length: 40 }, (_, k) => k + 1);
const average = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const people = (seed: number, count: number, overrides: Partial<SimulationCharacter>): SimulationCharacter[] =>
  Array.from({ length: count }, (_, k) => buildCharacter(seed, k, { goals: [], ...overrides }));
const mutual = (a: number, b: number, strength: number, rest: Partial<SimulationTie> = {}): SimulationTie[] =>
  [buildTie(a, b), buildTie(b, a)].map((tie) => ({ ...tie, strength, trust: 0.5 + 0.3 * strength, familiarity: 0.5, ...rest }));

const after = (ticks: number, setup: Omit<SimulationSetup, "params">): Simulation => {
  const sim = createSimulation({ ...setup, params: {} });
  for (let k = 0; k < ticks; k += 1) applyInput(sim, { type: "tick" });
  return sim;
};
const viewOf = (sim: Simulation, from: number, to: number): { strength: number; familiarity: number } => {
  const slot = findTie(sim.ties, from, to);
  return { strength: sim.ties.slots.strength[slot] ?? 0, familiarity: sim.ties.slots.familiarity[slot] ?? 0 };
};
const shareOf = (holds: (seed: number) => boolean): number => SEEDS.filter(holds).length / SEEDS.length;

describe("what any model of social life must give, SIMULATION §5.3", () => {
  it("two kind and outgoing strangers of one place become friends within 150 ticks, four times in five", () => {
    const kind = { bigFive: { ...average, extraversion: 0.85, agreeableness: 0.85 } };
    const befriended = shareOf((seed) => {
      const { strength, familiarity } = viewOf(after(150, { seed, characters: people(seed, 2, kind), ties: [] }), 0, 1);
      return strength >= 0.35 && familiarity >= 0.35;
    });
    expect(befriended).toBeGreaterThanOrEqual(0.8);
  });

  it("two rivals of little kindness who want revenge become enemies, three times in five", () => {
    const estranged = shareOf((seed) => {
      const characters = people(seed, 2, { bigFive: { ...average, extraversion: 0.6, agreeableness: 0.12 } });
      characters.forEach((character, k) => character.goals.push({ type: "revenge", targetId: characterId(1 - k), priority: 0.6 }));
      const sim = after(400, { seed, characters, ties: mutual(0, 1, -0.2, { kind: "rival" }) });
      return viewOf(sim, 0, 1).strength <= -0.45 && viewOf(sim, 1, 0).strength <= -0.45;
    });
    expect(estranged).toBeGreaterThanOrEqual(0.6);
  });

  it("a friend of two people at odds brings the three into balance within 400 ticks, two times in three", () => {
    const balanced = shareOf((seed) => {
      const ties = [...mutual(0, 1, 0.5), ...mutual(1, 2, 0.5), ...mutual(0, 2, -0.5)];
      const sim = after(400, { seed, characters: people(seed, 3, { bigFive: average }), ties });
      const mean = (a: number, b: number): number => viewOf(sim, a, b).strength + viewOf(sim, b, a).strength;
      return mean(0, 1) * mean(1, 2) * mean(0, 2) > 0;
    });
    expect(balanced).toBeGreaterThanOrEqual(2 / 3);
  });

  it("nobody acts unasked without autonomy", () => {
    const sim = after(0, { seed: 1, characters: people(1, 6, { autonomy: 0 }), ties: mutual(0, 1, 0.5) });
    for (let k = 0; k < 200; k += 1) expect(applyInput(sim, { type: "tick" }).acts).toEqual([]);
  });
});
