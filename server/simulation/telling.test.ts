import { describe, expect, it } from "vitest";
import type { SimulationOutcome } from "@/server/contracts/simulation";
import { moodLabel } from "@/server/contracts/temperament";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, readStates, type Simulation } from "./simulation";

const play = (sim: Simulation, ticks: number): SimulationOutcome[] =>
  Array.from({ length: ticks }, () => applyInput(sim, { type: "tick" }));
const strengths = (sim: Simulation): number[] => [...sim.ties.slots.strength];

describe("what is told", () => {
  it("is every act of a small cast, and the significant few of a large one", () => {
    const small = applyInput(createSimulation(buildSetup(200)), { type: "tick" });
    expect(small.acts).toHaveLength(small.sample!.active);
    const large = play(createSimulation(buildSetup(1500)), 40);
    for (const { acts, sample, moods } of large) {
      expect(acts.length).toBeLessThanOrEqual(24);
      expect(sample!.active).toBeGreaterThan(200);
      const weights = acts.map(({ significance }) => significance);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0.5);
      const named = new Set(acts.flatMap(({ actorId, targetId }) => [actorId, targetId]));
      for (const { characterId: id } of moods) expect(named.has(id)).toBe(true);
    }
    expect(large.flatMap(({ acts }) => acts).length).toBeGreaterThan(10);
  });

  it("is less of a crowd, in which nobody could follow more", () => {
    const most = (size: number): number => {
      const sim = createSimulation(buildSetup(size, { params: { "report.crowdFrom": 1200, "report.significance": 0.3 } }));
      return Math.max(...play(sim, 30).map(({ acts }) => acts.length));
    };
    expect([1199, 1200].map(most)).toEqual([24, 12]);
  });

  it("does not change what happens", () => {
    const [quiet, loud] = [0, 5000].map((upTo) => createSimulation(buildSetup(60, { params: { "report.everyActUpTo": upTo } })));
    play(quiet!, 60);
    play(loud!, 60);
    expect(strengths(quiet!)).toEqual(strengths(loud!));
  });

  it("includes a mood when its label changes or it has moved far, and only then", () => {
    const sim = createSimulation(buildSetup(24));
    const told = new Map(readStates(sim).map(({ characterId: id, state }) => [id, state.mood]));
    let reports = 0;
    for (const { moods } of play(sim, 200)) {
      for (const report of moods) {
        reports += 1;
        told.set(report.characterId, report.mood);
      }
    }
    expect(reports).toBeGreaterThan(20);
    for (const { characterId: id, state } of readStates(sim)) {
      const last = told.get(id)!;
      const far = Math.max(...(["pleasure", "arousal", "dominance"] as const).map((axis) => Math.abs(state.mood[axis] - last[axis])));
      expect(far).toBeLessThanOrEqual(0.1502);
      if (far > 0.0302) expect(moodLabel(state.mood)).toBe(moodLabel(last));
    }
  });
});
