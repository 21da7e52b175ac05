import { describe, expect, it } from "vitest";
import { countKinds, filterTies, shownKeys, toggleKind, withinHops, type Whereabouts } from "./filter-ties";
import { noFilter } from "./map-state";
import { tie } from "./testing";

const ties = [
  tie("ann", "ben", 0.6, { kind: "romance" }),
  tie("ben", "ann", -0.3, { kind: "strained" }),
  tie("ben", "eve", 0.1),
  tie("eve", "dan", 0.9, { kind: "family" }),
];
const where: Whereabouts = {
  placeOf: (id) => (id === "dan" ? null : "hall"),
  sceneOf: (id) => new Set(id === "s1" ? ["ben", "eve"] : []),
  communityOf: (id) => (id === "ann" || id === "ben" ? "c1" : "c2"),
};

describe("filters of the map", () => {
  it("let through any of several kinds, of at least some strength, whichever sign it has", () => {
    expect(filterTies(ties, { ...noFilter, kinds: ["romance", "strained"] }, where)).toHaveLength(2);
    expect(filterTies(ties, { ...noFilter, least: 0.3 }, where).map(({ strength }) => strength)).toEqual([0.6, -0.3, 0.9]);
  });

  it("ask both ends to be at home in a place, present in a scene, of a community", () => {
    expect(filterTies(ties, { ...noFilter, placeId: "hall" }, where)).toHaveLength(3);
    expect(filterTies(ties, { ...noFilter, sceneId: "s1" }, where)).toEqual([ties[2]]);
    expect(filterTies(ties, { ...noFilter, communityId: "c1" }, where)).toEqual([ties[0], ties[1]]);
  });

  it("count pairs, not directions, and by the other filters only", () => {
    const counts = countKinds(ties, { ...noFilter, kinds: ["family"], placeId: "hall" }, where);
    expect(counts.all).toBe(2);
    expect(Object.fromEntries(counts.of)).toEqual({ romance: 1, strained: 1, friend: 1 });
  });

  it("draw everything where nothing is asked", () => {
    expect(shownKeys(ties, noFilter, where)).toBeNull();
    expect(shownKeys(ties, { ...noFilter, kinds: ["family"] }, where)).toEqual(new Set(["eve>dan"]));
  });

  it("are turned on and off one by one", () => {
    const on = toggleKind(noFilter, "rival");
    expect(on.kinds).toEqual(["rival"]);
    expect(toggleKind(on, "rival").kinds).toEqual([]);
  });
});

describe("the circle around one", () => {
  it("goes either way along a tie, step by step", () => {
    expect(Object.fromEntries(withinHops(ties, "ann", 1))).toEqual({ ann: 0, ben: 1 });
    expect(Object.fromEntries(withinHops(ties, "ann", 2))).toEqual({ ann: 0, ben: 1, eve: 2 });
    expect(withinHops(ties, "nobody", 3).size).toBe(1);
  });
});
