import { describe, expect, it } from "vitest";
import type { TieTracks } from "@/server/contracts/tie-tracks";
import { toTracks } from "./tracks";

const page = (afterSeq: number, toSeq: number, seq: number[], tick: number[], strength: number[]): TieTracks => ({
  timelineId: "t",
  afterSeq,
  toSeq,
  pairs: [["a", "b"]],
  seq,
  tick,
  pair: seq.map(() => 0),
  strength,
  trust: seq.map(() => 0.5),
  familiarity: seq.map(() => 0.5),
  offence: seq.map(() => 0),
  kind: seq.map(() => "friend" as const),
  cause: seq.map(() => "line" as const),
  lineSeq: seq.map(() => 0),
  marks: [{ seq: toSeq, tick: tick.at(-1) ?? 0, kind: "scene", label: `to ${toSeq}` }],
  more: false,
});

describe("the history of ties in pages", () => {
  const tracks = toTracks([page(0, 10, [4, 9], [1, 5], [0.1, 0.2]), page(10, 20, [12], [5], [0.3])]);

  it("knows the last event at or before a tick, across pages", () => {
    expect([0, 1, 4, 5, 99].map(tracks.seqAt)).toEqual([1, 4, 4, 12, 12]);
    expect(tracks.toSeq).toBe(20);
    expect(tracks.marks.map(({ label }) => label)).toEqual(["to 10", "to 20"]);
  });

  it("has every tie as it was at that moment", () => {
    expect(tracks.moments.at(tracks.seqAt(4)).get("a>b")?.strength).toBe(0.1);
    expect(tracks.moments.at(tracks.seqAt(0)).size).toBe(0);
  });
});
