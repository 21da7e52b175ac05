import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveIds, type MoveId } from "@/server/contracts/moves";
import type { DirectCommand, SimulationInput, SimulationOutcome } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, drawSpeaker, restore, snapshot, type Simulation } from "../simulation";
import { wantsToLeave } from "./leaving";

const order = (sim: Simulation, command: DirectCommand): SimulationOutcome => applyInput(sim, { type: "direct", command });
const pin = (rest: Partial<Extract<DirectCommand, { what: "pin" }>>): DirectCommand => ({
  what: "pin",
  id: "p1",
  actorId: characterId(0),
  move: "CONFESS",
  targetId: null,
  sceneKey: null,
  beforeTurn: null,
  ...rest,
});
const ticks = (sim: Simulation, count: number): SimulationOutcome["acts"] =>
  Array.from({ length: count }, () => applyInput(sim, { type: "tick" }).acts).flat();
const silent = (seed = 1): Simulation =>
  createSimulation({
    seed,
    params: {},
    characters: Array.from({ length: 6 }, (_, k) => buildCharacter(seed, k, { autonomy: 0, goals: [] })),
    ties: buildSetup(6, { seed, degree: 5 }).ties,
  });

describe("a pinned move", () => {
  it("G10: happens in its scene before its turn, and the director is given as the reason", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const sim = createSimulation(buildSetup(6, { seed, degree: 5 }));
      const present = [0, 1, 2, 3].map(characterId);
      applyInput(sim, { type: "seat", characterIds: present, seated: true });
      order(sim, pin({ targetId: characterId(2), sceneKey: 4, beforeTurn: 12 }));
      const history: { speakerId: string; addresseeId: string | null; named: string[]; move: MoveId | null }[] = [];
      const confessions = [];
      for (let turn = 1; turn < 12; turn += 1) {
        const speakerId = drawSpeaker(sim, { sceneKey: 4, turn, present, history }) ?? characterId(1);
        const input: SimulationInput = { type: "turn", sceneKey: 4, turn, present, speakerId, addresseeId: null, move: null };
        const [act] = applyInput(sim, input).acts;
        if (!act) continue;
        history.push({ speakerId, addresseeId: act.targetId, named: [], move: act.move });
        if (act.move === "CONFESS" && act.targetId === characterId(2) && act.actorId === characterId(0)) confessions.push(act);
      }
      const directed = confessions.filter(({ reason }) => reason.terms.some(({ term, value }) => term === "director" && value > 0));
      expect(directed).toHaveLength(1);
      expect(sim.orders.pins).toEqual([]);
    }
  });

  it("is made once, at the next tick, by somebody who does nothing unasked", () => {
    const sim = silent();
    order(sim, pin({ move: "INVITE", targetId: characterId(3) }));
    const acts = ticks(sim, 10);
    expect(acts.map(({ actorId, targetId, move }) => [actorId, targetId, move])).toEqual([[characterId(0), characterId(3), "INVITE"]]);
  });

  it("waits for somebody who is busy, and may be something to do alone", () => {
    const sim = silent();
    applyInput(sim, { type: "seat", characterIds: [characterId(3)], seated: true });
    order(sim, pin({ move: "INVITE", targetId: characterId(3) }));
    order(sim, pin({ id: "p2", actorId: characterId(1), move: "WITHDRAW" }));
    expect(ticks(sim, 4).map(({ move }) => move)).toEqual(["WITHDRAW"]);
    applyInput(sim, { type: "seat", characterIds: [characterId(3)], seated: false });
    expect(ticks(sim, 1).map(({ move }) => move)).toEqual(["INVITE"]);
  });

  it("that is taken back does not happen", () => {
    const sim = silent();
    order(sim, pin({}));
    order(sim, { what: "unpin", id: "p1" });
    expect(ticks(sim, 5)).toEqual([]);
  });

  it("to flirt stays under the mask of romance", () => {
    const sim = silent();
    order(sim, pin({ move: "FLIRT", targetId: characterId(1) }));
    expect(ticks(sim, 2).map(({ move }) => move)).toEqual(["COMPLIMENT"]);
  });
});

