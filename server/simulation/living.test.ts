import { describe, expect, it } from "vitest";
import type { DirectedMove } from "@/server/contracts/moves";
import type { Act, SimulationOutcome } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import { groupOf } from "./moves";
import { applyInput, createSimulation, initialState, readStates, type Simulation } from "./simulation";

const play = (sim: Simulation, ticks: number): SimulationOutcome[] =>
  Array.from({ length: ticks }, () => applyInput(sim, { type: "tick" }));
const strengths = (sim: Simulation): number[] =>
  sim.records.flatMap((_, index) => {
    const start = sim.ties.rows.start[index]!;
    return [...sim.ties.slots.strength.subarray(start, start + sim.ties.rows.degree[index]!)];
  });
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const entropy = (counts: readonly number[]): number => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return -counts.reduce((sum, count) => sum + (count / total) * Math.log2(count / total), 0);
};
const tally = (acts: readonly Act[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { move } of acts) counts.set(move, (counts.get(move) ?? 0) + 1);
  return counts;
};

describe("a cast of 24 left alone for two weeks", () => {
  it.each([1, 2, 3])("stays alive and does not collapse (seed %d)", (seed) => {
    const sim = createSimulation(buildSetup(24, { seed }));
    const outcomes = play(sim, 2000);
    const acts = outcomes.flatMap(({ acts: some }) => some);
    const counts = [...tally(acts).values()];
    const s = strengths(sim);
    expect(acts.length / 2000 / 24).toBeGreaterThan(0.12);
    expect(acts.length / 2000 / 24).toBeLessThan(0.35);
    expect(entropy(counts)).toBeGreaterThan(4.2);
    expect(Math.max(...counts) / acts.length).toBeLessThan(0.15);
    const groups = new Set(acts.filter(({ targetId }) => targetId !== null).map(({ move }) => groupOf(move as DirectedMove)));
    for (const group of ["contact", "affiliate", "info", "influence", "conflict", "repair"] as const) expect(groups).toContain(group);
    expect(Math.abs(mean(s))).toBeLessThan(0.4);
    expect(s.filter((value) => Math.abs(value) > 0.95).length / s.length).toBeLessThan(0.02);
    expect(Math.max(...s) - Math.min(...s)).toBeGreaterThan(0.5);
    const samples = outcomes.slice(500).map(({ sample }) => sample!);
    expect(Math.abs(mean(samples.map(({ mood }) => mood.pleasure)))).toBeLessThan(0.4);
    expect(Math.max(...samples.map(({ mood }) => Math.abs(mood.pleasure)))).toBeLessThan(0.6);
    expect(mean(samples.map(({ energy }) => energy))).toBeGreaterThan(0.25);
    expect(mean(samples.map(({ energy }) => energy))).toBeLessThan(0.75);
    const tension = samples.map((sample) => sample.tension);
    expect(Math.max(...tension) - Math.min(...tension)).toBeGreaterThan(0.02);
  });
});

