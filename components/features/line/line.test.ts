import { describe, expect, it } from "vitest";
import { moveIds } from "@/server/contracts/moves";
import { scoreTerms } from "@/server/contracts/simulation";
import { moveWords, wordsOfMove } from "./move-words";
import { acceptanceOf, alternativesOf, termsOf } from "./why-words";

describe("why a line was said", () => {
  it("has words for every move, and shows an unknown one as it is", () => {
    expect(Object.keys(moveWords).sort()).toEqual([...moveIds].sort());
    expect(wordsOfMove("SING_ALOUD")).toBe("sing aloud");
    expect(wordsOfMove("toString")).toBe("tostring");
  });

  it("names the terms that told, the heaviest first, and leaves out what weighed nothing", () => {
    const terms = termsOf({
      terms: [
        { term: "needs", value: 0.2 },
        { term: "faceThreat", value: -0.6 },
        { term: "drama", value: 0 },
      ],
    });
    expect(terms.map(({ label }) => label)).toEqual(["The risk of offence", "What they lack"]);
    expect(termsOf({ terms: scoreTerms.map((term) => ({ term, value: 1 })) }).every(({ label }) => label.length > 0)).toBe(true);
  });

  it("tells what else was thought of", () => {
    expect(alternativesOf({ alternatives: [] })).toBe("");
    expect(
      alternativesOf({
        alternatives: [
          { move: "ASK", probability: 0.2 },
          { move: "WARN", probability: 0.1 },
        ],
      }),
    ).toBe("else asks 0.20, warns 0.10");
  });

  it("tells how it was taken, and when that was against the odds", () => {
    expect(acceptanceOf("Jane", null, null)).toBe("");
    expect(acceptanceOf("Jane", 0.8, true)).toBe("Jane was likely to take it well (0.80) and took it well.");
    expect(acceptanceOf("Jane", 0.1, true)).toContain("against the odds");
    expect(acceptanceOf("Jane", 0.9, false)).toContain("against the odds");
    expect(acceptanceOf("Jane", 0.5, false)).not.toContain("against the odds");
  });
});
