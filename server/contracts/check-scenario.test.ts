import { describe, expect, it } from "vitest";
import { checkScenario, estimateScenario, type Stage } from "./check-scenario";
import { scenarioSchema, type Scenario } from "./scenario";

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const [ann, bob, cid] = [id(1), id(2), id(3)];
const person = (who: string, name: string, over = {}) => ({ id: who, name, removed: false, energy: 0.8, busyIn: null, ...over });
const stage = (over: Partial<Stage> = {}): Stage => ({
  characters: [person(ann, "Ann"), person(bob, "Bob"), person(cid, "Cid")],
  places: [{ id: id(9), name: "The barn" }],
  facts: [],
  models: ["local:one"],
  ...over,
});
type Input = Parameters<typeof scenarioSchema.parse>[0];
const cast = [
  { characterId: ann, name: "Ann" },
  { characterId: bob, name: "Bob" },
];
const play = (over: object = {}): Scenario =>
  scenarioSchema.parse({ title: "A talk", question: "Who goes?", cast, curve: [{ turn: 1, target: 0.4 }], ...over } as Input);
const beat = (name: string, over: object = {}) => ({ id: name, title: `Beat ${name}`, ...over });
const remarks = (over: object, on: Stage = stage()) =>
  checkScenario(play(over), on).map(({ level, field, message }) => [level, field, message]);

