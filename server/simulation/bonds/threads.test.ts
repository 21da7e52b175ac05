import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import { threadSchema, type Thread } from "@/server/contracts/threads";
import type { DirectedMove } from "@/server/contracts/moves";
import type { SimulationOutcome, SimulationTie } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, restore, snapshot, type Simulation } from "../simulation";
import { kindIndex as K } from "../tables/kind-priors";
import { findTie } from "../ties";
import { nextKind, type KindView } from "./kinds";
import { openThreads } from "./open-threads";
import { statusOf } from "./status";

const average = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const pair = (rest: Partial<SimulationTie>, seed = 1): Simulation =>
  createSimulation({
    seed,
    params: { "activation.base": 0 },
    characters: [0, 1].map((k) => buildCharacter(1, k, { goals: [], bigFive: average })),
    ties: [buildTie(0, 1, rest), buildTie(1, 0, rest)],
  });
let turn = 0;
const speak = (sim: Simulation, from: number, to: number, move: DirectedMove): SimulationOutcome => {
  turn += 1;
  return applyInput(sim, {
    type: "turn",
    sceneKey: 1,
    turn,
    present: [from, to].map(characterId),
    speakerId: characterId(from),
    addresseeId: characterId(to),
    move,
  });
};
const wait = (sim: Simulation, ticks: number): Thread[] =>
  Array.from({ length: ticks }, () => applyInput(sim, { type: "tick" }).threads).flat();
const trustOf = (sim: Simulation, from: number, to: number): number => sim.ties.slots.trust[findTie(sim.ties, from, to)]!;
const vow = `vow:${characterId(0)}>${characterId(1)}`;

/** A pair between whom a vow has just been accepted. */
const sworn = (): Simulation => {
  const sim = pair({ strength: 0.95, trust: 0.95, familiarity: 0.8, kind: "family" });
  for (let k = 0; k < 30 && openThreads(sim).length === 0; k += 1) speak(sim, 0, 1, "VOW");
  expect(openThreads(sim).map(({ id, kind }) => [id, kind])).toEqual([[vow, "vow"]]);
  return sim;
};

describe("a vow", () => {
  it("binds until it is kept by serving the other", () => {
    const sim = sworn();
    const ends: Thread[] = [];
    for (let k = 0; k < 20 && ends.length === 0; k += 1) ends.push(...speak(sim, 0, 1, "OFFER_HELP").threads);
    expect(ends.map(({ id, outcome }) => [id, outcome])).toEqual([[vow, "kept"]]);
    expect(openThreads(sim)).toEqual([]);
  });

  it("is broken by hostility, which costs more trust than the same words without it", () => {
    const [bound, free] = [sworn(), sworn()];
    const row = free.bonds.count - 1;
    free.bonds.count = row;
    for (const rows of free.bonds.rowOf) rows.clear();
    const { threads } = speak(bound, 0, 1, "INSULT");
    turn -= 1;
    speak(free, 0, 1, "INSULT");
    expect(threads.find(({ id }) => id === vow)?.outcome).toBe("broken");
    expect(trustOf(bound, 1, 0)).toBeLessThan(trustOf(free, 1, 0) - 0.05);
  });

  it("is broken by neglect when its term is over", () => {
    const sim = sworn();
    const before = trustOf(sim, 1, 0);
    const told = wait(sim, sim.params.bonds.vowTerm + 2);
    expect(told.filter(({ closedTick }) => closedTick !== null).map(({ id, outcome }) => [id, outcome])).toEqual([[vow, "broken"]]);
    expect(trustOf(sim, 1, 0)).toBeLessThan(before);
  });
});

describe("an offence", () => {
  it("is a thread from .25 on, weighs less as it fades, and is settled by time", () => {
    const sim = pair({ strength: 0 });
    const told = [...speak(sim, 0, 1, "THREATEN").threads, ...wait(sim, 1400)];
    const mine = told.filter(({ id }) => id === `offence:${characterId(1)}>${characterId(0)}`);
    expect(mine[0]).toMatchObject({ kind: "offence", act: 1, closedTick: null, outcome: null });
    expect(mine.at(-1)!.outcome).toBe("settled");
    const weights = mine.slice(0, -1).map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.length).toBeGreaterThan(1);
  });
});

describe("a clash of goals", () => {
  it("is a thread from the first dealing of the two until one of the goals is gone", () => {
    const sim = pair({});
    const goals = [{ type: "possess" as const, targetId: null, priority: 0.7 }];
    for (const k of [0, 1]) applyInput(sim, { type: "edit", character: { ...sim.records[k]!, goals } });
    expect(speak(sim, 0, 1, "ASK").threads.map(({ kind }) => kind)).toContain("conflict");
    applyInput(sim, { type: "edit", character: { ...sim.records[1]!, goals: [] } });
    expect(wait(sim, 2).map(({ kind, outcome }) => [kind, outcome])).toEqual([["conflict", "ended"]]);
  });
});

