import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DirectedMove } from "@/server/contracts/moves";
import type { Act } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { NO_EMOTION, nearestEmotion } from "../affect";
import { emotionAt } from "../labels";
import { moveIndex } from "../moves";
import { defaultParams } from "../params";
import { openMoves } from "../preconditions";
import { turnMoment } from "../rng";
import { applyInput, createSimulation, digest, readStates, restore, snapshot, type Simulation } from "../simulation";
import { faceSomebody } from "../situation";
import { isForeground, refreshForeground } from "./foreground";
import { answersTo } from "./obligations";
import { readPool } from "./pool";
import { POOL } from "./store";

const average = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const ticks = (sim: Simulation, count: number): Act[] => Array.from({ length: count }, () => applyInput(sim, { type: "tick" }).acts).flat();
const trio = (strengths: [number, number, number][], params: Record<string, number> = {}): Simulation =>
  createSimulation({
    seed: 1,
    params: { "activation.base": 0, ...params },
    characters: [0, 1, 2].map((k) => buildCharacter(1, k, { goals: [], bigFive: average })),
    ties: strengths.map(([from, to, strength]) => buildTie(from, to, { strength, familiarity: 0.5 })),
  });
const speak = (sim: Simulation, from: number, to: number, move: DirectedMove | null, turn = 1): Act =>
  applyInput(sim, {
    type: "turn",
    sceneKey: 1,
    turn,
    present: [0, 1, 2].map(characterId),
    speakerId: characterId(from),
    addresseeId: characterId(to),
    move,
  }).acts[0]!;
const feelings = (sim: Simulation, who: number): string[] => readPool(sim, who).map(({ type }) => emotionAt(type)!);

