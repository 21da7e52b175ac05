import { describe, expect, it } from "vitest";
import {
  arcs,
  type Beat,
  type DramaReport,
  type FloorState,
  type ScenePlan,
  type SimulationInput,
  type SimulationOutcome,
} from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, drawSpeaker, readScene, restore, snapshot, type Simulation } from "../simulation";
import { felt } from "../affect";
import { cardKinds } from "../tables/drama-cards";
import { cosPi, tensionAt, valenceAt } from "./arc";

const tick: SimulationInput = { type: "tick" };
const KEY = 7;
const room = [0, 1, 2, 3].map(characterId);
const plan = (overrides: Partial<ScenePlan> = {}): ScenePlan => ({
  turns: 60,
  curve: [],
  arc: null,
  hand: 1,
  beats: [],
  cards: [],
  ...overrides,
});
const beat = (overrides: Partial<Beat> = {}): Beat => ({
  id: "b1",
  title: "The quarrel",
  required: [],
  pre: [],
  tension: 0.5,
  valence: null,
  boost: {},
  forbid: [],
  success: [],
  fail: [],
  minTurns: 2,
  maxTurns: 6,
  priority: 0,
  weight: 1,
  once: true,
  ...overrides,
});

const cast = (params: Record<string, number> = {}, seed = 1): Simulation => createSimulation(buildSetup(12, { seed, params }));
const planned = (overrides: Partial<ScenePlan>, params: Record<string, number> = {}, seed = 1): Simulation => {
  const sim = cast(params, seed);
  applyInput(sim, { type: "plan", sceneKey: KEY, plan: plan(overrides) });
  return sim;
};

/** Turns of a scene in which people speak in order, from the given turn on; a tick passes every fourth. */
const play = (sim: Simulation, turns: number, from = 1): SimulationOutcome[] =>
  Array.from({ length: turns }, (_, k) => {
    if (k % 4 === 3) applyInput(sim, tick);
    const turn = from + k;
    return applyInput(sim, {
      type: "turn",
      sceneKey: KEY,
      turn,
      present: room,
      speakerId: room[turn % room.length]!,
      addresseeId: null,
      move: null,
    });
  });
const told = (outcomes: readonly SimulationOutcome[], kind: DramaReport["kind"]): DramaReport[] =>
  outcomes.flatMap(({ drama }) => drama.filter((report) => report.kind === kind));
const correlation = (a: readonly number[], b: readonly number[]): number => {
  const off = (values: readonly number[]): number[] => values.map((value) => value - mean(values));
  const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, k) => sum + value * y[k]!, 0);
  const [x, y] = [off(a), off(b)];
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("arcs", () => {
  it("have cosines without the engine's", () => {
    for (let k = -40; k <= 80; k += 1) expect(cosPi(k / 20)).toBeCloseTo(Math.cos((Math.PI * k) / 20), 6);
  });

  it("begin and end where their names say, and stay within bounds", () => {
    expect([valenceAt("rise", 0), valenceAt("rise", 1)]).toEqual([-1, 1]);
    expect(valenceAt("fallRise", 0.5)).toBeCloseTo(-1);
    expect(valenceAt("riseFall", 0.5)).toBeCloseTo(1);
    expect(valenceAt("riseFallRise", 0)).toBeCloseTo(-1);
    expect(valenceAt("fallRiseFall", 1)).toBeCloseTo(-1);
    for (const arc of arcs) {
      for (let t = 0; t <= 1; t += 0.05) {
        expect(tensionAt(arc, t)).toBeGreaterThanOrEqual(0);
        expect(tensionAt(arc, t)).toBeLessThanOrEqual(1);
      }
      expect(tensionAt(arc, 0.8)).toBeGreaterThan(tensionAt(arc, 0.02));
      expect(tensionAt(arc, 1)).toBeLessThan(tensionAt(arc, 0.8));
    }
  });
});

