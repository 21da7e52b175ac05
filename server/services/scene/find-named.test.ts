import { describe, expect, it } from "vitest";
import { findNamed } from "./find-named";

const people = [
  { id: "lizzy", called: "Elizabeth" },
  { id: "darcy", called: "Mr Darcy" },
  { id: "bennet", called: "Mr Bennet" },
  { id: "mother", called: "Mrs Bennet" },
  { id: "lady", called: "Lady Catherine" },
  { id: "jo", called: "Jo" },
];
const named = (text: string): string[] => findNamed(text, people);

describe("a name in words", () => {
  it("is found in any case, in the order in which it is said", () => {
    expect(named("I told DARCY that Elizabeth knew.")).toEqual(["darcy", "lizzy"]);
    expect(named("ELIZABETH’s letter")).toEqual(["lizzy"]);
    expect(named("Nobody is spoken of")).toEqual([]);
  });

  it("is not a title that others bear too", () => {
    expect(named("Mrs Hurst has gone to bed; I miss the lady.")).toEqual([]);
    expect(named("Ask Lady Lucas, sir.")).toEqual([]);
  });

  it("that two bear is the one’s who is called by the whole of it; else both are meant", () => {
    expect(named("My dear Mrs Bennet!")).toEqual(["mother"]);
    expect(named("A Bennet would say so.")).toEqual(["bennet", "mother"]);
  });

  it("of two letters counts as it is written", () => {
    expect(named("And you, Jo?")).toEqual(["jo"]);
    expect(named("jo jo jo")).toEqual([]);
  });

  it("stays a name among markup, emoji and nothing at all", () => {
    expect(named("<b>Darcy</b> 🎭")).toEqual(["darcy"]);
    expect(named("")).toEqual([]);
    expect(findNamed("Anybody", [{ id: "x", called: "" }])).toEqual([]);
  });
});