describe("temperament shows in what people do", () => {
  const correlation = (x: readonly number[], y: readonly number[]): number => {
    const [mx, my] = [mean(x), mean(y)];
    const cov = mean(x.map((value, k) => (value - mx) * (y[k]! - my)));
    return cov / Math.sqrt(mean(x.map((value) => (value - mx) ** 2)) * mean(y.map((value) => (value - my) ** 2)));
  };

  it("extraverts act more, the agreeable are kinder and better liked, the nervous are more aroused", () => {
    const size = 120;
    const sim = createSimulation(buildSetup(size, { seed: 5 }));
    const by = Array.from({ length: size }, (): Act[] => []);
    for (const act of play(sim, 250).flatMap(({ acts }) => acts)) if (act.targetId !== null) by[sim.indexOf.get(act.actorId)!]!.push(act);
    const trait = (name: keyof (typeof sim.records)[number]["bigFive"]): number[] => sim.records.map(({ bigFive }) => bigFive[name]);
    const share = (k: number, kind: (m: Act) => boolean): number => by[k]!.filter(kind).length / Math.max(1, by[k]!.length);
    const people = Array.from({ length: size }, (_, k) => k);
    const hostile = ({ move }: Act): boolean =>
      ["CRITICISE", "INSULT", "ACCUSE", "ARGUE", "THREATEN", "BETRAY", "STONEWALL", "CHALLENGE"].includes(move);
    const liked = people.map((k) => {
      const start = sim.ties.rows.start[k]!;
      return mean(Array.from({ length: sim.ties.rows.degree[k]! }, (_, q) => sim.ties.slots.strength[sim.ties.slots.reverse[start + q]!]!));
    });
    expect(
      correlation(
        trait("extraversion"),
        by.map((mine) => mine.length),
      ),
    ).toBeGreaterThan(0.6);
    expect(
      correlation(
        trait("agreeableness"),
        people.map((k) => share(k, hostile)),
      ),
    ).toBeLessThan(-0.3);
    expect(correlation(trait("agreeableness"), liked)).toBeGreaterThan(0.2);
    expect(
      correlation(
        trait("neuroticism"),
        readStates(sim).map(({ state }) => state.mood.arousal),
      ),
    ).toBeGreaterThan(0.3);
  });
});

describe("somebody who leaves", () => {
  it("comes back as it was, with its ties, however long it was away", () => {
    const sim = createSimulation(buildSetup(24));
    play(sim, 100);
    const tiesOf = (index: number): Record<string, number[]> => {
      const start = sim.ties.rows.start[index]!;
      const degree = sim.ties.rows.degree[index]!;
      return {
        to: [...sim.ties.slots.neighbour.subarray(start, start + degree)],
        s: [...sim.ties.slots.strength.subarray(start, start + degree)],
      };
    };
    applyInput(sim, { type: "remove", characterId: characterId(3) });
    const [before, ties] = [readStates(sim)[3], tiesOf(3)];
    play(sim, 1000);
    expect(readStates(sim)[3]).toEqual(before);
    applyInput(sim, { type: "restore", characterId: characterId(3) });
    expect(readStates(sim)[3]).toEqual(before);
    expect(tiesOf(3)).toEqual(ties);
    expect(play(sim, 60).some(({ acts }) => acts.some(({ actorId }) => actorId === characterId(3)))).toBe(true);
  });

  it("is mourned by those who loved it", () => {
    const mourned = [1, 2, 3].some((seed) => {
      const sim = createSimulation(buildSetup(12, { seed, params: { "activation.solo": 2 } }));
      for (let k = 1; k < 12; k += 1) {
        const tie = {
          fromId: characterId(k),
          toId: characterId(0),
          kind: "family" as const,
          strength: 0.9,
          trust: 0.9,
          familiarity: 0.9,
          offence: 0,
        };
        applyInput(sim, { type: "tie", tie });
        sim.people.saved.emotion[k * 3] = -0.9;
      }
      applyInput(sim, { type: "remove", characterId: characterId(0) });
      return play(sim, 6).some(({ acts }) => acts.some(({ move }) => move === "MOURN"));
    });
    expect(mourned).toBe(true);
  });
});

describe("a newcomer", () => {
  it("starts with the state that the fold gives it too", () => {
    const character = buildCharacter(1, 0, { socialEnergy: 0.4 });
    const [first] = readStates(createSimulation({ seed: 1, params: {}, characters: [character], ties: [] }));
    const expected = initialState(character);
    expect(first!.state.energy).toBeCloseTo(expected.energy, 4);
    expect(first!.state.mood.pleasure).toBeCloseTo(expected.mood.pleasure, 3);
    expect(first!.state.feeling).toEqual(expected.feeling);
    expect(first!.state.needs).toEqual(expected.needs);
  });

  it("makes acquaintances of its own place", () => {
    const sim = createSimulation({ ...buildSetup(10, { params: { "activation.meet": 0.3 } }), ties: [] });
    play(sim, 60);
    expect(sim.ties.rows.degree[0]).toBeGreaterThan(2);
  });
});