describe("a scenario that is checked", () => {
  it("is ready as it stands, with nothing to say", () => {
    expect(remarks({ beats: [beat("a"), beat("b", { pre: [{ beat: "a" }] })] })).toEqual([]);
  });

  it.each<[string, object, [string, string, string][]]>([
    ["no title", { title: " " }, [["error", "title", "The scenario has no title"]]],
    ["no question", { question: "" }, [["warning", "question", "There is no question yet: what is the scene about?"]]],
    [
      "a place of another cast",
      { setting: { placeId: id(8), place: "The mill" } },
      [["error", "setting.placeId", "The mill is not a place of this cast"]],
    ],
    ["one alone", { cast: [cast[0]] }, [["error", "cast", "A scene needs at least two characters"]]],
    ["somebody twice", { cast: [...cast, cast[0]] }, [["error", "cast", "Ann is in the cast twice"]]],
    [
      "an empty room",
      { cast: cast.map((part) => ({ ...part, entersAt: 3 })) },
      [["error", "cast", "Nobody is there when the scene begins"]],
    ],
    [
      "one who comes too late",
      { cast: [...cast, { characterId: cid, name: "Cid", entersAt: 60 }] },
      [["error", `cast/${cid}/entersAt`, "Cid comes in at turn 60, but the scene ends after 40"]],
    ],
    [
      "a part that nobody plays",
      { cast: [...cast, { characterId: id(7), name: "The host" }] },
      [["error", `cast/${id(7)}/characterId`, "Nobody plays The host yet"]],
    ],
    [
      "a voice that is not set up",
      { cast: [cast[0], { ...cast[1], model: "other:two" }] },
      [["error", `cast/${bob}/model`, "The voice “other:two” of Bob is not set up here"]],
    ],
    [
      "a secret without words worth the name",
      { cast: [cast[0], { ...cast[1], secret: "yes" }] },
      [["warning", `cast/${bob}/secret`, "The secret of Bob is one word: say what nobody may know"]],
    ],
    [
      "nobody who would speak",
      { strategy: "natural", cast: cast.map((part) => ({ ...part, talkativeness: 0 })) },
      [["error", "strategy", "Nobody would speak: in the natural order all have a talkativeness of nought"]],
    ],
    [
      "somebody who is needed and not cast",
      { beats: [beat("a"), beat("b"), beat("c", { required: [cid] })] },
      [["error", "beats/c/required", "Beat 3 needs Cid, who is not in the cast"]],
    ],
    [
      "least over most",
      { beats: [beat("a", { minTurns: 9, maxTurns: 4 })] },
      [["error", "beats/a/minTurns", "Beat 1 has to last at least 9 turns, and at most 4"]],
    ],
    [
      "a circle",
      { beats: [beat("a", { pre: [{ beat: "b" }] }), beat("b", { pre: [{ beat: "a" }] })] },
      [
        ["error", "beats/a/pre", "Beat 1 can never begin: it waits for beat 2, which cannot be over before it"],
        ["error", "beats/b/pre", "Beat 2 can never begin: it waits for beat 1, which cannot be over before it"],
      ],
    ],
    [
      "a wait for itself",
      { beats: [beat("a", { pre: [{ beat: "a" }] })] },
      [["error", "beats/a/pre", "Beat 1 can never begin: it waits for itself"]],
    ],
    [
      "a wait for nothing",
      { beats: [beat("a", { pre: [{ beat: "z" }] })] },
      [["error", "beats/a/pre", "Beat 1 can never begin: it waits for a beat that is not there"]],
    ],
    [
      "a wait for a failure that nobody has described",
      { beats: [beat("a"), beat("b", { pre: [{ beat: "a", outcome: "fail" }] })] },
      [["error", "beats/b/pre", "Beat 2 can never begin: it waits until beat 1 fails, but nothing says when it does"]],
    ],
    [
      "a wait until one runs out of turns that asks for nothing",
      { beats: [beat("a"), beat("b", { pre: [{ beat: "a", outcome: "timeout" }] })] },
      [
        [
          "error",
          "beats/b/pre",
          "Beat 2 can never begin: it waits until beat 1 runs out of turns, but that asks for nothing and succeeds then",
        ],
      ],
    ],
    [
      "two ends of one beat at once",
      {
        beats: [
          beat("a", { success: [{ turns: 2 }], fail: [{ turns: 9 }] }),
          beat("b", {
            pre: [
              { beat: "a", outcome: "success" },
              { beat: "a", outcome: "fail" },
            ],
          }),
        ],
      },
      [["error", "beats/b/pre", "Beat 2 can never begin: “Beat a” cannot end in two ways"]],
    ],
    [
      "a turn after the last",
      { beats: [beat("a", { pre: [{ turns: 90 }] })] },
      [["error", "beats/a/pre", "Beat 1 waits for turn 90, but the scene ends after 40"]],
    ],
    [
      "a bound that nothing fulfils",
      { beats: [beat("a", { success: [{ edge: [ann, bob], field: "trust", atLeast: 0.8, atMost: 0.2 }] })] },
      [["error", "beats/a/success", "Beat 1: “Ann’s trust in Bob is between 0.80 and 0.20” can never be true"]],
    ],
    [
      "more than there is time for",
      { limits: { turns: 10 }, beats: [beat("a", { minTurns: 6 }), beat("b", { minTurns: 6 })] },
      [["error", "limits.turns", "The beats take at least 12 turns, but the scene ends after 10"]],
    ],
    [
      "perhaps more than there is time for",
      { limits: { turns: 15 }, beats: [beat("a"), beat("b")] },
      [["warning", "limits.turns", "The beats may take 20 turns, and the scene ends after 15: the last may be cut off"]],
    ],
    [
      "two ways of which only one is played",
      {
        limits: { turns: 20 },
        beats: [
          beat("a", { success: [{ turns: 2 }] }),
          beat("b", { pre: [{ beat: "a", outcome: "success" }] }),
          beat("c", { pre: [{ beat: "a", outcome: "timeout" }] }),
        ],
      },
      [],
    ],
    [
      "a fact that is nowhere",
      { beats: [beat("a", { pre: [{ knows: [ann, "f1"] }] })] },
      [["warning", "beats/a/pre", "Beat 1 asks for a fact that is not written down in this cast"]],
    ],
    [
      "a mood of one who is not there",
      { beats: [beat("a", { valence: { focalId: cid, target: 0.2 } })] },
      [["error", "beats/a/valence", "Beat 1 watches the mood of Cid, who is not in the cast"]],
    ],
    [
      "a move both wanted and forbidden",
      { beats: [beat("a", { boost: { JOKE: 1 }, forbid: ["JOKE"] })] },
      [["warning", "beats/a/forbid", "Beat 1 favours “joke” and forbids it"]],
    ],
    [
      "a hand with nothing to pull at",
      { curve: [] },
      [["warning", "curve", "The director’s hand has nothing to pull towards: draw a curve, choose an arc or write a beat"]],
    ],
    [
      "an arc of one who is not there",
      { arc: { kind: "rise", focalId: cid } },
      [["error", "arc", "The arc follows Cid, who is not in the cast"]],
    ],
    [
      "a mood drawn for one who is not there, beyond the end",
      { fortune: { focalId: cid, points: [{ turn: 50, target: -0.4 }] } },
      [
        ["error", "fortune", "A mood is drawn for Cid, who is not in the cast"],
        ["warning", "fortune", "The mood of Cid goes on after the last turn (to turn 50 of 40)"],
      ],
    ],
    [
      "a curve beyond the end",
      { curve: [{ turn: 50, target: 0.4 }] },
      [["warning", "curve", "The curve goes on after the last turn (to turn 50 of 40)"]],
    ],
    [
      "an empty list of words with something to do",
      { policy: { words: { list: [], action: "block" } } },
      [["warning", "policy.words", "The list of words is empty, so nothing is looked for"]],
    ],
  ])("says of %s what it is", (_, over, expected) => {
    expect(remarks(over)).toEqual(expected);
  });

  it("says that nobody could decide who speaks next, where no model is set up", () => {
    expect(remarks({ strategy: "model" }, stage({ models: [] }))).toEqual([
      ["warning", "strategy", "No model is set up that could say who speaks next: people go on as people do"],
    ]);
    expect(remarks({ strategy: "model" })).toEqual([]);
  });

  it("does not start with a model that is to say who speaks next and is not set up; in another order nobody asks it", () => {
    expect(remarks({ strategy: "model", turnModel: "one/gone" })).toEqual([
      ["error", "turnModel", "The model “one/gone”, which is to say who speaks next, is not set up here"],
    ]);
    expect(remarks({ strategy: "model", turnModel: "one/gone" }, stage({ models: ["one/gone"] }))).toEqual([]);
    expect(remarks({ strategy: "social", turnModel: "one/gone" })).toEqual([]);
  });

  it.each([
    ["busy elsewhere", { busyIn: "The ball" }, ["error", `cast/${ann}/characterId`, "Ann is in “The ball” until that scene ends"]],
    ["gone", { removed: true }, ["error", `cast/${ann}/characterId`, "Ann has been taken out of the cast"]],
    ["tired", { energy: 0.12 }, ["warning", `cast/${ann}/characterId`, "Ann has little energy (0.12) and may leave early"]],
  ])("says who is %s", (_, over, expected) => {
    expect(remarks({}, stage({ characters: [person(ann, "Ann", over), person(bob, "Bob")] }))).toEqual([expected]);
  });

  it("tells what keeps it from starting before what does not", () => {
    expect(remarks({ question: "", title: "", cast: [cast[0]] }).map(([level]) => level)).toEqual(["error", "error", "warning"]);
  });

  it("lasts as many turns as there are, or as fit in the time", () => {
    expect(estimateScenario(play({ limits: { turns: 42, minutes: 20 }, secondsPerTurn: 6 }))).toEqual({ turns: 42, minutes: 5, cents: 0 });
    expect(estimateScenario(play({ limits: { turns: 400, minutes: 2 }, secondsPerTurn: 6 }))).toEqual({ turns: 20, minutes: 2, cents: 0 });
    expect(estimateScenario(play({ cast: [cast[0], { ...cast[1], model: "local:one" }] })).cents).toBeNull();
    expect(estimateScenario(play({ secondsPerTurn: 0 }))).toMatchObject({ turns: 40, minutes: 0 });
  });
});
