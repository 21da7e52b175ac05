import { describe, expect, it } from "vitest";
import { conditionWords } from "./scenario-words";

const names = { person: (id: string) => id, beat: (id: string) => id };

describe("the words of a condition", () => {
  it("say a motif as it was set, in halves where it is one", () => {
    const say = (bounds: object): string => conditionWords({ motif: "BETRAYAL", ...bounds }, names);
    expect([say({ atLeast: 2 }), say({ atLeast: 2.5 }), say({ by: -0.5 })]).toEqual([
      "Betrayal is 2 or more",
      "Betrayal is 2.5 or more",
      "Betrayal falls by 0.5 or more",
    ]);
  });

  it("say a tie and a mood in hundredths, with a minus that is one", () => {
    expect(conditionWords({ edge: ["Ann", "Bea"], field: "trust", atMost: -0.35 }, names)).toBe("Ann’s trust in Bea is −0.35 or less");
    expect(conditionWords({ edge: ["The doubter", "The keeper"], field: "trust", by: -0.03 }, names)).toBe(
      "The doubter’s trust in the keeper falls by 0.03 or more",
    );
    expect(conditionWords({ mood: "Ann", axis: "pleasure", atLeast: 1 }, names)).toBe("Ann’s pleasure is 1.00 or more");
  });
});
