import { describe, expect, it } from "vitest";
import { readMapState, startState, writeMapState, type MapState } from "./map-state";

const roundTrip = (state: MapState): MapState => readMapState(new URLSearchParams(writeMapState(state, new URLSearchParams())));

describe("the address of a map", () => {
  it("is empty for the map as it opens, and leaves what others put there", () => {
    expect(writeMapState(startState, new URLSearchParams("branch=b1&who=x"))).toBe("branch=b1");
    expect(readMapState(new URLSearchParams(""))).toEqual(startState);
  });

  it("brings back everything that was looked at", () => {
    const state: MapState = {
      filter: { kinds: ["romance", "rival"], least: 0.35, placeId: "hall", sceneId: "s1", communityId: "c1" },
      size: "betweenness",
      colour: "community",
      space: "3d",
      shape: "list",
      selection: { kind: "pair", a: "ann", b: "ben" },
      tick: 40,
      ego: { id: "ann", hops: 2 },
      path: { fromId: "ann", toId: "eve", way: "strength" },
      compare: { left: { timelineId: null, tick: 10 }, right: { timelineId: "other", tick: null } },
    };
    expect(roundTrip(state)).toEqual(state);
    expect(roundTrip({ ...startState, selection: { kind: "person", id: "ann" } }).selection).toEqual({ kind: "person", id: "ann" });
  });

  it("passes over what it does not understand", () => {
    const odd = readMapState(new URLSearchParams("kinds=romance,nonsense&least=9&size=fame&at=-4&who=a~a&ego=ann~99&way=ann~ann&left=~3"));
    expect(odd).toEqual({ ...startState, filter: { ...startState.filter, kinds: ["romance"] }, ego: { id: "ann", hops: 6 } });
  });
});
