import { describe, expect, it } from "vitest";
import { bubbleId, foldCast } from "./fold";
import { createFinder } from "./hit";
import { lookAt, type LookRequest } from "./look";
import { buildScene, cutLine, laneOf, restand } from "./scene";
import { curveAt } from "../graph/lanes";
import { neighboursOf, sayItem, sayPair } from "./speech";
import { testGraph } from "./test-graph";

const { nodes, ties, places, groups } = testGraph();
const whole = buildScene({ nodes, ties, groups, places, bends: {}, open: null, colourBy: "identity" });
const nothing: LookRequest = { selection: null, hoverId: null, hoverPair: null, path: null, shown: null, shades: null };

describe("a folded cast", () => {
  const folded = foldCast(nodes, ties, new Set());

  it("stands as one bubble for each community, named by its two most central", () => {
    expect(folded.people).toEqual([]);
    expect(folded.bubbles.map(({ name, memberIds }) => [name, memberIds.length])).toEqual([
      ["Ann and Ben", 3],
      ["Dan and Eve", 2],
    ]);
  });

  it("sums the ties between communities and drops those inside", () => {
    const across = ties.filter(({ fromId, toId }) => "abc".includes(fromId) !== "abc".includes(toId));
    expect(folded.lines.reduce((sum, { count }) => sum + count, 0)).toBe(across.length);
    for (const { strength } of folded.lines) expect(Math.abs(strength)).toBeLessThanOrEqual(1);
  });

  it("opens one and leaves the other, with the same ties in sum", () => {
    const open = foldCast(nodes, ties, new Set(["one"]));
    expect(open.people.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(open.bubbles.map(({ id }) => id)).toEqual([bubbleId("two")]);
    const inOther = ties.filter(({ fromId, toId }) => "de".includes(fromId) && "de".includes(toId)).length;
    expect(open.lines.reduce((sum, { count }) => sum + count, 0)).toBe(ties.length - inOther);
    expect(foldCast(nodes, ties, new Set(["one", "two"])).lines).toEqual(ties.map((tie) => ({ ...tie, count: 1 })));
  });

  it("stands in the middle of its members where it has no place of its own", () => {
    const scene = buildScene({ nodes, ties, groups: [], places, bends: {}, open: new Set(), colourBy: "community" });
    const bubble = scene.byId.get(bubbleId("two"));
    expect(bubble && { x: bubble.x, y: bubble.y }).toEqual({ x: 350, y: 50 });
  });
});

describe("the scene", () => {
  it("leaves out whoever has no place yet, with their ties", () => {
    const scene = buildScene({
      nodes,
      ties,
      groups,
      places: { ...places, e: undefined as never },
      bends: {},
      open: null,
      colourBy: "identity",
    });
    expect(scene.items.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    for (const { from, to } of scene.lines) expect([from.id, to.id]).not.toContain("e");
  });

  it("keeps the two directions of a pair apart, each on its own right", () => {
    const there = whole.byKey.get("a>b");
    const back = whole.byKey.get("b>a");
    if (!there || !back) throw new Error("the pair is missing");
    const [p, q] = [curveAt(laneOf(there).curve, 0.5), curveAt(laneOf(back).curve, 0.5)];
    expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(3);
    // a stands left of b: the right-hand side of travel is below, for y grows downwards.
    expect(p.y).toBeGreaterThan(q.y);
  });

  it("draws allies with a double rule, and cuts a lane anew when an end moves", () => {
    const ally = whole.lines.find(({ kind }) => kind === "ally");
    if (!ally) throw new Error("there is no ally");
    const before = cutLine(ally);
    expect(before.twins).toHaveLength(2);
    expect(cutLine(ally)).toBe(before);
    const { x } = ally.from;
    Object.assign(ally.from, { x: x + 30 });
    expect(cutLine(ally).lane.path).not.toBe(before.lane.path);
    Object.assign(ally.from, { x });
  });
});

describe("a scene in which one person was moved", () => {
  const two = [...groups, { id: "h", name: "The other two", memberIds: ["d", "e"] }];
  const request = { nodes, ties, groups: two, bends: {}, open: null, colourBy: "identity" } as const;
  const elsewhere = { x: 700, y: 500 };

  it("has the shapes and the extent of one that is built anew", () => {
    const scene = buildScene({ ...request, places });
    const moved = scene.byId.get("e");
    if (!moved) throw new Error("e is missing");
    Object.assign(moved, elsewhere);
    const after = restand(scene, "e", two, nodes.length);
    const anew = buildScene({ ...request, places: { ...places, e: elsewhere } });
    expect(after.grounds).toEqual(anew.grounds);
    expect(after.grounds).not.toEqual(scene.grounds);
    expect(after.extent).toEqual(anew.extent);
  });

  it("keeps the shapes that they do not stand on", () => {
    const scene = buildScene({ ...request, places });
    const [first, second] = restand(scene, "e", two, nodes.length).grounds;
    expect(first).toBe(scene.grounds[0]);
    expect(second).not.toBe(scene.grounds[1]);
  });
});

describe("what is under the pointer", () => {
  const finder = createFinder(whole);

  it("is the mark one is on, the nearest one beside it, or nobody", () => {
    expect(finder.itemAt({ x: 2, y: 3 }, 4)?.id).toBe("a");
    expect(finder.itemAt({ x: 0, y: (whole.byId.get("a")?.r ?? 0) + 3 }, 4)?.id).toBe("a");
    expect(finder.itemAt({ x: 60, y: 300 }, 4)).toBeNull();
  });

  it("is the lane on whose side one is", () => {
    for (const key of ["a>b", "b>a"]) {
      const line = whole.byKey.get(key);
      if (!line) throw new Error(`${key} is missing`);
      expect(finder.lineAt(curveAt(laneOf(line).curve, 0.5), 6)?.key).toBe(key);
    }
    expect(finder.lineAt({ x: 60, y: 400 }, 6)).toBeNull();
  });
});

describe("how it is looked at", () => {
  const lookOf = (request: Partial<LookRequest>) => {
    const look = lookAt(whole, { ...nothing, ...request });
    return { look, of: (key: string) => whole.byKey.get(key) && look.lookOf(whole.byKey.get(key) as never) };
  };

  it("rests with everybody in the light", () => {
    const { look, of } = lookOf({});
    expect(look.lit).toBeNull();
    expect(of("a>b")).toBe("faint");
  });

  it("leaves whoever is tied to the one chosen, and their lanes", () => {
    const { look, of } = lookOf({ selection: { kind: "person", id: "a" } });
    expect([...(look.lit ?? [])].sort()).toEqual(["a", "b", "c", "d"]);
    expect([of("a>b"), of("d>e")]).toEqual(["on", "dim"]);
    expect(look.chosen).toEqual(new Set(["a"]));
  });

  it("brings out both lanes of a chosen pair before the others of the two", () => {
    const { of } = lookOf({ selection: { kind: "pair", a: "a", b: "b" } });
    expect([of("a>b"), of("b>a"), of("a>d"), of("d>e")]).toEqual(["focus", "focus", "on", "dim"]);
  });

  it("shows a way in both directions and nothing else", () => {
    const { look, of } = lookOf({ path: ["b", "a", "d"] });
    expect([of("a>b"), of("b>a"), of("a>d"), of("a>c")]).toEqual(["focus", "focus", "focus", "dim"]);
    expect([...(look.lit ?? [])].sort()).toEqual(["a", "b", "d"]);
  });

  it("keeps to what a filter leaves, and to what changed between two moments", () => {
    expect(lookOf({ shown: new Set(["a>b"]) }).of("a>c")).toBe("dim");
    const { look, of } = lookOf({ shades: new Map([["a>b", "cooled"]]) });
    expect([of("a>b"), of("b>a")]).toEqual(["on", "dim"]);
    expect(look.shadeOf(whole.byKey.get("a>b") as never)).toBe("cooled");
  });

  it("names at whose ends all lines are that stand out, unless they may be anybody's", () => {
    const requests: Partial<LookRequest>[] = [
      {},
      { hoverId: "d" },
      { hoverPair: ["d", "e"] },
      { selection: { kind: "person", id: "a" }, hoverPair: ["d", "e"] },
      { selection: { kind: "pair", a: "a", b: "d" } },
      { path: ["b", "a", "d"] },
      { shown: new Set(["a>b"]), hoverPair: ["a", "b"] },
    ];
    for (const request of requests) {
      const { look } = lookOf(request);
      const out = whole.lines.filter((line) => ["on", "focus"].includes(look.lookOf(line)));
      for (const { from, to } of out) expect(look.centres?.has(from.id) || look.centres?.has(to.id)).toBe(true);
      expect(out.length > 0).toBe(Object.keys(request).length > 0);
    }
    expect(lookOf({ shades: new Map([["a>b", "cooled"]]) }).look.centres).toBeNull();
  });
});

describe("what is said", () => {
  it("of somebody: the name, how many ties, and the strongest", () => {
    const ann = whole.byId.get("a");
    expect(ann && sayItem(whole, ann, { chosen: true })).toBe(
      "Ann, selected. Ties with 3 people; the strongest is Ben to Ann: friend, +0.90.",
    );
  });

  it("of a pair: both sides", () => {
    expect(sayPair(whole, "a", "b")).toBe("Ann to Ben: romance, −0.40. Ben to Ann: friend, +0.90.");
    expect(sayPair(whole, "b", "e")).toBe("Ben and Eve: no tie.");
  });

  it("walks the neighbours from the strongest tie on", () => {
    expect(neighboursOf(whole, "a")).toEqual(["b", "d", "c"]);
  });
});