describe("the drama manager in the background", () => {
  it("says what it aims at, and nothing without a hand", () => {
    const sim = cast();
    const { sample } = applyInput(sim, tick);
    expect(sample!.target).toBeGreaterThanOrEqual(0.3);
    expect(sample!.target).toBeLessThanOrEqual(0.55);
    applyInput(sim, { type: "param", key: "drama.hand", value: 0 });
    const { sample: idle, acts } = applyInput(sim, tick);
    expect(idle!.target).toBeNull();
    for (const { reason } of acts) expect(reason.drama).toBeNull();
  });

  it.each([
    ["raises", 0.9, 1],
    ["lowers", 0, -1],
  ])("%s the tension where its target lies at %d", (_, target, sign) => {
    const tensionWith = (params: Record<string, number>): number => {
      const sim = createSimulation(buildSetup(60, { params }));
      return mean(Array.from({ length: 160 }, () => applyInput(sim, tick).sample!.tension));
    };
    const steered = tensionWith({ "drama.low": target, "drama.high": target });
    expect(sign * (steered - tensionWith({ "drama.hand": 0 }))).toBeGreaterThan(0.01);
  });

  it("pushes those of little autonomy harder", () => {
    const setup = buildSetup(40, { params: { "drama.low": 0.9, "drama.high": 0.9 } });
    setup.characters.forEach((character, k) => void (character.autonomy = k % 2 === 0 ? 0.3 : 0.9));
    const sim = createSimulation(setup);
    const acts = Array.from({ length: 30 }, () => applyInput(sim, tick).acts).flat();
    const pushes = (obedient: 0 | 1): number[] =>
      acts.flatMap(({ actorId, reason }) => (sim.indexOf.get(actorId)! % 2 === 1 - obedient ? [reason.drama?.push ?? 0] : []));
    expect(mean(pushes(1))).toBeGreaterThan(1.5 * mean(pushes(0)));
  });
});

describe("the plan of a scene", () => {
  it("is refused when it cannot be played, and changes nothing then", () => {
    const sim = cast();
    const before = digest(sim);
    const refuse = (overrides: Partial<ScenePlan>): void =>
      expect(() => applyInput(sim, { type: "plan", sceneKey: KEY, plan: plan(overrides) })).toThrow(/cannot be played/);
    refuse({ turns: 0 });
    refuse({ hand: Number.NaN });
    refuse({ curve: [{ turn: 5, target: 2 }] });
    refuse({ arc: { kind: "rise", focalId: "nobody" } });
    refuse({ fortune: { focalId: "nobody", points: [] } });
    refuse({ fortune: { focalId: characterId(0), points: [{ turn: 4, target: -1.5 }] } });
    refuse({
      fortune: {
        focalId: characterId(0),
        points: [
          { turn: 4, target: 0 },
          { turn: 4, target: 1 },
        ],
      },
    });
    refuse({ cards: ["earthquake"] });
    refuse({ beats: [beat(), beat()] });
    refuse({ beats: [beat({ minTurns: 9 })] });
    expect(digest(sim)).toBe(before);
  });

  it("moves the tension of the scene toward its curve", () => {
    const tensionFor = (target: number): number =>
      mean(
        [1, 2, 3].map((seed) => {
          const sim = planned({ curve: [{ turn: 1, target }] }, {}, seed);
          play(sim, 40);
          return readScene(sim, KEY)!.tension;
        }),
      );
    expect(tensionFor(0.8)).toBeGreaterThan(tensionFor(0.1) + 0.05);
  });

  it("goes on from a snapshot as if nothing had happened", () => {
    const sim = planned({ arc: { kind: "fallRise", focalId: characterId(0) }, beats: [beat()], cards: cardKinds });
    play(sim, 5);
    const copy = restore(snapshot(sim));
    expect(play(copy, 25, 6)).toEqual(play(sim, 25, 6));
    expect(digest(copy)).toBe(digest(sim));
  });
});

