import { describe, expect, it } from "vitest";
import type { DirectedMove } from "@/server/contracts/moves";
import type { SimulationCharacter, SimulationOutcome, SimulationTie } from "@/server/contracts/simulation";
import { buildCharacter, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, type Simulation } from "../simulation";
import { findTie } from "../ties";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";

const average = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const people = (seed: number, count: number, overrides: Partial<SimulationCharacter> = {}): SimulationCharacter[] =>
  Array.from({ length: count }, (_, k) => buildCharacter(seed, k, { goals: [], bigFive: average, ...overrides }));
const mutual = (a: number, b: number, strength: number, rest: Partial<SimulationTie> = {}): SimulationTie[] =>
  [buildTie(a, b), buildTie(b, a)].map((tie) => ({ ...tie, strength, trust: 0.5 + 0.3 * strength, familiarity: 0.5, ...rest }));
const play = (sim: Simulation, ticks: number, until: () => boolean = () => false): boolean => {
  for (let k = 0; k < ticks; k += 1) {
    applyInput(sim, { type: "tick" });
    if (until()) return true;
  }
  return until();
};
const viewOf = (sim: Simulation, from: number, to: number) => {
  const { slots } = sim.ties;
  const slot = findTie(sim.ties, from, to);
  const kind = slot < 0 ? "acquaintance" : relationshipKinds[slots.kind[slot]!]!;
  return { kind, strength: slots.strength[slot] ?? 0, trust: slots.trust[slot] ?? 0.5, offence: slots.offence[slot] ?? 0 };
};
const shareOf = (seeds: number, holds: (seed: number) => boolean): number =>
  Array.from({ length: seeds }, (_, k) => k + 1).filter(holds).length / seeds;

/** Nobody acts unasked: what happens is what the turns say. */
const STILL = { "activation.base": 0 };
const speak = (sim: Simulation, turn: number, from: number, to: number, move: DirectedMove): SimulationOutcome =>
  applyInput(sim, {
    type: "turn",
    sceneKey: 1,
    turn,
    present: [from, to].map(characterId),
    speakerId: characterId(from),
    addresseeId: characterId(to),
    move,
  });

