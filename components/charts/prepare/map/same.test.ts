import { describe, expect, it } from "vitest";
import { sameGroups, sameNodes, sameTies } from "./same";
import { testGraph } from "./test-graph";

describe("lists made anew", () => {
  it("are the same while they say the same", () => {
    const [a, b] = [testGraph(), testGraph()];
    expect([sameNodes(a.nodes, b.nodes), sameTies(a.ties, b.ties), sameGroups(a.groups, b.groups)]).toEqual([true, true, true]);
  });

  it("differ in whatever is drawn", () => {
    const { nodes, ties, groups } = testGraph();
    const other = (change: object) => nodes.map((node, i) => (i === 1 ? { ...node, ...change } : node));
    for (const change of [
      { name: "X" },
      { hue: 9 },
      { weight: 0 },
      { placeId: "p" },
      { communityId: "z" },
      { traits: [0, 0, 0, 0, 0] as const },
    ])
      expect(sameNodes(nodes, other(change))).toBe(false);
    expect(sameNodes(nodes, nodes.slice(1))).toBe(false);
    for (const change of [{ strength: 0.31 }, { kind: "rival" as const }, { toId: "e" }])
      expect(
        sameTies(
          ties,
          ties.map((tie, i) => (i === 2 ? { ...tie, ...change } : tie)),
        ),
      ).toBe(false);
    expect(sameGroups(groups, [{ id: "g", name: "Three of them", memberIds: ["a", "b"] }])).toBe(false);
  });
});
