import { describe, expect, it } from "vitest";
import { planOf, scenarioSchema, type Scenario } from "./scenario";
import { beatDepths, beatEdges, beatSpans } from "./scenario-beats";
import { diffScenarios } from "./scenario-diff";
import { mergeScenarios } from "./scenario-merge";
import { castHere, dropPerson, peopleIn, recast } from "./scenario-people";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const [ann, bob, cid] = [id(1), id(2), id(3)] as [string, string, string];
const base: Scenario = scenarioSchema.parse({
  title: "A talk",
  mood: "calm",
  cast: [
    { characterId: ann, name: "Ann" },
    { characterId: bob, name: "Bob", secret: "The will is forged" },
  ],
  beats: [
    { id: "a", title: "One", required: [ann], success: [{ edge: [ann, bob], field: "trust", atMost: 0.4 }] },
    { id: "b", title: "Two", pre: [{ beat: "a", outcome: "success" }], valence: { focalId: bob, target: -0.2 } },
    { id: "c", title: "Three", pre: [{ beat: "b" }] },
  ],
});
const [one, two, three] = base.beats as [Scenario["beats"][number], Scenario["beats"][number], Scenario["beats"][number]];
const [first, second] = base.cast as [Scenario["cast"][number], Scenario["cast"][number]];

describe("the difference of two scenarios", () => {
  it("is nothing where they say the same, in whatever order of keys", () => {
    expect(diffScenarios(base, scenarioSchema.parse(JSON.parse(JSON.stringify(base))))).toEqual([]);
  });

  it("is told field by field, the cast by who they are and beats by what they are", () => {
    const after: Scenario = {
      ...base,
      mood: "tense",
      limits: { ...base.limits, turns: 60, cents: 150 },
      cast: [
        { ...second, secret: "" },
        { ...first, characterId: cid, name: "Cid" },
      ],
      beats: [two, { ...one, tension: 0.9, fail: [{ turns: 12 }], boost: { JOKE: -1 } }],
    };
    expect(diffScenarios(base, after).map(({ path, what, label, before, after: now }) => [path, what, label, before, now])).toEqual([
      ["mood", "changed", "Mood", "calm", "tense"],
      ["limits.turns", "changed", "Most turns", "40", "60"],
      ["limits.cents", "changed", "Most money", null, "$1.50"],
      [`cast/${ann}`, "removed", "Ann", "Ann", null],
      [`cast/${bob}/secret`, "changed", "Bob: secret", "The will is forged", null],
      [`cast/${cid}`, "added", "Cid", null, "Cid"],
      ["beats/c", "removed", "Beat “Three”", "“Three”", null],
      ["beats/a/fail", "changed", "Beat “One”: when it fails", "none", "Turn 12 has come"],
      ["beats/a/tension", "changed", "Beat “One”: tension", "0.5", "0.9"],
      ["beats/a/boost", "changed", "Beat “One”: favoured moves", "none", "joke −1"],
      ["beats", "moved", "Order of the beats", "“One”, “Two”", "“Two”, “One”"],
    ]);
  });

  it("says conditions as a person would", () => {
    const after: Scenario = {
      ...base,
      beats: [one, { ...two, pre: [...two.pre, { motif: "BETRAYAL", atLeast: 6 }, { mood: bob, axis: "arousal", atMost: -0.2 }] }, three],
    };
    expect(diffScenarios(base, after)[0]).toMatchObject({
      before: "“One” has succeeded",
      after: "“One” has succeeded; Betrayal is 6 or more; Bob’s agitation is −0.20 or less",
    });
  });
});

