import { describe, expect, it } from "vitest";
import type { FoundTie } from "@/server/contracts/tie-file";
import { fileOfTies, sayPreview, takenAtFirst } from "./chosen-ties";
import { findPeople } from "./find-people";
import { draftOf, isSame } from "./hand-draft";
import { ann, ben, eve, values } from "./testing";

describe("finding somebody", () => {
  const cast = [
    { ...eve, name: "Joanna Bell" },
    { ...ben, name: "Ben Annesley", aliases: ["The Captain"] },
    { ...ann, name: "Ann Carter" },
  ];

  it("puts names that begin so first, then words in them, then the rest", () => {
    expect(findPeople(cast, " ANN ").map(({ name }) => name)).toEqual(["Ann Carter", "Ben Annesley", "Joanna Bell"]);
  });

  it("knows aliases, and finds nobody for nothing", () => {
    expect(findPeople(cast, "captain").map(({ name }) => name)).toEqual(["Ben Annesley"]);
    expect(findPeople(cast, "  ")).toEqual([]);
    expect(findPeople(cast, "zz")).toEqual([]);
  });
});

describe("a tie in the writer's hand", () => {
  it("begins with what stands, to the hundredth that a slider has", () => {
    expect(draftOf(values(0.3333, { trust: 0.126 }))).toMatchObject({ strength: 0.33, trust: 0.13, isNew: false, kept: true });
    expect(draftOf(null)).toMatchObject({ kind: "acquaintance", isNew: true, kept: false });
  });

  it("is the same until one of its values is another", () => {
    const draft = draftOf(values(0.3));
    expect(isSame(draft, { ...draft })).toBe(true);
    expect(isSame(draft, { ...draft, offence: 0.1 })).toBe(false);
    expect(isSame(draft, { ...draft, kept: false })).toBe(false);
  });
});

describe("relationships from a file", () => {
  const after = { kind: "friend" as const, strength: 0.4, trust: 0.5, familiarity: 0.5, offence: 0 };
  const found = (what: FoundTie["what"], line: number): FoundTie => ({
    line,
    fromId: ann.id,
    toId: ben.id,
    what,
    before: null,
    after,
    reason: "so",
  });

  it("are all taken at first, but for what is so already", () => {
    expect([...takenAtFirst([found("new", 2), found("same", 3), found("changed", 4)])]).toEqual([0, 2]);
  });

  it("go in by id, each with its own reason", () => {
    const file = JSON.parse(fileOfTies([found("new", 2)])) as { characters: unknown[]; relationships: unknown[] };
    expect(file.characters).toHaveLength(2);
    expect(file.relationships).toEqual([{ fromId: ann.id, toId: ben.id, ...after, evidence: "so" }]);
  });

  it("are told in one sentence", () => {
    const counts = { new: 3, changed: 0, same: 1, faulty: 2 };
    expect(sayPreview({ fileName: "a.csv", counts })).toBe("a.csv: 3 new, 1 as they are; 2 lines cannot be taken.");
    expect(sayPreview({ fileName: "a.csv", counts: { new: 0, changed: 0, same: 0, faulty: 0 } })).toBe("a.csv: nothing to take.");
  });
});
