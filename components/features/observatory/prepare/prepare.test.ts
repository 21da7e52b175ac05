import { describe, expect, it } from "vitest";
import { openingState, plainDirection } from "@/server/contracts/scene-state";
import { directedMoves, soloMoves } from "@/server/contracts/moves";
import type { Sample } from "@/server/contracts/simulation";
import { findRoom, mergeLines } from "./feed";
import { chunkLines } from "./line-chunks";
import { groupOfMove } from "./move-words";
import { countFigures, moodTrend, moodWords } from "./overview";
import { markMoments, markScenes } from "./score-marks";
import { strongestTies } from "./strongest-ties";
import { findTalks } from "./talks";
import { ann, ben, change, clock, eve, line } from "./testing";
import { findTurning } from "./turning-ties";

const places = [
  { id: "hall", name: "The hall", description: "" },
  { id: "road", name: "The road", description: "" },
];
const view = (tick: number) => ({ clock: clock(tick), places, scenes: [] });
const shift = (strength: number, trust = 0) => change({ delta: { strength, trust, familiarity: 0.2, offence: 0 } });

describe("words for moves", () => {
  it("knows what every directed move is about, and nothing of the solitary ones", () => {
    expect(directedMoves.filter((move) => groupOfMove(move) === null)).toEqual([]);
    expect(soloMoves.every((move) => groupOfMove(move) === null)).toBe(true);
  });
});

describe("conversations", () => {
  it("groups lines by room, the latest room first, and leaves out what is two hours old or said to nobody", () => {
    const talks = findTalks(view(30), [
      line({ seq: 1, tick: 18, placeId: "hall" }),
      line({ seq: 2, tick: 25, placeId: "hall", speakerId: ben.id, addresseeId: ann.id, move: "ARGUE" }),
      line({ seq: 3, tick: 26, placeId: "hall", move: "ARGUE" }),
      line({ seq: 4, tick: 29, placeId: "road", speakerId: eve.id }),
      line({ seq: 5, tick: 29, placeId: "road", addresseeId: null }),
    ]);
    expect(talks.map(({ title, lines }) => [title, lines])).toEqual([
      ["The road", 1],
      ["The hall", 2],
    ]);
    expect(talks[1]).toMatchObject({ word: "arguing", people: [ann.id, ben.id] });
  });
});

describe("figures", () => {
  it("counts only who acted within the hour, and ties among those on stage", () => {
    const cast = [{ ...ann, lastActTick: 25 }, { ...ben, lastActTick: 24 }, eve];
    const tie = { ...change({}), evidence: "", changedSeq: 1, changedTick: 1 };
    const figures = countFigures(
      {
        ...view(30),
        timelineId: "",
        seq: 1,
        characters: cast,
        ties: [tie, { ...tie, toId: "gone" }],
        lines: [line({ tick: 24 }), line({ tick: 25 })],
        samples: [],
        motifs: [],
        threads: [],
        facts: [],
      },
      cast,
      2,
    );
    expect(figures).toEqual({ cast: 3, active: 1, ties: 1, talks: 2, lines: 1, threads: 0 });
  });
});

describe("moods in words", () => {
  it("puts pleasure first, then what makes of it", () => {
    expect(moodWords({ pleasure: 0.4, arousal: 0.3, dominance: -0.2 })).toBe("Bright, but uneasy");
    expect(moodWords({ pleasure: -0.2, arousal: 0.3, dominance: 0.2 })).toBe("Sober, and sharp");
    expect(moodWords({ pleasure: 0, arousal: 0, dominance: 0 })).toBe("Even, and settled");
  });

  it("names what has moved most in three hours, and nothing when nothing has", () => {
    const sample = (tick: number, arousal: number): Sample => ({
      tick,
      mood: { pleasure: 0, arousal, dominance: 0 },
      energy: 0.5,
      tension: 0.2,
      target: null,
      active: 1,
    });
    expect(moodTrend([sample(10, 0), sample(28, 0.1)], "1811-10-15T20:30")).toEqual({ axis: "arousal", rises: true, since: "10.10 pm" });
    expect(moodTrend([sample(10, 0), sample(28, 0.01)], "1811-10-15T20:30")).toBeNull();
    expect(moodTrend([], "1811-10-15T20:30")).toBeNull();
  });
});

