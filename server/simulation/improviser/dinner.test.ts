import { describe, expect, it } from "vitest";
import { applyInput, createSimulation, digest } from "../simulation";
import { drive, type DrivenLine } from "./testing/drive";
import { randomStage } from "./testing/random-stage";

/** G16 of SIMULATION §5.3: a six-hander of 120 turns, offline. */
const dinner = (): DrivenLine[] => [...drive(randomStage(6, 33), 120, { seed: 33, turns: 200 })];
const lines = dinner();

describe("a dinner of six", { timeout: 60_000 }, () => {
  it("lets everybody speak, and nobody hold forth", () => {
    const count = new Map<string, number>();
    let run = 0;
    let longest = 0;
    lines.forEach(({ speaker }, index) => {
      count.set(speaker.id, (count.get(speaker.id) ?? 0) + 1);
      run = index > 0 && lines[index - 1]?.speaker.id === speaker.id ? run + 1 : 1;
      longest = Math.max(longest, run);
    });
    expect(lines).toHaveLength(120);
    expect([...count.values()].filter((turns) => turns >= 6)).toHaveLength(6);
    expect(longest).toBeLessThanOrEqual(2);
  });

  it("never says a line twice, and opens in many ways", () => {
    expect(new Set(lines.map(({ text }) => text)).size).toBe(120);
    expect(new Set(lines.map(({ text }) => text.split(" ").slice(0, 2).join(" "))).size).toBeGreaterThan(120 * 0.6);
  });

  it("comes back to what was done or said before", () => {
    const called = lines.filter(({ used, request }) => used.memoryIds.length + used.factIds.length > 0 && request.previous.length > 0);
    expect(called.length).toBeGreaterThanOrEqual(3);
  });

  it("is the same dinner when it is given again", () => {
    expect(dinner().map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
  });
});

describe("the words change nothing that happens", () => {
  it("gives the same acts with the words of the improviser, with others, and with none (G3)", () => {
    const stage = randomStage(4, 5);
    const spoken = [...drive(stage, 30, { seed: 5, turns: 60 })].filter(({ scene }) => scene === 0);
    expect(spoken.length).toBeGreaterThan(8);
    const sim = createSimulation({ seed: 5, params: {}, characters: stage.people.map(({ simulated }) => simulated), ties: stage.ties });
    for (const fact of stage.facts) applyInput(sim, { type: "fact", fact });
    const present = [...(spoken[0]?.present ?? [])];
    applyInput(sim, { type: "seat", characterIds: present, seated: true });
    const silent = spoken.map(({ act, turn, askedToward }) => {
      const outcome = applyInput(sim, {
        type: "turn",
        sceneKey: 1,
        turn,
        present,
        speakerId: act.actorId,
        addresseeId: askedToward,
        move: null,
      });
      return outcome.acts.map(({ number, move, accepted, ties }) => ({ number, move, accepted, ties }));
    });
    expect(silent).toEqual(spoken.map(({ act: { number, move, accepted, ties } }) => [{ number, move, accepted, ties }]));
    expect(digest(sim)).not.toBe("");
  });
});