describe("a forbidden move", () => {
  it("does not happen of itself, for one or for all, unless a turn says so", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...moveIds), { minLength: 1, maxLength: 40 }), fc.nat(50), (moves, seed) => {
        const sim = createSimulation(buildSetup(8, { seed }));
        for (const move of moves) order(sim, { what: "forbid", actorId: null, move, forbidden: true });
        order(sim, { what: "forbid", actorId: characterId(0), move: "SMALL_TALK", forbidden: true });
        for (const { actorId, move } of ticks(sim, 40)) {
          expect(moves).not.toContain(move);
          if (actorId === characterId(0)) expect(move).not.toBe("SMALL_TALK");
        }
      }),
      { numRuns: 12 },
    );
  });

  it("may be everything: then nobody does anything, and a turn's own word still counts", () => {
    const sim = createSimulation(buildSetup(4));
    for (const move of moveIds) order(sim, { what: "forbid", actorId: null, move, forbidden: true });
    expect(ticks(sim, 20)).toEqual([]);
    const present = [0, 1].map(characterId);
    const turn = { type: "turn", sceneKey: 1, turn: 1, present, speakerId: present[0]!, addresseeId: present[1]!, move: "ARGUE" } as const;
    expect(applyInput(sim, turn).acts.map(({ move }) => move)).toEqual(["ARGUE"]);
    order(sim, { what: "forbid", actorId: null, move: "SMALL_TALK", forbidden: false });
    const allowed = ticks(sim, 30);
    expect(new Set(allowed.map(({ move }) => move))).toEqual(new Set(["SMALL_TALK"]));
  });
});

describe("a writer's weight", () => {
  const shareOf = (autonomy: number, weight: number): number => {
    let [of, all] = [0, 0];
    for (let seed = 1; seed <= 2; seed += 1) {
      const base = buildSetup(10, { seed });
      const sim = createSimulation({ ...base, characters: base.characters.map((one) => ({ ...one, autonomy })) });
      order(sim, { what: "weight", actorId: null, move: "ASK", weight });
      for (const { move } of ticks(sim, 120)) {
        all += 1;
        if (move === "ASK") of += 1;
      }
    }
    return of / all;
  };

  it("makes a move more or less frequent, and less so for those who go their own way", () => {
    const [puppet, free] = [0.25, 1].map((autonomy) => shareOf(autonomy, 0.8) - shareOf(autonomy, 0));
    expect(free).toBeGreaterThan(0);
    expect(puppet).toBeGreaterThan(free!);
    expect(shareOf(0.7, -2)).toBeLessThan(0.01);
  });

  it("G13: at full autonomy weighs at most 40 % of what it weighs at none", () => {
    const value = (autonomy: number): number => {
      const sim = createSimulation(buildSetup(3, { degree: 2 }));
      order(sim, { what: "autonomy", actorId: characterId(0), value: autonomy });
      order(sim, { what: "weight", actorId: characterId(0), move: "ASK", weight: 2 });
      const present = [0, 1].map(characterId);
      const [act] = applyInput(sim, {
        type: "turn",
        sceneKey: 1,
        turn: 1,
        present,
        speakerId: present[0]!,
        addresseeId: null,
        move: null,
      }).acts;
      expect(act!.move).toBe("ASK");
      return act!.reason.terms.find(({ term }) => term === "director")!.value;
    };
    expect(value(1)).toBeLessThanOrEqual(0.4 * value(0));
  });

  it("of nought takes it back; what makes no sense is refused", () => {
    const sim = createSimulation(buildSetup(3));
    order(sim, { what: "weight", actorId: null, move: "ASK", weight: 1 });
    order(sim, { what: "weight", actorId: null, move: "ASK", weight: 0 });
    expect(sim.orders.weights).toEqual([]);
    expect(() => order(sim, { what: "autonomy", actorId: characterId(0), value: 2 })).toThrow(/Autonomy/);
    expect(() => order(sim, pin({ actorId: "nobody" }))).toThrow(/nobody/);
  });
});

describe("orders", () => {
  it("G13: without autonomy nobody acts unasked", () => {
    expect(ticks(silent(), 150)).toEqual([]);
  });

  it("are part of a saved history", () => {
    const sim = createSimulation(buildSetup(8));
    order(sim, pin({ targetId: characterId(7), sceneKey: 3 }));
    order(sim, { what: "weight", actorId: null, move: "JOKE", weight: 1 });
    order(sim, { what: "forbid", actorId: characterId(1), move: "ASK", forbidden: true });
    const again = restore(snapshot(sim));
    expect(again.orders).toEqual(sim.orders);
    ticks(sim, 30);
    ticks(again, 30);
    expect(digest(again)).toBe(digest(sim));
  });
});

describe("leaving a scene", () => {
  it("is on the mind of the tired alone, the more so the more tired", () => {
    const share = (energy: number): number => {
      const sim = createSimulation(buildSetup(3));
      let leaving = 0;
      for (let turn = 0; turn < 400; turn += 1) {
        sim.people.saved.energy[0] = energy;
        sim.acts = turn;
        if (wantsToLeave(sim, characterId(0))) leaving += 1;
      }
      return leaving / 400;
    };
    expect(share(0.35)).toBe(0);
    expect(share(0)).toBeGreaterThan(share(0.2));
    expect(share(0)).toBeCloseTo(0.15, 1);
  });
});
