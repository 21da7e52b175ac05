import { describe, expect, it } from "vitest";
import { litCharacters, passes } from "./filter";
import { towards } from "./walk";

describe("the arrow keys", () => {
  const nodes = { middle: { x: 0, y: 0 }, near: { x: 10, y: 2 }, far: { x: 60, y: 0 }, above: { x: 3, y: -20 }, below: { x: 0, y: 30 } };

  it("lead to the nearest that lies more that way than aside", () => {
    expect(towards(nodes, "middle", "ArrowRight")).toBe("near");
    expect(towards(nodes, "near", "ArrowRight")).toBe("far");
    expect(towards(nodes, "middle", "ArrowUp")).toBe("above");
    expect(towards(nodes, "middle", "ArrowDown")).toBe("below");
    expect(towards(nodes, "near", "ArrowLeft")).toBe("middle");
  });

  it("stay at the edge, and other keys and strangers lead nowhere", () => {
    expect(towards(nodes, "middle", "ArrowLeft")).toBeNull();
    expect(towards(nodes, "middle", "Enter")).toBeNull();
    expect(towards(nodes, "nobody", "ArrowLeft")).toBeNull();
  });
});

const tie = (fromId: string, toId: string, kind: "friend" | "family" = "friend") => ({
  fromId,
  toId,
  kind,
  strength: 0.5,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  evidence: "",
  changedSeq: 1,
  changedTick: 0,
});

describe("what is looked at", () => {
  it("is everything until something is chosen: kinds of ties, or those among some people", () => {
    expect(passes(tie("a", "b"), undefined)).toBe(true);
    expect(passes(tie("a", "b"), { kinds: ["family"] })).toBe(false);
    expect(passes(tie("a", "b"), { kinds: ["friend"], characterIds: ["a", "b", "c"] })).toBe(true);
    expect(passes(tie("a", "d"), { characterIds: ["a", "b", "c"] })).toBe(false);
  });

  it("puts one and whoever is tied to them, either way, into the light", () => {
    const ties = [tie("a", "b"), tie("c", "a", "family"), tie("b", "d")];
    expect(litCharacters(ties, undefined, null)).toBeNull();
    expect(litCharacters(ties, { characterIds: ["a", "d"] }, null)).toEqual(new Set(["a", "d"]));
    expect(litCharacters(ties, undefined, "a")).toEqual(new Set(["a", "b", "c"]));
    expect(litCharacters(ties, { kinds: ["friend"] }, "a")).toEqual(new Set(["a", "b"]));
    expect(litCharacters(ties, undefined, "alone")).toEqual(new Set(["alone"]));
  });
});
