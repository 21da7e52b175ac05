import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pursuitReportSchema, type PursuitReport } from "@/server/contracts/pursuits";
import type { DirectedMove } from "@/server/contracts/moves";
import type { SimulationCharacter, SimulationGoal, SimulationTie } from "@/server/contracts/simulation";
import { buildCharacter, buildSetup, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, digest, restore, snapshot, type Simulation } from "../simulation";
import { conflictBetween } from "./conflict";
import { endPursuit } from "./finish";
import { ACTIVE_MOST, firstRow, Status } from "./store";
import { pursuitsOf } from "./tell";

const average = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const mutual = (a: number, b: number, rest: Partial<SimulationTie>): SimulationTie[] => [buildTie(a, b, rest), buildTie(b, a, rest)];
const goal = (type: SimulationGoal["type"], target: number | null, priority = 0.8): SimulationGoal => ({
  type,
  targetId: target === null ? null : characterId(target),
  priority,
});
/** A cast that does only what turns say. */
const still = (goals: SimulationGoal[][], ties: SimulationTie[], rest: Partial<SimulationCharacter> = {}): Simulation =>
  createSimulation({
    seed: 1,
    params: { "activation.base": 0 },
    characters: goals.map((own, k) => buildCharacter(1, k, { goals: own, bigFive: average, ...rest })),
    ties,
  });
let turn = 0;
const speak = (sim: Simulation, from: number, to: number, move: DirectedMove): PursuitReport[] => {
  turn += 1;
  return applyInput(sim, {
    type: "turn",
    sceneKey: 1,
    turn,
    present: [from, to].map(characterId),
    speakerId: characterId(from),
    addresseeId: characterId(to),
    move,
  }).pursuits;
};
const changes = (reports: readonly PursuitReport[], who: number): string[] =>
  reports.filter(({ characterId: id }) => id === characterId(who)).map(({ change, key }) => `${change} ${key}`);
const liking = { strength: 0.9, trust: 0.95, familiarity: 0.6 };

describe("a writer's goal", () => {
  it("is pursued from the start, and comes nearer by accepted moves that serve it", () => {
    const sim = still([[goal("bond", 1)], []], mutual(0, 1, liking));
    const [before] = pursuitsOf(sim, 0);
    expect(before).toMatchObject({
      key: "authored:0",
      type: "bond",
      targetId: characterId(1),
      source: "authored",
      status: "active",
      progress: 0,
    });
    const told = Array.from({ length: 6 }, () => speak(sim, 0, 1, "CONFIDE")).flat();
    expect(pursuitsOf(sim, 0)[0]!.progress).toBeGreaterThan(0.1);
    expect(pursuitsOf(sim, 0)[0]!.chance).toBeGreaterThan(before!.chance);
    expect(changes(told, 0)).toContain("progressed authored:0");
    for (const report of told) pursuitReportSchema.parse(report);
  });

  it("is achieved when both say that they are friends", () => {
    const sim = still([[goal("bond", 1)], []], mutual(0, 1, liking));
    const told = Array.from({ length: 12 }, () => speak(sim, 0, 1, "CONFIDE")).flat();
    expect(changes(told, 0)).toContain("achieved authored:0");
    expect(pursuitsOf(sim, 0)[0]!.status).toBe("achieved");
  });

  it("falls back when the other turns hostile", () => {
    const sim = still([[goal("bond", 1)], []], mutual(0, 1, { ...liking, strength: 0.3 }));
    for (let k = 0; k < 4; k += 1) speak(sim, 0, 1, "INVITE");
    const { progress } = pursuitsOf(sim, 0)[0]!;
    speak(sim, 1, 0, "THREATEN");
    expect(pursuitsOf(sim, 0)[0]!.progress).toBeLessThan(progress);
  });

  it("counts refusals, tells the first, third and fifth, and is given up in the end by the least persevering", () => {
    const hated = { strength: -0.95, trust: 0, familiarity: 0.6, offence: 0.9 };
    const sim = still([[goal("bond", 1)], []], mutual(0, 1, hated), { bigFive: { ...average, conscientiousness: 0, agreeableness: 0 } });
    const told: string[] = [];
    for (let k = 0; k < 300 && !told.includes("abandoned authored:0"); k += 1) told.push(...changes(speak(sim, 0, 1, "INVITE"), 0));
    expect(told.filter((each) => each === "blocked authored:0").length).toBeGreaterThanOrEqual(3);
    expect(told).toContain("abandoned authored:0");
    expect(told.some((each) => each.startsWith("adopted own:escape"))).toBe(true);
  });

  it("waits for whom it is about, and an edit ends or begins it", () => {
    const sim = still([[goal("protect", 5)]], []);
    expect(pursuitsOf(sim, 0)[0]!.targetId).toBe(characterId(5));
    applyInput(sim, { type: "add", character: buildCharacter(1, 5) });
    expect(sim.pursuits.slots.target[firstRow(0)]).toBe(1);
    const edited = { ...sim.records[0]!, goals: [goal("status", null), goal("protect", 5)] };
    applyInput(sim, { type: "edit", character: edited });
    expect(pursuitsOf(sim, 0).map(({ key, type }) => `${key} ${type}`)).toEqual(["authored:0 status", "authored:1 protect"]);
    applyInput(sim, { type: "edit", character: { ...edited, goals: [goal("status", null, 0.2)] } });
    expect(pursuitsOf(sim, 0).map(({ type, priority }) => [type, priority])).toEqual([["status", 0.2]]);
  });
});