describe("beats", () => {
  const statuses = (outcomes: readonly SimulationOutcome[]): string[] => told(outcomes, "beat").map(({ id, what }) => `${id} ${what}`);

  it("never wait for ever: one that does not come about closes after its turns, and the next begins; one that asks for nothing is played", () => {
    const beats = [
      beat({ id: "one", priority: 2, success: [{ turns: 500 }] }),
      beat({ id: "two", pre: [{ beat: "one", outcome: "timeout" }], maxTurns: 3 }),
    ];
    const outcomes = play(planned({ beats }), 12);
    expect(statuses(outcomes)).toEqual(["one entered", "one timed_out", "two entered", "two succeeded"]);
  });

  it("succeed not before their least turns, and fail as soon as they must", () => {
    const done = [{ turns: 1 }];
    expect(statuses(play(planned({ beats: [beat({ success: done, minTurns: 3 })] }), 3)).at(-1)).toBe("b1 succeeded");
    expect(statuses(play(planned({ beats: [beat({ success: done, minTurns: 3 })] }), 2))).toEqual(["b1 entered"]);
    expect(statuses(play(planned({ beats: [beat({ fail: done, minTurns: 3 })] }), 1))).toEqual(["b1 entered", "b1 failed"]);
  });

  it("begin only with their people, and are played again only if they may", () => {
    expect(statuses(play(planned({ beats: [beat({ required: [characterId(9)] })] }), 5))).toEqual([]);
    const again = statuses(play(planned({ beats: [beat({ once: false, maxTurns: 2 })] }), 4));
    expect(again).toEqual(["b1 entered", "b1 succeeded", "b1 entered", "b1 succeeded"]);
  });

  it("look at ties, moods and themes", () => {
    const sim = cast();
    applyInput(sim, { type: "tie", tie: buildTie(0, 1, { strength: 0.9 }) });
    applyInput(sim, { type: "motifCommand", id: "0:HOPE", command: { what: "hold", intensity: 8 } });
    const met: Beat["pre"] = [
      { edge: [characterId(0), characterId(1)], field: "strength", atLeast: 0.5 },
      { motif: "HOPE", atLeast: 7 },
      { mood: characterId(0), axis: "pleasure", atLeast: -1, atMost: 1 },
    ];
    const unmet: Beat["pre"] = [{ motif: "HOPE", atMost: 2 }];
    const beats = [beat({ id: "unmet", pre: unmet, priority: 5 }), beat({ id: "met", pre: met })];
    applyInput(sim, { type: "plan", sceneKey: KEY, plan: plan({ beats }) });
    expect(statuses(play(sim, 1))).toEqual(["met entered"]);
  });

  it("measure a change from how things stood when they began, whatever that was", () => {
    const edge = (by: number): Beat["success"] => [{ edge: [characterId(0), characterId(1)], field: "strength", by }];
    const sim = cast();
    applyInput(sim, { type: "tie", tie: buildTie(0, 1, { strength: 0.9 }) });
    const beats = [beat({ id: "falls", success: edge(-0.2), maxTurns: 20, minTurns: 1 })];
    applyInput(sim, { type: "plan", sceneKey: KEY, plan: plan({ hand: 0, beats }) });
    expect(statuses(play(sim, 3))).toEqual(["falls entered"]);
    applyInput(sim, { type: "tie", tie: buildTie(0, 1, { strength: 0.6 }) });
    expect(statuses(play(sim, 1, 4))).toEqual(["falls succeeded"]);
    expect(restore(snapshot(sim)).drama.scenes).toEqual(sim.drama.scenes);
  });

  it("come about the oftener the stronger the hand", () => {
    const [a, b] = [characterId(0), characterId(1)];
    const wishes: Beat["success"][] = [
      [{ edge: [a, b], field: "strength", by: 0.08 }],
      [{ edge: [a, b], field: "strength", by: -0.1 }],
      [{ edge: [a, b], field: "trust", by: -0.04 }],
      [{ edge: [a, b], field: "offence", atLeast: 0.2 }],
    ];
    const seeds = [1, 2, 3, 4, 5];
    const reached = (hand: number): number =>
      wishes.flatMap((success) =>
        seeds.filter((seed) => {
          const beats = [beat({ success, required: [a, b], minTurns: 2, maxTurns: 14 })];
          return statuses(play(planned({ hand, beats }, {}, seed), 15)).includes("b1 succeeded");
        }),
      ).length;
    const [none, medium, strong] = [reached(0), reached(1), reached(2)];
    expect(medium).toBeGreaterThan(none);
    expect(strong).toBeGreaterThanOrEqual(medium);
    expect(strong).toBeGreaterThan(none + 4);
  });

  it("make some moves likelier and close others while they last", () => {
    const movesWith = (overrides: Partial<Beat>): string[] =>
      play(planned({ hand: 0, beats: [beat({ maxTurns: 40, ...overrides })] }), 30).flatMap(({ acts }) => acts.map(({ move }) => move));
    const usual = movesWith({});
    const boosted = movesWith({ boost: { ASK: 3 } });
    const count = (moves: readonly string[], move: string): number => moves.filter((each) => each === move).length;
    expect(count(boosted, "ASK")).toBeGreaterThan(count(usual, "ASK") + 5);
    expect(count(movesWith({ boost: { ASK: 3 }, forbid: ["ASK"] }), "ASK")).toBe(0);
  });
});