describe("the level of detail", () => {
  it("changes neither the fast vector nor the mood: with or without pools a history is the same", () => {
    const run = (everybodyUpTo: number): Simulation => {
      const sim = createSimulation(
        buildSetup(30, { seed: 7, params: { "appraisal.obligation": 0, "appraisal.everybodyUpTo": everybodyUpTo } }),
      );
      ticks(sim, 150);
      return sim;
    };
    const [near, far] = [run(200), run(0)];
    expect(isForeground(near, 0)).toBe(true);
    expect(isForeground(far, 0)).toBe(false);
    expect(near.people.saved.emotion).toEqual(far.people.saved.emotion);
    expect(near.people.saved.mood).toEqual(far.people.saved.mood);
  });

  it("takes in whoever is within two ties of a scene or a pin, and lets them go again", () => {
    const sim = createSimulation({
      seed: 1,
      params: { "appraisal.everybodyUpTo": 0, "activation.base": 0 },
      characters: Array.from({ length: 6 }, (_, k) => buildCharacter(1, k, { goals: [] })),
      ties: [0, 1, 2, 3].flatMap((k) => [buildTie(k, k + 1), buildTie(k + 1, k)]),
    });
    const near = (): number[] => sim.records.map((_, k) => k).filter((k) => isForeground(sim, k));
    applyInput(sim, { type: "seat", characterIds: [characterId(0)], seated: true });
    ticks(sim, 1);
    expect(near()).toEqual([0, 1, 2]);
    applyInput(sim, { type: "seat", characterIds: [characterId(0)], seated: false });
    const pin = {
      what: "pin",
      id: "p",
      actorId: characterId(5),
      move: "ASK",
      targetId: characterId(0),
      sceneKey: 9,
      beforeTurn: null,
    } as const;
    applyInput(sim, { type: "direct", command: pin });
    ticks(sim, 1);
    expect(near()).toEqual([5]);
  });

  it("begins a pool with what is felt already, and drops it without a trace", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), (q) => {
        const sim = trio([]);
        sim.people.saved.emotion.set(q);
        const before = nearestEmotion(sim, 0);
        const vector = [...sim.people.saved.emotion];
        refreshForeground(sim);
        expect(readPool(sim, 0).map(({ type }) => type)).toEqual(before === NO_EMOTION ? [] : [before]);
        sim.params.appraisal.everybodyUpTo = 0;
        refreshForeground(sim);
        expect(readPool(sim, 0)).toEqual([]);
        expect([...sim.people.saved.emotion]).toEqual(vector);
        expect(nearestEmotion(sim, 0)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what an act makes people feel", () => {
  it("is gratitude for kindness and anger at cruelty, in whom it meets", () => {
    const sim = trio([[0, 1, 0.5]]);
    for (let k = 1; k <= 4; k += 1) speak(sim, 1, 0, "GIVE_GIFT", k);
    expect(feelings(sim, 0)).toContain("gratitude");
    speak(sim, 1, 0, "THREATEN", 5);
    expect(feelings(sim, 0)).toContain("anger");
  });

  it("is pity and reproach in a friend who sees it, and gloating in a foe", () => {
    const [friend, foe] = [trio([[2, 0, 0.8]]), trio([[2, 0, -0.8]])];
    for (const sim of [friend, foe]) speak(sim, 1, 0, "INSULT");
    expect(feelings(friend, 2)).toEqual(expect.arrayContaining(["pity", "reproach"]));
    expect(feelings(foe, 2)).toContain("gloating");
  });

  it("is gladness in a friend of whom something good meets, and resentment in a foe", () => {
    const [friend, foe] = [trio([[2, 0, 0.8]]), trio([[2, 0, -0.8]])];
    for (const sim of [friend, foe]) {
      let accepted = false;
      for (let k = 1; k < 12 && !accepted; k += 1) accepted = speak(sim, 1, 0, "COMFORT", k).accepted === true;
    }
    expect(feelings(friend, 2)).toContain("happy_for");
    expect(feelings(foe, 2)).toContain("resentment");
  });

  it("names who it is about and which act it comes from, fades, and gives the act its word", () => {
    const sim = trio([[0, 1, -0.3]]);
    const act = speak(sim, 1, 0, "INSULT");
    const [first] = readPool(sim, 0);
    expect(first).toMatchObject({ about: 1, act: act.number });
    expect(act.felt.map(({ characterId: id }) => id)).toContain(characterId(0));
    ticks(sim, 200);
    expect(readPool(sim, 0)).toEqual([]);
  });

  it("comes in many kinds over the days of a cast of 24, and no kind drowns the others", () => {
    const counts = new Map<string, number>();
    let all = 0;
    for (const seed of [1, 2]) {
      const sim = createSimulation(buildSetup(24, { seed }));
      for (let tick = 0; tick < 300; tick += 1) {
        ticks(sim, 1);
        if (tick % 5 > 0) continue;
        for (const { state } of readStates(sim)) {
          if (state.feeling.emotion === null) continue;
          counts.set(state.feeling.emotion, (counts.get(state.feeling.emotion) ?? 0) + 1);
          all += 1;
        }
      }
    }
    expect(all).toBeGreaterThan(300);
    expect(counts.size).toBeGreaterThanOrEqual(12);
    expect(Math.max(...counts.values()) / all).toBeLessThanOrEqual(0.3);
  });

  it("keeps at most eight emotions of 0..1, and is saved", () => {
    const sim = createSimulation(buildSetup(20, { seed: 3 }));
    ticks(sim, 120);
    sim.records.forEach((_, k) => {
      const pool = readPool(sim, k);
      expect(pool.length).toBeLessThanOrEqual(POOL);
      for (const { intensity } of pool) expect(intensity > 0 && intensity <= 1).toBe(true);
    });
    const again = restore(snapshot(sim));
    expect(readStates(again)).toEqual(readStates(sim));
    expect(ticks(again, 20)).toEqual(ticks(sim, 20));
    expect(digest(again)).toBe(digest(sim));
  });
});

/** Amends, mercy and promises are given under the same head. */
const nothingOwed = Object.fromEntries(Object.keys(defaultParams.dues).map((key) => [`dues.${key}`, 0]));

describe("an obligation of talk", () => {
  it("opens the second part of a pair for the one who was addressed, and is given as a reason", () => {
    let [answered, free] = [0, 0];
    for (let seed = 1; seed <= 60; seed += 1) {
      for (const obligation of [0.8, 0]) {
        const params = { ...nothingOwed, "appraisal.obligation": obligation };
        const sim = createSimulation({ ...buildSetup(3, { seed, degree: 2, params }), seed });
        speak(sim, 0, 1, "REQUEST_HELP", 1);
        const { move, reason } = speak(sim, 1, 0, null, 2);
        const isAnswer = answersTo(moveIndex.REQUEST_HELP, moveIndex[move]) === 1;
        const term = reason.terms.find(({ term: name }) => name === "obligation");
        expect(term?.value ?? 0).toBe(isAnswer ? obligation : 0);
        if (isAnswer && obligation > 0) answered += 1;
        if (isAnswer && obligation === 0) free += 1;
      }
    }
    expect(answered).toBeGreaterThan(1.5 * free);
  });
});

describe("a free choice", () => {
  it("is never of a move whose precondition is false", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 4, maxLength: 20 }), (seed, pairs) => {
        const sim = createSimulation(buildSetup(6, { seed, degree: 4 }));
        const present = [0, 1, 2, 3, 4, 5];
        pairs.forEach(([from, to], k) => {
          if (from === to) return;
          const occasion = {
            moment: turnMoment(sim.tick, 5, k + 1),
            scene: { key: 5, turn: k + 1, present: [from, ...present.filter((p) => p !== from)] },
          };
          refreshForeground(sim);
          const open = Uint8Array.from(openMoves(sim, occasion, faceSomebody(sim, occasion, from, to)));
          const [act] = applyInput(sim, {
            type: "turn",
            sceneKey: 5,
            turn: k + 1,
            present: present.map(characterId),
            speakerId: characterId(from),
            addresseeId: characterId(to),
            move: null,
          }).acts;
          expect(open[moveIndex[act!.move]]).toBe(1);
          applyInput(sim, { type: "tick" });
        });
      }),
      { numRuns: 25 },
    );
  });
});