describe("ties on the move", () => {
  it("adds up each direction, drops what cancels out or is old, and never counts mere acquaintance", () => {
    const turning = findTurning(
      [
        line({ seq: 1, tick: 1, ties: [shift(0.5)] }),
        line({ seq: 2, tick: 90, ties: [shift(0.05), { ...shift(0.1), fromId: ben.id, toId: ann.id }] }),
        line({ seq: 3, tick: 95, ties: [shift(0.04), { ...shift(-0.1), fromId: ben.id, toId: ann.id }] }),
      ],
      100,
      5,
    );
    expect(turning).toHaveLength(1);
    expect(turning[0]).toMatchObject({ fromId: ann.id, toId: ben.id, dimension: "strength", word: "warmer" });
    expect(turning[0]?.delta).toBeCloseTo(0.09);
  });
});

describe("the feed", () => {
  const lines = [line({ seq: 5, placeId: "hall" }), line({ seq: 6, placeId: "road", speakerId: eve.id })];

  it("joins older pages without saying a line twice, newest first", () => {
    const older = [line({ seq: 3 }), line({ seq: 4 }), line({ seq: 5, placeId: "hall" })];
    expect(mergeLines(older, lines, { kind: "all" }).map(({ seq }) => seq)).toEqual([6, 5, 4, 3]);
  });

  it("narrows to a room or a person", () => {
    const room = findRoom(view(10), lines);
    expect(room).toEqual({ kind: "room", key: "place:road", title: "The road" });
    expect(room && mergeLines([], lines, room).map(({ seq }) => seq)).toEqual([6]);
    expect(mergeLines([], lines, { kind: "person", id: ann.id }).map(({ seq }) => seq)).toEqual([5]);
  });

  it("cuts into pieces that keep their names when newer lines come", () => {
    const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => ({ line: { seq: (to - index) * 7 } }));
    const before = new Map(chunkLines(rows(0, 100)).map((chunk) => [chunk.key, chunk.rows.length]));
    const after = chunkLines(rows(0, 103));
    expect(after.flatMap((chunk) => chunk.rows)).toHaveLength(103);
    for (const { key, rows: own } of after.slice(2)) expect(before.get(key)).toBe(own.length);
  });
});

describe("the score’s marks", () => {
  it("keeps a running scene open, and ends an ended one with its last line", () => {
    const scene = {
      title: "Supper",
      premise: "",
      mood: "",
      placeId: null,
      cast: [ann.id, ben.id],
      maxTurns: 9,
      maxMinutes: 9,
      secondsPerTurn: 4,
      present: [],
      openedAtTick: 4,
      openedAt: "",
      ...openingState,
      direction: plainDirection,
      plan: null,
    };
    const marks = markScenes(
      [
        { ...scene, id: "a", status: "running" },
        { ...scene, id: "b", status: "ended" },
        { ...scene, id: "c", status: "ended" },
      ],
      [line({ sceneId: "b", tick: 9 })],
    );
    expect(marks.map(({ toTick, live }) => [toTick, live])).toEqual([
      [null, true],
      [9, false],
      [6, false],
    ]);
  });

  it("notes the weightiest moments, no two within an hour", () => {
    const loud = (seq: number, tick: number, by: number) => line({ seq, tick, move: "ACCUSE", ties: [shift(-by, -by)] });
    const notes = markMoments(
      [loud(1, 10, 0.1), loud(2, 12, 0.2), loud(3, 30, 0.1), line({ seq: 4, tick: 40 })],
      ({ seq }) => `Line ${seq}.`,
    );
    expect(notes.map(({ text }) => text).sort()).toEqual(["Line 1", "Line 3"]);
  });
});

describe("strongest ties", () => {
  it("puts both ways of one bond together, and leaves out who is not there", () => {
    const tie = (fromId: string, toId: string, strength: number) => ({
      ...change({ fromId, toId, strength }),
      evidence: "",
      changedSeq: 1,
      changedTick: 1,
    });
    const bonds = strongestTies(
      [tie(ann.id, ben.id, 0.2), tie(ben.id, ann.id, -0.9), tie(ann.id, eve.id, 0.5), tie(ann.id, "gone", 1)],
      ann.id,
      new Set([ann.id, ben.id, eve.id]),
    );
    expect(bonds.map(({ otherId }) => otherId)).toEqual([ben.id, eve.id]);
    expect(bonds[0]?.back?.strength).toBe(-0.9);
    expect(bonds[1]?.back).toBeNull();
  });
});