describe("cards", () => {
  const far = { curve: [{ turn: 1, target: 1 }], cards: cardKinds };

  it("are drawn when the tension has been far off for ten turns, at most one in eight turns, and told", () => {
    const outcomes = play(planned(far), 40);
    const turns = outcomes.flatMap(({ drama }, k) => (drama.some(({ kind }) => kind === "card") ? [k + 1] : []));
    expect(turns.length).toBeGreaterThan(0);
    expect(turns[0]).toBeGreaterThanOrEqual(10);
    turns.slice(1).forEach((turn, k) => expect(turn - turns[k]!).toBeGreaterThanOrEqual(8));
    for (const card of told(outcomes, "card")) {
      expect(card).toMatchObject({ what: "drawn", sceneKey: KEY, target: 1 });
      expect([...card.actorIds].sort()).toEqual([...room].sort());
    }
  });

  it("are only those that the writer lets the manager have", () => {
    expect(new Set(told(play(planned({ ...far, cards: ["letter"] }), 40), "card").map(({ id }) => id))).toEqual(new Set(["letter"]));
    expect(told(play(planned({ ...far, cards: [] }), 40), "card")).toEqual([]);
    expect(told(play(planned({ ...far, hand: 0 }), 40), "card")).toEqual([]);
  });
});

describe("an arc", () => {
  /** Pleasure of the focal character over sixty turns of a scene of four. */
  const courseOf = (seed: number, wish: Partial<ScenePlan> = { arc: { kind: "fallRise", focalId: characterId(0) } }): number[] => {
    const characters = room.map((_, k) => buildCharacter(seed, k, { goals: [], homePlaceId: null }));
    const ties = room.flatMap((_, a) => room.flatMap((__, b) => (a === b ? [] : [buildTie(a, b, { familiarity: 0.4 })])));
    const sim = createSimulation({ seed, params: {}, characters, ties });
    applyInput(sim, { type: "seat", characterIds: room, seated: true });
    applyInput(sim, { type: "plan", sceneKey: KEY, plan: plan(wish) });
    const history: FloorState["history"] = [];
    return Array.from({ length: 60 }, (_, k) => {
      const turn = k + 1;
      if (turn % 3 === 0) applyInput(sim, tick);
      const speakerId = drawSpeaker(sim, { sceneKey: KEY, turn, present: room, history: history.slice(-40) }) ?? room[turn % 4]!;
      const { acts } = applyInput(sim, { type: "turn", sceneKey: KEY, turn, present: room, speakerId, addresseeId: null, move: null });
      history.push({ speakerId, addresseeId: acts[0]?.targetId ?? null, named: [], move: acts[0]?.move ?? null });
      return felt(sim, 0, 0);
    });
  };

  it("man in a hole: the focal character's pleasure follows it over sixty turns, lowest in the middle third", () => {
    const courses = Array.from({ length: 16 }, (_, k) => courseOf(k + 1));
    const average = courses[0]!.map((_, turn) => mean(courses.map((course) => course[turn]!)));
    const lowest = average.indexOf(Math.min(...average));
    expect(lowest).toBeGreaterThanOrEqual(20);
    expect(lowest).toBeLessThan(40);
    const wanted = average.map((_, k) => valenceAt("fallRise", (k + 1) / 60));
    expect(correlation(wanted, average)).toBeGreaterThanOrEqual(0.6);
  });

  it("a drawn mood leads where it is drawn: the same people are happier under one that rises than under one that falls", () => {
    const led = (from: number, to: number): number =>
      mean(
        Array.from({ length: 12 }, (_, k) => {
          const points = [
            { turn: 1, target: from },
            { turn: 60, target: to },
          ];
          const course = courseOf(k + 1, { fortune: { focalId: characterId(0), points } });
          return mean(course.slice(40)) - mean(course.slice(0, 20));
        }),
      );
    expect(led(-0.7, 0.8)).toBeGreaterThan(led(0.8, -0.7) + 0.2);
  });
});
