import { describe, expect, it } from "vitest";
import type { BeatCondition } from "@/server/contracts/scene-plan";
import { moveToward } from "./move-toward";

const toward = (success: BeatCondition[], more: Partial<Parameters<typeof moveToward>[0]> = {}) =>
  moveToward({ success, forbid: [], tension: 0.8, ...more });

describe("a step towards a beat that favours no move", () => {
  it.each<[string, BeatCondition, object]>([
    ["regard that is to grow", { edge: ["a", "b"], field: "strength", atLeast: 0.5 }, { move: "COMPLIMENT", actorId: "b", targetId: "a" }],
    ["regard that is to fall", { edge: ["a", "b"], field: "strength", atMost: 0 }, { move: "INSULT", actorId: "b", targetId: "a" }],
    ["a grudge that is to go", { edge: ["a", "b"], field: "offence", atMost: 0.1 }, { move: "APOLOGISE", actorId: "b", targetId: "a" }],
    ["trust", { edge: ["a", "b"], field: "trust", atLeast: 0.6 }, { move: "CONFIDE", actorId: "b", targetId: "a" }],
    ["a mood", { mood: "a", axis: "pleasure", atMost: -0.2 }, { move: "CRITICISE", actorId: null, targetId: "a" }],
    ["what somebody is to learn", { knows: ["a", "f1"] }, { move: "INFORM", actorId: null, targetId: "a" }],
  ])("%s", (_, condition, step) => {
    expect(toward([condition])).toEqual(step);
  });

  it("passes over what nobody can do anything for, and what is forbidden", () => {
    const confide: BeatCondition = { edge: ["a", "b"], field: "trust", atLeast: 0.6 };
    expect(toward([{ turns: 5 }, confide])?.move).toBe("CONFIDE");
    expect(toward([confide, { knows: ["a", "f1"] }], { forbid: ["CONFIDE"] })?.move).toBe("INFORM");
  });

  it("goes by the tension that is wanted where there is no such condition, and gives up where all is forbidden", () => {
    expect(toward([])?.move).toBe("CHALLENGE");
    expect(toward([], { tension: 0.2 })?.move).toBe("ENCOURAGE");
    expect(toward([], { forbid: ["CHALLENGE", "PROBE"] })).toBeNull();
  });
});