describe("a goal of one's own", () => {
  const everybody = (move: DirectedMove, ties: SimulationTie[], bigFive = average): string[] => {
    const told: string[] = [];
    for (let seed = 1; seed <= 12; seed += 1) {
      const characters = [0, 1, 2].map((k) => buildCharacter(1, k, { goals: [], bigFive }));
      const sim = createSimulation({ seed, params: { "activation.base": 0 }, characters, ties });
      for (let k = 0; k < 3; k += 1) for (const { key, change } of speak(sim, 1, 0, move)) told.push(`${change} ${key}`);
    }
    return told;
  };

  it("comes from a grave offence, from guilt, and from seeing a friend attacked", () => {
    const ties = [...mutual(0, 1, { strength: -0.3, offence: 0.3 }), ...mutual(0, 2, { strength: 0.8, familiarity: 0.6 })];
    expect(everybody("THREATEN", ties)).toEqual(
      expect.arrayContaining([`adopted own:revenge:${characterId(1)}`, `adopted own:protect:${characterId(0)}`]),
    );
    const fond = mutual(0, 1, { strength: 0.7, familiarity: 0.6 });
    expect(everybody("INSULT", fond)).toContain(`adopted own:repair:${characterId(0)}`);
  });

  it("comes from loneliness", () => {
    const sim = still([[], []], mutual(0, 1, { strength: 0.2 }));
    sim.people.saved.needs[0] = 0;
    const told: string[] = [];
    for (let k = 0; k < 30; k += 1) {
      sim.people.saved.needs[0] = 0;
      told.push(...changes(speak(sim, 0, 1, "SMALL_TALK"), 0));
    }
    expect(told).toContain(`adopted own:bond:${characterId(1)}`);
  });

  it("ends in time, and with whom it is about", () => {
    const sim = createSimulation(buildSetup(24, { seed: 2, params: { "goals.patience": 80 } }));
    const seen = new Map<string, number>();
    for (let tick = 0; tick < 300; tick += 1) {
      for (const { change } of applyInput(sim, { type: "tick" }).pursuits) seen.set(change, (seen.get(change) ?? 0) + 1);
    }
    expect(seen.get("adopted")).toBeGreaterThan(2);
    expect((seen.get("failed") ?? 0) + (seen.get("achieved") ?? 0)).toBeGreaterThan(0);
  });
});

describe("goals of two people", () => {
  it("clash when both want the same, or one wants to harm the other or what the other guards", () => {
    const clash = (one: SimulationGoal, two: SimulationGoal): number => conflictBetween(still([[one], [two], []], []), 0, 1);
    expect(clash(goal("possess", 2), goal("possess", 2, 0.4))).toBeCloseTo(0.4, 5);
    expect(clash(goal("status", null), goal("status", null))).toBeGreaterThan(0);
    expect(clash(goal("revenge", 2), goal("protect", 2))).toBeGreaterThan(0);
    expect(clash(goal("protect", 2), goal("revenge", 2))).toBeGreaterThan(0);
    expect(clash(goal("revenge", 1), goal("learn", null))).toBeGreaterThan(0);
    expect(clash(goal("learn", 2), goal("achieve", null))).toBe(0);
  });
});

describe("pursuits after any history", () => {
  it("are at most four, in range, counted rightly, and part of what is saved", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 20, max: 160 }), (seed, ticks) => {
        const sim = createSimulation(buildSetup(16, { seed }));
        for (let k = 0; k < ticks; k += 1) applyInput(sim, { type: "tick" });
        sim.records.forEach((_, person) => {
          const all = pursuitsOf(sim, person);
          const active = all.filter(({ status }) => status === "active");
          expect(active.length).toBe(sim.pursuits.active[person]);
          expect(active.length).toBeLessThanOrEqual(ACTIVE_MOST);
          for (const { priority, progress, chance } of all)
            for (const x of [priority, progress, chance]) expect(x >= 0 && x <= 1).toBe(true);
        });
        expect(digest(restore(snapshot(sim)))).toBe(digest(sim));
      }),
      { numRuns: 12 },
    );
  });

  it("tell relief or satisfaction at a good end, and something bitter at a bad one", () => {
    const sim = still([[goal("achieve", null)], [goal("achieve", null)]], []);
    const before = sim.people.saved.emotion[0]!;
    endPursuit(sim, firstRow(0), Status.achieved);
    endPursuit(sim, firstRow(1), Status.failed);
    expect(sim.people.saved.emotion[0]!).toBeGreaterThan(before);
    expect(sim.people.saved.emotion[3]!).toBeLessThan(0);
  });
});
