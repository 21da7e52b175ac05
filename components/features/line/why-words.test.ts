import { moveWord } from "@/server/contracts/scenario-words";
import { describe, expect, it } from "vitest";
import { scoreTerms, type MoveReason } from "@/server/contracts/simulation";
import { giverOf, isOwnChoice, sayAcceptance, sayAlternatives, sayHearers, sayTerms } from "./why-words";

const ann = { id: "ann", name: "Ann", shortName: "Ann", goals: [] };
const ben = { id: "ben", name: "Ben", shortName: "Ben", goals: [] };

const reason: MoveReason = {
  score: 0.4,
  probability: 0.44,
  alternatives: [
    { move: "ARGUE", probability: 0.31 },
    { move: "PROBE", probability: 0.12 },
    { move: "SMALL_TALK", probability: 0.02 },
  ],
  terms: [],
  acceptProbability: 0.3,
  view: { strength: -0.2, trust: 0.3, familiarity: 0.4, offence: 0 },
  mood: { pleasure: 0, arousal: 0, dominance: 0 },
  energy: 0.5,
  memories: [],
  facts: [],
  motifs: [],
  drama: null,
};
const withTerms = (terms: MoveReason["terms"]) => ({ reason: { ...reason, terms }, actor: ann, target: ben });

describe("who gave the words", () => {
  it("is said by name", () => {
    expect(giverOf({ source: "improviser", model: "improviser" })).toBe("the improviser");
    expect(giverOf({ source: "human", model: "person" })).toBe("a person");
    expect(giverOf({ source: "model", model: "ollama/any" })).toBe("ollama/any");
  });

  it("leaves the choice the speaker's own where other words came later, and nobody's where a person said it or a file brought it", () => {
    const chosen = { source: "improviser", model: "improviser", moveSeq: 7, alternatives: [] } as const;
    const first = { text: "So.", direction: null, source: "improviser", model: "improviser", used: null, note: "" } as const;
    expect(isOwnChoice({ ...chosen, alternatives: [] })).toBe(true);
    expect(isOwnChoice({ ...chosen, source: "human", alternatives: [first, { ...first, source: "human" }] })).toBe(true);
    expect(isOwnChoice({ ...chosen, source: "human", alternatives: [] })).toBe(false);
    expect(isOwnChoice({ ...chosen, alternatives: [{ ...first, source: "human" }, first] })).toBe(false);
    expect(isOwnChoice({ ...chosen, moveSeq: null, alternatives: [] })).toBe(false);
  });
});

describe("who heard it", () => {
  it("is told by name, and that it was an aside", () => {
    expect(sayHearers(["Jane", "Ben"], false)).toBe("Jane and Ben heard it.");
    expect(sayHearers(["Jane"], true)).toBe("An aside: only Jane heard it.");
    expect(sayHearers([], false)).toBe("Nobody else was there to hear it.");
  });
});

describe("reasons in words", () => {
  it("names a move as a word", () => {
    expect(moveWord("SMALL_TALK")).toBe("small talk");
  });

  it("has plain words for every term, for and against", () => {
    for (const value of [0.3, -0.3]) {
      for (const { label } of sayTerms(withTerms(scoreTerms.map((term) => ({ term, value }))), scoreTerms.length)) {
        expect(label).toMatch(/^[A-Z][^{}]+$/);
      }
    }
  });

  it("says the strongest first and keeps silent about what hardly counted", () => {
    const told = sayTerms(
      withTerms([
        { term: "energy", value: -0.001 },
        { term: "needs", value: 0.1 },
        { term: "traits", value: -0.4 },
      ]),
    );
    expect(told).toEqual([
      { label: "Against Ann’s nature", value: -0.4 },
      { label: "Meets a need", value: 0.1 },
    ]);
  });

  it("cites the wish that a move serves, where there is one about this person", () => {
    const wishing = { ...ann, goals: [{ type: "bond" as const, text: "to be Ben’s friend", targetId: ben.id, priority: 0.8 }] };
    expect(sayTerms({ ...withTerms([{ term: "goals", value: 0.2 }]), actor: wishing })).toEqual([
      { label: "Serves a wish", source: "to be Ben’s friend", value: 0.2 },
    ]);
    expect(sayTerms(withTerms([{ term: "goals", value: 0.2 }]))[0]).not.toHaveProperty("source");
  });

  it("names the two runners-up, and how the other took it", () => {
    expect(sayAlternatives(reason.alternatives)).toBe("over argue 0.31, probe 0.12");
    expect(sayAlternatives([])).toBe("");
    expect(sayAcceptance(reason, false, ben)).toBe("Ben did not take it well; the chance of taking it well was 0.30.");
    expect(sayAcceptance({ ...reason, acceptProbability: 0.001 }, false, ben)).toContain("was under 0.01.");
    expect(sayAcceptance({ ...reason, acceptProbability: null }, null, null)).toBe("");
  });
});
