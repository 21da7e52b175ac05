import { describe, expect, it } from "vitest";
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
