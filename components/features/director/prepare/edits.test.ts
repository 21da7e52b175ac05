import { describe, expect, it } from "vitest";
import { scenarioSchema, type Scenario } from "@/server/contracts/scenario";
import { dropPerson } from "@/server/contracts/scenario-people";
import { conditionKinds, boundOf, newCondition, withBound } from "./conditions";
import { addBeat, addParts, bringBack, copyBeat, curveFromBeats, dropBeat, moveBeat } from "./edits";
import { beginHistory, changeHistory, redoHistory, sealHistory, undoHistory } from "./history";
import { drawMoodOf, dropPoint, fromShare, movePoint, setPoint, toShare } from "./points";
import { pointAt, readPoint, tensionPath, wantedMood, wantedTension } from "./tension";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const blank: Scenario = scenarioSchema.parse({ title: "A talk" });
const titles = (scenario: Scenario): string[] => scenario.beats.map(({ title }) => title);
const three = addBeat(addBeat(addBeat(blank)));

describe("what is done to a scenario", () => {
  it("adds as many people as there is room for, and nobody twice", () => {
    const people = Array.from({ length: 20 }, (_, n) => ({ id: id(n), name: `N${n}` }));
    const some = addParts(people.slice(0, 3))(blank);
    expect(addParts(people)(some).cast.map(({ name }) => name)).toEqual(people.slice(0, 12).map(({ name }) => name));
  });

  it("adds beats that follow each other, copies them under ids of their own, and orders them", () => {
    expect(three.beats.map(({ pre }) => pre)).toEqual([[], [{ beat: "beat-1" }], [{ beat: "beat-2" }]]);
    const copied = copyBeat("beat-1")(three);
    expect(new Set(copied.beats.map((beat) => beat.id)).size).toBe(4);
    expect(titles(copied)).toEqual(["Beat 1", "Beat 1 (copy)", "Beat 2", "Beat 3"]);
    expect(titles(moveBeat("beat-3", 0)(three))).toEqual(["Beat 3", "Beat 1", "Beat 2"]);
    expect(moveBeat("beat-1", -1)(three)).toBe(three);
  });

  it("lets nothing wait for a beat that is gone", () => {
    expect(dropBeat("beat-2")(three).beats.map(({ id: beat, pre }) => [beat, pre])).toEqual([
      ["beat-1", []],
      ["beat-3", []],
    ]);
  });

  it("draws the mood of one of them beside the tension: from −1 to 1, and over to another when another is chosen", () => {
    expect(setPoint(4, 0.5, "mood")(blank).fortune).toBeNull();
    const drawn = setPoint(9, -3, "mood")(setPoint(4, 0.5, "mood")(drawMoodOf(id(1))(blank)));
    expect(drawn).toMatchObject({
      curve: [],
      fortune: {
        focalId: id(1),
        points: [
          { turn: 4, target: 0.5 },
          { turn: 9, target: -1 },
        ],
      },
    });
    const moved = movePoint(0, 12, -0.25, "mood")(drawMoodOf(id(2))(drawn));
    expect(moved.fortune).toEqual({
      focalId: id(2),
      points: [
        { turn: 8, target: -0.25 },
        { turn: 9, target: -1 },
      ],
    });
    expect(dropPoint(0, "mood")(moved).fortune?.points).toHaveLength(1);
    expect(drawMoodOf(null)(moved).fortune).toBeNull();
    expect([-1, 0, 1].map((target) => toShare("mood", target))).toEqual([0, 0.5, 1]);
    expect(fromShare("mood", toShare("mood", 0.3))).toBeCloseTo(0.3);
  });

  it("brings back what was taken out, to its place, and leaves what was written since", () => {
    const after = dropBeat("beat-2")(three);
    const since = { ...after, premise: "It rains." };
    const back = bringBack(three, after)(since);
    expect([titles(back), back.premise, back.beats[2]?.pre]).toEqual([titles(three), "It rains.", [{ beat: "beat-2" }]]);
    expect(bringBack(three, after)(three)).toEqual(three);
    const pair = addParts([1, 2].map((n) => ({ id: id(n), name: `N${n}` })))(three);
    const alone = dropPerson(pair, id(1));
    expect(bringBack(pair, alone)(alone).cast).toEqual(pair.cast);
  });

  it("keeps the points of the curve in order and within bounds, whatever the hand does", () => {
    const drawn = setPoint(20, 0.5)(setPoint(5, 1.7)(setPoint(30, -1)(blank)));
    expect(drawn.curve).toEqual([
      { turn: 5, target: 1 },
      { turn: 20, target: 0.5 },
      { turn: 30, target: 0 },
    ]);
    expect(movePoint(1, 99, 0.25)(drawn).curve[1]).toEqual({ turn: 29, target: 0.25 });
    expect(movePoint(1, -4, 0.25)(drawn).curve[1]).toEqual({ turn: 6, target: 0.25 });
    expect(setPoint(20, 0.9)(drawn).curve).toHaveLength(3);
    expect(curveFromBeats(three).curve).toEqual([
      { turn: 5, target: 0.5 },
      { turn: 13, target: 0.5 },
      { turn: 21, target: 0.5 },
    ]);
  });
});

