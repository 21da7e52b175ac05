import { describe, expect, it } from "vitest";
import type { SimulationInput, WhatIf } from "@/server/contracts/simulation";
import { buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, restore, SimulationError, snapshot, whatIf, type Simulation } from "./simulation";

const tick: SimulationInput = { type: "tick" };

/** A cast that has lived a while, and an act toward somebody of its next tick with more than one move open. */
const beforeAct = (seed: number) => {
  const sim = createSimulation(buildSetup(24, { seed }));
  for (let t = 0; t < 40; t += 1) applyInput(sim, tick);
  const next = applyInput(restore(snapshot(sim)), tick);
  const act = next.acts.find(({ targetId, reason }) => targetId !== null && reason.alternatives.length > 1)!;
  return { sim, act };
};
const ask = (sim: Simulation, act: number, change: WhatIf) => whatIf(sim, tick, act, change);

describe("what if", () => {
  it("tells the decision as it was, and changes nothing by asking", () => {
    const { sim, act } = beforeAct(3);
    const before = digest(sim);
    const answer = ask(sim, act.number, { input: "energy", value: 1 });
    expect(answer.before).toMatchObject({ move: act.move, targetId: act.targetId, accepted: act.accepted });
    expect(answer.before.reason).toEqual(act.reason);
    expect(digest(sim)).toBe(before);
  });

  it("moves the term of the input that was changed, toward the same person", () => {
    const { sim, act } = beforeAct(5);
    const termOf = (choice: { reason: { terms: { term: string; value: number }[] } }, term: string) =>
      choice.reason.terms.find((each) => each.term === term)?.value ?? 0;
    const { before, after } = ask(sim, act.number, { input: "view", field: "trust", value: 1 });
    expect(after.targetId).toBe(before.targetId);
    expect(after.reason.view?.trust).toBe(1);
    expect(termOf(after, "faceThreat")).toBeCloseTo(0);
    expect(ask(sim, act.number, { input: "fatigue" }).after.reason.terms.some(({ term }) => term === "fatigue")).toBe(false);
    expect(ask(sim, act.number, { input: "drama" }).after.reason.terms.some(({ term }) => term === "drama")).toBe(false);
  });

  it("is the same decision when the input is set to what it was", () => {
    for (const seed of [1, 2, 4]) {
      const { sim, act } = beforeAct(seed);
      const { before, after } = ask(sim, act.number, { input: "energy", value: act.reason.energy });
      expect(after.move).toBe(before.move);
      expect(after.reason.score).toBeCloseTo(before.reason.score, 2);
    }
  });

  it("takes memories, facts, goals, needs, traits, regard and themes out of one mind alone", () => {
    const { sim, act } = beforeAct(7);
    const changes: WhatIf[] = [
      { input: "regard", value: -1 },
      { input: "received" },
      { input: "need", name: "belonging", value: 0 },
      { input: "trait", name: "agreeableness", value: 0 },
      { input: "mood", axis: "pleasure", value: -1 },
      { input: "motif", category: "WRATH", intensity: 9 },
      { input: "goal", key: "authored:0" },
      { input: "fact", id: "a1" },
      ...act.reason.memories.map(({ id }): WhatIf => ({ input: "memory", id })),
    ];
    for (const change of changes) {
      const { before, after } = ask(sim, act.number, change);
      expect(after.targetId, change.input).toBe(act.targetId);
      if (change.input === "memory") expect(after.reason.memories.map(({ id }) => id)).not.toContain(change.id);
      if (change.input === "motif") expect(after.reason.probability).not.toBe(before.reason.probability);
    }
    const cold = ask(sim, act.number, { input: "trait", name: "agreeableness", value: 0 });
    const warm = ask(sim, act.number, { input: "trait", name: "agreeableness", value: 1 });
    expect(cold.after.reason.score).not.toBe(warm.after.reason.score);
  });

  it("answers for a turn of a scene, and refuses an act that never was", () => {
    const sim = createSimulation(buildSetup(12, { seed: 9 }));
    for (let t = 0; t < 10; t += 1) applyInput(sim, tick);
    const turn: SimulationInput = {
      type: "turn",
      sceneKey: 77,
      turn: 1,
      present: [0, 1, 2].map(characterId),
      speakerId: characterId(0),
      addresseeId: characterId(1),
      move: null,
    };
    const [spoken] = applyInput(restore(snapshot(sim)), turn).acts;
    const { before } = whatIf(sim, turn, spoken!.number, { input: "regard", value: 1 });
    expect(before.move).toBe(spoken!.move);
    expect(() => ask(sim, 999_999, { input: "drama" })).toThrow(SimulationError);
  });
});
