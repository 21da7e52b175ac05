import { describe, expect, it } from "vitest";
import { characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, digest, readMind, restore, snapshot, type Simulation } from "../simulation";
import { buildFact, createSmallCast, perform } from "../testing/small-cast";

const knows = (sim: Simulation, who: number, factId = "a1"): boolean =>
  readMind(sim, characterId(who)).holdings.some((each) => each.factId === factId);
const retract = (sim: Simulation, ...acts: number[]): Simulation => {
  for (const act of acts) applyInput(sim, { type: "retract", act });
  return sim;
};
/** What is told is drawn: until it is the writer's fact. */
const tellOn = (sim: Simulation, from: number, to: number): number => {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const act = perform(sim, from, "INFORM", to).acts[0]!;
    if (act.reason.facts[0]?.id === "a1") return act.number;
  }
  throw new Error("It was never told");
};
const start = (...heldBy: number[]): Simulation => {
  const sim = createSmallCast(6, { params: { "mind.distort": -1, "mind.swap": 0 } });
  applyInput(sim, { type: "fact", fact: buildFact({ heldBy: heldBy.map(characterId) }) });
  return sim;
};

describe("taking an act back", () => {
  it("takes its memories, and everything that was told on from it", () => {
    const sim = start(0);
    const [first] = [tellOn(sim, 0, 1), tellOn(sim, 1, 2), tellOn(sim, 2, 3)];
    expect([1, 2, 3].every((who) => knows(sim, who))).toBe(true);
    const { learned } = applyInput(sim, { type: "retract", act: first });
    expect([0, 1, 2, 3].map((who) => knows(sim, who))).toEqual([true, false, false, false]);
    expect(knows(sim, 1, `d${first}`)).toBe(false);
    expect(learned.filter(({ factId }) => factId === "a1").every(({ stance }) => stance === "unaware")).toBe(true);
    expect(new Set(learned.map(({ characterId: who }) => who))).toEqual(new Set([0, 1, 2, 3].map(characterId)));
  });

  it("leaves what a teller knew from elsewhere before", () => {
    const sim = start(0, 4);
    const first = tellOn(sim, 0, 1);
    tellOn(sim, 4, 1);
    tellOn(sim, 1, 2);
    retract(sim, first);
    expect([1, 2].map((who) => knows(sim, who))).toEqual([true, true]);
  });

  it("does not leave what a teller learned only afterwards", () => {
    const sim = start(0, 4);
    const first = tellOn(sim, 0, 1);
    tellOn(sim, 1, 2);
    tellOn(sim, 4, 1);
    retract(sim, first);
    expect([1, 2].map((who) => knows(sim, who))).toEqual([true, false]);
  });

  it("is the same in any order and twice; an act that never was is refused", () => {
    const sim = start(0, 4);
    const acts = [tellOn(sim, 0, 1), tellOn(sim, 4, 1), tellOn(sim, 1, 2), tellOn(sim, 2, 3), tellOn(sim, 3, 5)];
    const bytes = snapshot(sim);
    for (const [a, b] of acts.flatMap((x) => acts.map((y) => [x, y] as const))) {
      const [forth, back] = [retract(restore(bytes), a, b), retract(restore(bytes), b, a)];
      expect(digest(back)).toBe(digest(forth));
      expect(digest(retract(back, a, b))).toBe(digest(forth));
    }
    expect(() => retract(sim, 1000)).toThrow(expect.objectContaining({ reason: "act.unknown" }));
  });
});