describe("two writers' work, put together", () => {
  it("takes from each what only that one has changed", () => {
    const mine: Scenario = { ...base, mood: "tense", beats: [{ ...one, tension: 0.9 }, two, three] };
    const theirs: Scenario = {
      ...base,
      title: "A quarrel",
      beats: [{ ...one, title: "First" }, two, three],
      cast: [first, { ...second, goal: null, talkativeness: 0.9 }],
    };
    const { scenario, clashes } = mergeScenarios(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect([scenario.mood, scenario.title, scenario.beats[0]?.tension, scenario.beats[0]?.title, scenario.cast[1]?.talkativeness]).toEqual([
      "tense",
      "A quarrel",
      0.9,
      "First",
      0.9,
    ]);
  });

  it("lets mine stand where both have, and names it", () => {
    const { scenario, clashes } = mergeScenarios(
      base,
      { ...base, mood: "tense", beats: [{ ...one, title: "Uno" }, two, three] },
      { ...base, mood: "wild", beats: [{ ...one, title: "Eins" }, two, three] },
    );
    expect([scenario.mood, scenario.beats[0]?.title, clashes]).toEqual(["tense", "Uno", ["Mood", "“Uno”: title"]]);
  });

  it("has the additions of both, and leaves out what one took out and the other left alone", () => {
    const mine: Scenario = { ...base, beats: [one, two, { ...three, id: "m", title: "Mine" }] };
    const theirs: Scenario = { ...base, beats: [one, two, three, { ...three, id: "t", title: "Theirs" }] };
    const { scenario, clashes } = mergeScenarios(base, mine, theirs);
    expect([scenario.beats.map((beat) => beat.id), clashes]).toEqual([["a", "b", "t", "m"], []]);
  });

  it("keeps what one took out and the other worked at, and says so", () => {
    const theirs: Scenario = { ...base, beats: [one, two, { ...three, tension: 0.1 }] };
    const { scenario, clashes } = mergeScenarios(base, { ...base, beats: [one, two] }, theirs);
    expect([scenario.beats.map((beat) => beat.id), clashes]).toEqual([
      ["a", "b", "c"],
      ["“Three”: taken out by one, changed by the other"],
    ]);
  });

  it("keeps the order of whoever has put it in order", () => {
    const order = (beats: Scenario["beats"]) => ({ ...base, beats });
    const ids = (mine: Scenario, theirs: Scenario) => mergeScenarios(base, mine, theirs).scenario.beats.map((beat) => beat.id);
    expect(ids(order([two, one, three]), { ...base, mood: "x" })).toEqual(["b", "a", "c"]);
    expect(ids({ ...base, mood: "x" }, order([three, two, one]))).toEqual(["c", "b", "a"]);
  });
});

describe("who a scenario speaks of", () => {
  it("is everybody in its cast, beats and arc, and another plays them everywhere at once", () => {
    expect(peopleIn(base)).toEqual([ann, bob]);
    const other = recast(base, new Map([[bob, { id: cid, name: "Cid" }]]));
    expect([peopleIn(other), other.cast[1]?.name, other.beats[1]?.valence?.focalId]).toEqual([[ann, cid], "Cid", cid]);
  });

  it("is spoken of by the name of whoever plays the part now, where the caller says what they are called", () => {
    const [, part] = base.cast;
    const goal = { type: "hide" as const, text: "Hide it from Bob", priority: 0.5, targetId: bob };
    const told: Scenario = {
      ...base,
      question: "Will the host know?",
      cast: [
        { ...base.cast[0]!, goal },
        { ...part!, name: "The host" },
      ],
    };
    const played = recast(told, new Map([[bob, { id: cid, name: "Cid Cade", called: "Cid", formerly: ["Bob"] }]]));
    expect([played.question, played.cast[0]?.goal]).toEqual(["Will Cid know?", { ...goal, text: "Hide it from Cid", targetId: cid }]);
    expect(recast(told, new Map([[bob, { id: cid, name: "Cid Cade" }]])).question).toBe(told.question);
    const titled = {
      ...told,
      beats: [
        { ...one, title: "The host comes down" },
        { ...two, title: "Bob comes down" },
      ],
    };
    const titles = recast(titled, new Map([[bob, { id: cid, name: "Cid Cade", called: "Cid", formerly: ["Bob"] }]])).beats;
    expect(titles.map(({ title }) => title)).toEqual(["The host comes down", "Cid comes down"]);
  });

  it("is whose mood is drawn, too; with an arc the drawn mood is not performed", () => {
    const drawn: Scenario = { ...base, fortune: { focalId: cid, points: [{ turn: 2, target: -0.5 }] } };
    expect(peopleIn(drawn)).toEqual([ann, bob, cid]);
    expect(recast(drawn, new Map([[cid, { id: ann, name: "Ann" }]])).fortune?.focalId).toBe(ann);
    expect(dropPerson(drawn, cid).fortune).toBeNull();
    expect(planOf(drawn).fortune).toEqual(drawn.fortune);
    expect(planOf({ ...drawn, arc: { kind: "rise", focalId: ann } }).fortune).toBeUndefined();
    const [difference] = diffScenarios(base, drawn, { [cid]: "Cid" });
    expect(difference).toMatchObject({ path: "fortune", before: null, after: "Cid, turn 2: -0.50" });
  });

  it("is nobody who was let go", () => {
    expect(peopleIn(dropPerson(base, bob))).toEqual([ann]);
    expect(dropPerson(base, bob).beats.map(({ success, valence }) => [success, valence])).toEqual([
      [[], null],
      [[], null],
      [[], null],
    ]);
  });

  it("is found here by name, other name or alias; a name that two bear is nobody's", () => {
    const cast = [
      { id: cid, name: "Ánn", shortName: "", aliases: [] },
      { id: id(4), name: "Robert", shortName: "Bob", aliases: [] },
    ];
    expect(castHere(base, cast)).toMatchObject({ matched: ["Ánn", "Robert"], uncast: [] });
    expect(castHere(base, [...cast, { id: id(5), name: "ANN", shortName: "", aliases: [] }])).toMatchObject({
      matched: ["Robert"],
      uncast: ["Ann"],
    });
  });
});

describe("beats as a graph", () => {
  it("knows who waits for whom, how deep, and when each has its time", () => {
    expect(beatEdges(base.beats)).toEqual([
      { from: "a", to: "b", outcome: "success" },
      { from: "b", to: "c", outcome: null },
    ]);
    expect([...beatDepths(base.beats)]).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]);
    expect(beatSpans(base.beats, 40)).toEqual([
      { id: "a", from: 1, to: 10 },
      { id: "b", from: 11, to: 20 },
      { id: "c", from: 21, to: 30 },
    ]);
    expect(beatSpans(base.beats, 15).at(-1)).toEqual({ id: "c", from: 11, to: 15 });
  });
});