describe("bonds that grow and break, SIMULATION §5.3", () => {
  it("G4: two kind and outgoing strangers are friends within 150 ticks", () => {
    const kind = { bigFive: { ...average, extraversion: 0.85, agreeableness: 0.85 } };
    const befriended = shareOf(30, (seed) => {
      const sim = createSimulation({ seed, params: {}, characters: people(seed, 2, kind), ties: [] });
      return play(sim, 150, () => viewOf(sim, 0, 1).kind === "friend" && viewOf(sim, 1, 0).kind === "friend");
    });
    expect(befriended).toBeGreaterThanOrEqual(0.8);
  });

  it("G4: two unkind rivals who want the same thing become enemies", () => {
    const estranged = shareOf(25, (seed) => {
      const goals = [{ type: "possess" as const, targetId: null, priority: 0.8 }];
      const characters = people(seed, 2, { bigFive: { ...average, extraversion: 0.6, agreeableness: 0.12 }, goals });
      const sim = createSimulation({ seed, params: {}, characters, ties: mutual(0, 1, -0.2, { kind: "rival" }) });
      return play(sim, 400, () => viewOf(sim, 0, 1).kind === "enemy" || viewOf(sim, 1, 0).kind === "enemy");
    });
    expect(estranged).toBeGreaterThanOrEqual(0.6);
  });

  it("G7: a betrayal breaks trust, and amends bring back little of it in a hundred ticks", () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const ties = mutual(0, 1, 0.6, { trust: 0.8, familiarity: 0.7, kind: "friend" });
      const sim = createSimulation({ seed, params: STILL, characters: people(seed, 2), ties });
      const before = viewOf(sim, 0, 1);
      const { acts, kinds, threads } = speak(sim, 1, 1, 0, "BETRAY");
      const after = viewOf(sim, 0, 1);
      expect(after.trust).toBeLessThan(0.45);
      expect(before.strength - after.strength).toBeGreaterThanOrEqual(0.3);
      expect(after.offence).toBeGreaterThanOrEqual(0.3);
      expect(["anger", "distress"]).toContain(acts[0]!.felt.find(({ characterId: id }) => id === characterId(0))!.emotion);
      expect(kinds).toContainEqual({ fromId: characterId(0), toId: characterId(1), from: "friend", to: "strained" });
      expect(threads.map(({ id }) => id)).toContain(`offence:${characterId(0)}>${characterId(1)}`);
      play(sim, 5);
      speak(sim, 2, 1, 0, "APOLOGISE");
      play(sim, 10);
      speak(sim, 3, 1, 0, "ATONE");
      play(sim, 85);
      expect(viewOf(sim, 0, 1).trust - after.trust).toBeLessThanOrEqual(0.6 * (before.trust - after.trust));
    }
  });

  it("G8: a triangle out of balance finds it within 400 ticks when nothing else happens", () => {
    const params = { "drama.hand": 0, "motif.dynamics": 0 };
    const balanced = shareOf(24, (seed) => {
      const ties = [...mutual(0, 1, 0.5), ...mutual(1, 2, 0.5), ...mutual(0, 2, -0.5)];
      const sim = createSimulation({ seed, params, characters: people(seed, 3), ties });
      const mean = (a: number, b: number): number => viewOf(sim, a, b).strength + viewOf(sim, b, a).strength;
      return play(sim, 400, () => mean(0, 1) * mean(1, 2) * mean(0, 2) > 0);
    });
    expect(balanced).toBeGreaterThanOrEqual(0.75);
  });

  it("G9: grief passes a quarter sooner with a friend who comforts", () => {
    const recovery = (seed: number, comforted: "comforted" | "alone"): number => {
      const ties = mutual(0, 1, 0.7, { familiarity: 0.8, trust: 0.8, kind: "friend" });
      const sim = createSimulation({ seed, params: STILL, characters: people(seed, 2), ties });
      sim.people.saved.mood[0] = -0.7;
      sim.people.saved.emotion[0] = -0.6;
      for (let tick = 1; tick <= 600; tick += 1) {
        applyInput(sim, { type: "tick" });
        if (comforted === "comforted" && tick % 6 === 0) speak(sim, tick, 1, 0, "COMFORT");
        if (sim.people.saved.mood[0] > -0.2) return tick;
      }
      return 600;
    };
    const mean = (how: "comforted" | "alone"): number => [1, 2, 3, 4, 5, 6].reduce((sum, seed) => sum + recovery(seed, how), 0) / 6;
    expect(mean("comforted")).toBeLessThanOrEqual(0.75 * mean("alone"));
  });

  it("V16: trust takes at least twice as many acts to gain as to lose", () => {
    const acts = (first: DirectedMove, by: number): number => {
      const sim = createSimulation({ seed: 3, params: STILL, characters: people(3, 2), ties: mutual(0, 1, 0.2, { trust: 0.6 }) });
      for (let n = 1; n <= 400; n += 1) {
        speak(sim, n, 1, 0, first);
        if ((viewOf(sim, 0, 1).trust - 0.6) / by >= 1) return n;
      }
      return 400;
    };
    expect(acts("OFFER_HELP", 0.2) / acts("INSULT", -0.2)).toBeGreaterThanOrEqual(2);
  });

  it("V15: the moods of the nervous linger", () => {
    const size = 60;
    const sim = createSimulation({
      seed: 4,
      params: {},
      characters: people(4, size).map((one, k) => ({ ...one, bigFive: { ...average, neuroticism: k % 2 ? 0.9 : 0.1 } })),
      ties: Array.from({ length: size }, (_, k) => [...mutual(k, (k + 1) % size, 0.3), ...mutual(k, (k + 7) % size, -0.1)]).flat(),
    });
    const series = Array.from({ length: size }, (): number[] => []);
    for (let tick = 0; tick < 300; tick += 1) {
      applyInput(sim, { type: "tick" });
      if (tick > 60) series.forEach((x, k) => x.push(sim.people.saved.mood[k * 3]! + sim.people.saved.emotion[k * 3]!));
    }
    const inertia = (x: readonly number[]): number => {
      const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
      const spread = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return x.slice(1).reduce((sum, value, k) => sum + (value - mean) * (x[k]! - mean), 0) / spread;
    };
    const meanOf = (parity: number): number =>
      series.filter((_, k) => k % 2 === parity).reduce((sum, x) => sum + inertia(x), 0) / (size / 2);
    expect(meanOf(1)).toBeGreaterThan(meanOf(0));
  });
});