describe("the tension that is drawn", () => {
  const frame = {
    width: 120,
    pad: 10,
    bands: [
      { from: 0, to: 10, top: 0, bottom: 300 },
      { from: 10, to: 40, top: 300, bottom: 600 },
    ],
  };
  it("lies where its turns lie, and a hand reads it back", () => {
    expect(pointAt(frame, { turn: 5, target: 0.5 })).toEqual([60, 135]);
    for (const point of [
      { turn: 1, target: 0 },
      { turn: 10, target: 0.25 },
      { turn: 40, target: 1 },
    ])
      expect(readPoint(frame, ...pointAt(frame, point))).toEqual(point);
    expect(readPoint(frame, -50, 9_000)).toEqual({ turn: 40, target: 0 });
  });

  it("goes straight from point to point, or by the arc; nothing is drawn where nothing is wanted", () => {
    const limits = { turns: 5 };
    const curve = [
      { turn: 2, target: 0.2 },
      { turn: 4, target: 0.6 },
    ];
    expect(wantedTension({ curve, arc: null, limits }).map((value) => Math.round(value * 100))).toEqual([20, 20, 40, 60, 60]);
    expect(wantedTension({ curve: [], arc: null, limits })).toEqual([]);
    const arc = wantedTension({ curve, arc: { kind: "rise", focalId: id(1) }, limits: { turns: 100 } });
    expect([arc[0]! < arc[60]!, arc.every((value) => value >= 0 && value <= 1)]).toEqual([true, true]);
    expect(tensionPath(frame, [0, 1])).toBe("M10 15L110 45");
  });
});

describe("going back and forth", () => {
  it("takes changes of one thing in a row as one step, until one looks away", () => {
    const typed = ["T", "Th", "The"].reduce((history, text) => changeHistory(history, "title", text), beginHistory(""));
    expect(undoHistory(typed).present).toBe("");
    const later = changeHistory(sealHistory(typed), "title", "The end");
    expect([undoHistory(later).present, redoHistory(undoHistory(later)).present]).toEqual(["The", "The end"]);
    expect(undoHistory(beginHistory("x")).present).toBe("x");
    expect(redoHistory(changeHistory(undoHistory(later), null, "else")).present).toBe("else");
  });
});

describe("conditions of a beat", () => {
  it("of every kind begin as something that the contract takes", () => {
    const seed = { people: [id(1), id(2)], beats: ["a"], facts: ["f"], turn: 20 };
    for (const { value } of conditionKinds) {
      const pre = [newCondition(value, seed)];
      expect([value, scenarioSchema.safeParse({ beats: [{ id: "x", title: "X", pre }] }).success]).toEqual([value, true]);
    }
    expect(newCondition("edge", { ...seed, people: [id(1)] })).toBeNull();
  });

  it("have one bound at a time", () => {
    const trust = { edge: [id(1), id(2)] as [string, string], field: "trust" as const, atMost: 0.4 };
    expect(withBound(trust, { side: "atLeast", value: 0.6 })).toEqual({ edge: trust.edge, field: "trust", atLeast: 0.6 });
    expect(boundOf(trust)).toEqual({ side: "atMost", value: 0.4 });
    const falls = withBound(trust, { side: "falls", value: 0.1 });
    expect(falls).toEqual({ edge: trust.edge, field: "trust", by: -0.1 });
    expect(boundOf(falls)).toEqual({ side: "falls", value: 0.1 });
    expect(withBound(falls, { side: "atLeast", value: 0.6 })).toEqual({ edge: trust.edge, field: "trust", atLeast: 0.6 });
  });

  it("ask for a change in what a beat brings about, and not before it", () => {
    const rises = { edge: [id(1), id(2)], field: "trust", by: 0.1 };
    const taken = (beat: object): boolean => scenarioSchema.safeParse({ beats: [{ id: "x", title: "X", ...beat }] }).success;
    expect([taken({ success: [rises] }), taken({ fail: [rises] }), taken({ pre: [rises] })]).toEqual([true, true, false]);
    expect(taken({ success: [{ ...rises, atLeast: 0.2 }] })).toBe(false);
    expect(taken({ success: [{ ...rises, by: 0 }] })).toBe(false);
  });
});

describe("the mood that is wanted", () => {
  it("is nobody’s, one that is drawn, or that of an arc, which goes before", () => {
    expect(wantedMood(blank)).toBeNull();
    const drawn = {
      ...blank,
      limits: { ...blank.limits, turns: 3 },
      fortune: {
        focalId: id(1),
        points: [
          { turn: 1, target: -1 },
          { turn: 3, target: 1 },
        ],
      },
    };
    expect(wantedMood(drawn)).toEqual({ focalId: id(1), values: [-1, 0, 1] });
    const fallen = wantedMood({ ...drawn, arc: { kind: "fall", focalId: id(2) } });
    expect([fallen?.focalId, fallen?.values.at(-1)]).toEqual([id(2), expect.closeTo(-1)]);
  });
});
