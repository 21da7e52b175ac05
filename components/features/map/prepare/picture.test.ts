import { describe, expect, it } from "vitest";
import type { TieDifference } from "@/server/contracts/tie-tracks";
import { bondsOf } from "./bonds";
import { layScrub, placeNames, scrubAxis, scrubScale } from "./buckets";
import { groupDifferences, shadesOf } from "./differences";
import { personRows, sortRows, turnSorting } from "./list-rows";
import { communityOf, toMapGroups, toMapNodes, weightsOf } from "./nodes";
import { ann, ben, eve, nameOf, tie } from "./testing";

describe("the scrubber", () => {
  it("has stretches of equal length up to now, and room for a story that has hardly begun", () => {
    const warmth = { warmed: [0, 0.2, 0, 0.1], cooled: [0, 0, 0.3, 0] };
    const { buckets, most, nowTick } = layScrub(warmth, 100, []);
    expect(buckets.map(({ fromTick, up, down }) => [fromTick, up, down])).toEqual([
      [0, 0, 0],
      [25, 0.2, 0],
      [50, 0, 0.3],
      [75, 0.1, 0],
    ]);
    expect([most, nowTick]).toEqual([0.3, 100]);
    expect(layScrub(warmth, 3, []).nowTick).toBe(12);
  });

  it("turns ticks into pixels and back, and never leaves its ends", () => {
    const scale = scrubScale({ fromTick: 0, nowTick: 100 }, 10, 210);
    expect(scale.xOf(50)).toBe(110);
    expect([scale.tickAt(110), scale.tickAt(-5), scale.tickAt(999)]).toEqual([50, 0, 100]);
  });

  it("names a day once and hours within it", () => {
    const span = { fromTick: 0, nowTick: 72 };
    const axis = scrubAxis(span, scrubScale(span, 0, 600), "1811-11-12T20:00");
    expect(axis.map(({ text }) => text)).toEqual(["Tue 12 Nov", "11 pm", "Wed 13 Nov", "5 am", "8 am"]);
  });

  it("names only as many moments as have room, the latest first", () => {
    const scale = scrubScale({ fromTick: 0, nowTick: 100 }, 0, 400);
    const mark = (tick: number, label: string) => ({ seq: tick, tick, kind: "scene" as const, label });
    const named = placeNames([mark(0, "A long beginning"), mark(90, "The ball"), mark(100, "Supper at last")], scale, 400);
    expect(named.map(({ mark: { label }, anchor }) => [label, anchor])).toEqual([
      ["A long beginning", "start"],
      ["Supper at last", "end"],
    ]);
  });
});

describe("what differs", () => {
  const moment = (strength: number, trust = 0.5) => ({ kind: "friend" as const, strength, trust, familiarity: 0.5 });
  const differs = (what: TieDifference["what"], before: number | null, after: number | null, trust = 0.5): TieDifference => ({
    fromId: "a",
    toId: `${what}-${after}`,
    what,
    before: before === null ? null : moment(before),
    after: after === null ? null : moment(after, trust),
    episodes: [],
  });

  it("is painted by what happened; a change of trust alone by its sign", () => {
    const shades = shadesOf([
      differs("warmed", 0, 0.3),
      differs("broke", 0.3, null),
      differs("changed", 0.1, 0.1, 0.3),
      differs("changed", 0.2, 0.2),
    ]);
    expect([...shades.values()]).toEqual(["warmed", "broke", "cooled"]);
  });

  it("is listed by kind, the greatest first", () => {
    const groups = groupDifferences([differs("appeared", null, 0.2), differs("warmed", 0, 0.1), differs("warmed", 0, 0.5)]);
    expect(groups.map(({ title, of }) => [title, of.map(({ after }) => after?.strength)])).toEqual([
      ["Warmed", [0.5, 0.1]],
      ["New", [0.2]],
    ]);
  });
});

describe("people on the map", () => {
  it("are as large as the measure says, and carry home and community", () => {
    const weights = weightsOf(
      [
        { id: ann.id, degree: 4, betweenness: 0, pageRank: 0.5 },
        { id: ben.id, degree: 2, betweenness: 0, pageRank: 0.1 },
      ],
      "degree",
    );
    const communities = [{ id: ann.id, memberIds: [ann.id, ben.id] }];
    const nodes = toMapNodes([{ ...ann, homePlaceId: "hall" }, ben, eve], weights, communityOf(communities));
    expect(nodes.map(({ weight, placeId, communityId }) => [weight, placeId, communityId])).toEqual([
      [1, "hall", ann.id],
      [0.5, null, ann.id],
      [0.4, null, null],
    ]);
    expect(nodes[0]?.traits).toEqual([0.1, 0.2, 0.3, 0.4, 0.6]);
    const places = [
      { id: "hall", name: "The hall", description: "" },
      { id: "road", name: "The road", description: "" },
    ];
    const about = { places, communities, nameOf };
    expect(toMapGroups(nodes, { ...about, by: "identity" })).toEqual([{ id: "hall", name: "The hall", memberIds: [ann.id] }]);
    expect(toMapGroups(nodes, { ...about, by: "community" })).toEqual([{ id: ann.id, name: "Around Ann", memberIds: [ann.id, ben.id] }]);
  });

  it("give everybody no size where the measure is nothing", () => {
    expect(weightsOf([{ id: "a", degree: 0, betweenness: 0, pageRank: 0 }], "degree").get("a")).toBe(0);
  });

  it("have their ties both ways side by side, warmest first", () => {
    const bonds = bondsOf([tie("a", "b", -0.2), tie("b", "a", 0.9), tie("c", "a", 0.4), tie("b", "c", 1)], "a");
    expect(bonds.map(({ otherId, out, back }) => [otherId, out?.strength ?? null, back?.strength ?? null])).toEqual([
      ["c", null, 0.4],
      ["b", -0.2, 0.9],
    ]);
  });
});

describe("rows of a list", () => {
  it("tell of each person what the picture shows", () => {
    const [a, b] = personRows(
      ["a", "b"],
      [tie("a", "b", 0.5), tie("a", "c", -0.5)],
      [{ id: "a", degree: 2, betweenness: 0.3, pageRank: 0.4 }],
      new Map([["a", "x"]]),
    );
    expect(a).toEqual({
      id: "a",
      degree: 2,
      betweenness: 0.3,
      pageRank: 0.4,
      communityId: "x",
      closest: { id: "b", strength: 0.5 },
      furthest: { id: "c", strength: -0.5 },
    });
    expect(b).toMatchObject({ degree: 1, pageRank: null, closest: null });
  });

  it("are ordered by words or figures, what is unknown last either way", () => {
    const rows = [{ v: 2 }, { v: null }, { v: 10 }];
    const by = (direction: "ascending" | "descending") => sortRows(rows, { by: "v", direction }, ({ v }) => v).map(({ v }) => v);
    expect(by("ascending")).toEqual([2, 10, null]);
    expect(by("descending")).toEqual([10, 2, null]);
    expect(turnSorting({ by: "v", direction: "descending" }, "v", "descending").direction).toBe("ascending");
    expect(turnSorting<string>({ by: "v", direction: "ascending" }, "w", "descending")).toEqual({ by: "w", direction: "descending" });
  });
});