describe("a secret of the writer", () => {
  it("is a thread while it is kept, and exposed when the one it concerns knows", () => {
    const sim = pair({ strength: 0.5 });
    const fact = {
      id: "a1",
      text: "He sold the boat.",
      subjectId: characterId(0),
      objectId: characterId(1),
      isTrue: true,
      isSecret: true,
      heldBy: [characterId(0)],
    };
    const [thread] = applyInput(sim, { type: "fact", fact }).threads;
    expect(thread).toMatchObject({ kind: "secret", holderId: characterId(0), otherId: characterId(1), factId: "a1", outcome: null });
    const { threads } = applyInput(sim, { type: "reveal", factId: "a1", characterIds: [characterId(1)] });
    expect(threads.map(({ id, outcome }) => [id, outcome])).toEqual([[thread!.id, "exposed"]]);
  });
});

describe("the kind of a tie", () => {
  const view = fc.record({
    kind: fc.nat(relationshipKinds.length - 1),
    strength: fc.double({ min: -1, max: 1, noNaN: true }),
    trust: fc.double({ min: 0, max: 1, noNaN: true }),
    familiarity: fc.double({ min: 0, max: 1, noNaN: true }),
    offence: fc.double({ min: 0, max: 1, noNaN: true }),
    contest: fc.boolean(),
  });

  it("settles: what it has become, it stays under the same circumstances", () => {
    fc.assert(
      fc.property(view, (v) => {
        let now: KindView = v;
        const seen = [now.kind];
        for (let k = 0; k < 4; k += 1) {
          now = { ...now, kind: nextKind(now) };
          seen.push(now.kind);
        }
        expect(nextKind(now)).toBe(now.kind);
      }),
    );
  });

  it("of family, colleagues and teachers is a fact of life", () => {
    fc.assert(
      fc.property(view, fc.constantFrom(K.family, K.professional, K.mentor), (v, kind) => {
        expect(nextKind({ ...v, kind })).toBe(kind);
      }),
    );
  });

  it("goes up at a threshold and down only well below it", () => {
    const at = (kind: number, strength: number): number =>
      nextKind({ kind, strength, trust: 0.6, familiarity: 0.5, offence: 0, contest: false });
    expect(at(K.acquaintance, 0.36)).toBe(K.friend);
    expect(at(K.friend, 0.25)).toBe(K.friend);
    expect(at(K.friend, 0.2)).toBe(K.acquaintance);
    expect(at(K.rival, -0.12)).toBe(K.rival);
    expect(nextKind({ kind: K.rival, strength: -0.5, trust: 0.3, familiarity: 0.4, offence: 0.4, contest: true })).toBe(K.enemy);
    expect(nextKind({ kind: K.friend, strength: 0.1, trust: 0.3, familiarity: 0.5, offence: 0.2, contest: false })).toBe(K.strained);
  });

  it("is told with its change, and agrees with the tie", () => {
    const sim = createSimulation(buildSetup(24, { seed: 4 }));
    const kinds = new Map<string, string>();
    for (const { id } of sim.records)
      for (const { id: other } of sim.records) {
        const slot = findTie(sim.ties, sim.indexOf.get(id)!, sim.indexOf.get(other)!);
        if (slot >= 0) kinds.set(`${id}>${other}`, relationshipKinds[sim.ties.slots.kind[slot]!]!);
      }
    let changed = 0;
    for (let tick = 0; tick < 400; tick += 1) {
      for (const { fromId, toId, from, to } of applyInput(sim, { type: "tick" }).kinds) {
        expect(kinds.get(`${fromId}>${toId}`) ?? "acquaintance").toBe(from);
        kinds.set(`${fromId}>${toId}`, to);
        changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(10);
    for (const [key, kind] of kinds) {
      const [from, to] = key.split(">").map((id) => sim.indexOf.get(id)!) as [number, number];
      const slot = findTie(sim.ties, from, to);
      if (slot >= 0) expect(relationshipKinds[sim.ties.slots.kind[slot]!]).toBe(kind);
    }
  });
});

describe("esteem", () => {
  it("goes to those who are liked and obeyed", () => {
    const sim = pair({ strength: 0.9, trust: 0.9, familiarity: 0.8 });
    for (let k = 0; k < 60; k += 1) speak(sim, 1, 0, "COMPLIMENT");
    expect(statusOf(sim, characterId(0))).toBeGreaterThan(0.55);
    for (let k = 0; k < 60; k += 1) speak(sim, 0, 1, "COMMAND");
    expect(statusOf(sim, characterId(1))).toBeLessThan(statusOf(sim, characterId(0)));
  });
});

describe("threads after any history", () => {
  it("are told as they are: what was opened and not closed is what is open", () => {
    fc.assert(
      fc.property(fc.nat(500), (seed) => {
        const sim = createSimulation(buildSetup(16, { seed }));
        const open = new Map<string, Thread>();
        for (let tick = 0; tick < 250; tick += 1) {
          for (const thread of applyInput(sim, { type: "tick" }).threads) {
            threadSchema.parse(thread);
            if (thread.outcome === null) open.set(thread.id, thread);
            else open.delete(thread.id);
          }
        }
        const now = openThreads(sim);
        const heavy = now.filter(({ weight }) => weight >= 0.1).map(({ id }) => id);
        expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining([...open.keys()]));
        expect([...open.keys()]).toEqual(expect.arrayContaining(heavy));
        const again = restore(snapshot(sim));
        expect(openThreads(again)).toEqual(now);
        for (const one of [sim, again]) for (let k = 0; k < 30; k += 1) applyInput(one, { type: "tick" });
        expect(digest(again)).toBe(digest(sim));
      }),
      { numRuns: 6 },
    );
  });
});
