import { describe, expect, it } from "vitest";
import { tieWords } from "./tie-words";

const tie = { kind: "friend", strength: 0.5, trust: 0.4, familiarity: 0.3 } as const;

describe("in what two sides of a tie differ", () => {
  it("is the number that is furthest apart, so that two that look alike are not shown as different", () => {
    expect(tieWords({ before: tie, after: { ...tie, strength: 0.7, trust: 0.45 } })).toEqual({
      what: "strength",
      left: "+0.50",
      right: "+0.70",
    });
    expect(tieWords({ before: tie, after: { ...tie, trust: 0.9 } })).toEqual({ what: "trust", left: "0.40", right: "0.90" });
    expect(tieWords({ before: tie, after: { ...tie, familiarity: 0.1 } })).toMatchObject({ what: "familiarity", right: "0.10" });
  });

  it("is the kind, where that is another", () => {
    expect(tieWords({ before: tie, after: { ...tie, kind: "rival", strength: -0.5 } })).toEqual({
      what: "kind",
      left: "friend",
      right: "rival",
    });
  });

  it("is that there is none on one side", () => {
    expect(tieWords({ before: null, after: tie })).toEqual({ what: "strength", left: "–", right: "+0.50" });
    expect(tieWords({ before: tie, after: null })).toEqual({ what: "strength", left: "+0.50", right: "–" });
  });
});
