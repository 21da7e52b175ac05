import { describe, expect, it } from "vitest";
import { listPursuits, sayChance, sayPursuit } from "./pursuit-words";

const nameOf = (id: string) => ({ ann: "Ann", ben: "Ben" })[id] ?? id;

describe("goals on their way", () => {
  const goals = [{ type: "bond" as const, text: "to be Ben’s friend", targetId: "ben", priority: 0.8 }];

  it("are the writer's until the first of them moves, and keep the writer's words", () => {
    const [first] = listPursuits({ goals, pursuits: [] });
    expect(first).toMatchObject({ key: "authored:0", progress: 0, status: "active" });
    expect(sayPursuit(first!, { goals }, nameOf)).toBe("to be Ben’s friend");
    expect(sayPursuit({ ...first!, key: "own:revenge:ben", type: "revenge" }, { goals }, nameOf)).toBe("to pay Ben back");
  });

  it("put what is done with last", () => {
    const [base] = listPursuits({ goals, pursuits: [] });
    const done = { ...base!, key: "authored:1", status: "achieved" as const, priority: 1 };
    expect(listPursuits({ goals, pursuits: [done, base!] }).map(({ key }) => key)).toEqual(["authored:0", "authored:1"]);
    expect([0.9, 0.5, 0.3, 0.05].map(sayChance)).toEqual(["in reach", "open", "unlikely", "all but lost"]);
  });
});
