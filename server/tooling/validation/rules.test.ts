import { describe, expect, it } from "vitest";
import { castFileSchema } from "@/server/contracts/cast-file";
import { createSimulation, applyInput } from "@/server/simulation/simulation";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { createInspection, inspect } from "./invariants.mts";
import { BadInput, assignment, rowsFrom, seedFrom, seedsFrom, wholeNumber } from "./options.mts";
import { compareActs, compareParts } from "./replay-trace.mts";
import { toGivenCast } from "./read-cast.mts";
import { isRowName, judged, rowNames, undefinedRow } from "./rules.mts";

describe("rules", () => {
  it("judge every row on either side of its threshold", () => {
    expect(rowNames).toHaveLength(23);
    expect(judged("V1", { rise: 0.09 }).pass).toBe(true);
    expect(judged("V1", { rise: 0.07 }).pass).toBe(false);
    expect(judged("V2", { gap: 0.05, z: 4 }).pass).toBe(false);
    expect(judged("V4", { meanStrength: 0.1, positive: 0.6, negative: 0.07, saturated: 0 }).pass).toBe(false);
    expect(judged("V9", { r: 0.2, p: 0.02 }).pass).toBe(false);
    expect(judged("V11", { friends: -0.08, others: -0.03, distance2: 0, friendsWithout: 0 }).pass).toBe(true);
    expect(judged("V11", { friends: -0.08, others: -0.04, distance2: 0, friendsWithout: 0 }).pass).toBe(false);
    expect(judged("V17", { default: 0.8, handZero: 0.4 }).pass).toBe(false);
    expect(judged("V18", { at10: 0.3, at50: 0.2, at90: 0.1 }).pass).toBe(true);
    expect(judged("V22", { hop1: 0.5, hop2: 0.3, hop3: 0.31 }).pass).toBe(false);
    expect(judged("V22", { hop1: 0.5, hop2: 0.3, hop10: 0.1 }).pass).toBe(true);
  });

  it("ask for the number of motifs that peak only where there was room for them", () => {
    const life = { illegal: 0, peaks: 5, opposites: 0, longestHigh: 0, categoriesThatPeak: 20 };
    expect(judged("V19", { ...life, regionKiloticks: 4 }).pass).toBe(true);
    expect(judged("V19", { ...life, regionKiloticks: 180 }).pass).toBe(false);
  });

  it("fail where a number is missing, and have neither pass nor fail without a value", () => {
    for (const name of rowNames) expect(judged(name, {}).pass).toBe(false);
    expect(undefinedRow("V5", "too small")).toMatchObject({ value: null, pass: null, reason: "too small" });
  });
});

describe("options", () => {
  it("are read, or refused in one sentence", () => {
    expect(wholeNumber("ticks", "12")).toBe(12);
    expect(seedsFrom("1-3,9")).toEqual([1, 2, 3, 9]);
    expect(assignment("set", "romance=1")).toEqual(["romance", 1]);
    expect(rowsFrom("V4,V1")).toEqual(["V1", "V4"]);
    expect(isRowName("toString")).toBe(false);
    for (const wrong of [
      () => wholeNumber("ticks", "1.5"),
      () => seedFrom("4294967296"),
      () => seedsFrom("6-1"),
      () => assignment("set", "romance"),
      () => rowsFrom("V24"),
    ]) {
      expect(wrong).toThrow(BadInput);
    }
  });
});

describe("invariants", () => {
  it("hold in a cast that lives, and are missed where they are broken", () => {
    const sim = createSimulation(buildSetup(30, { seed: 3 }));
    for (let tick = 0; tick < 20; tick += 1) applyInput(sim, { type: "tick" });
    const sound = createInspection();
    inspect(sound, sim);
    expect(sound).toMatchObject({ violations: 0 });
    expect(sound.checked).toBeGreaterThan(1000);
    sim.people.saved.mood[0] = 1.5;
    sim.ties.slots.reverse[sim.ties.rows.start[1]!] = -1;
    const broken = createInspection();
    inspect(broken, sim);
    expect(broken.violations).toBeGreaterThanOrEqual(2);
    expect(broken.examples[0]).toContain("mood[0]");
  });
});

describe("replay", () => {
  const act = { number: 4, actorId: "a", targetId: "b", aboutId: null, move: "GREET", accepted: true };

  it("names the first act that differs, and the parts of the state that do", () => {
    expect(compareActs([act], [act])).toBeNull();
    expect(compareActs([act], [{ ...act, accepted: false }])).toContain("act 4 of character a");
    expect(compareActs([act], [])).toContain("replayed nothing");
    expect(compareParts({ ties: "1", mind: "2" }, { ties: "1", mind: "3" })).toBe("state differs in mind");
  });
});

describe("a cast file", () => {
  it("becomes people, ties and facts by key", () => {
    const person = (key: string) => ({
      key,
      name: key,
      homeKey: null,
      bigFive: { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 },
      ageGroup: key === "ann" ? "child" : "adult",
      goals: [],
    });
    const cast = toGivenCast(
      castFileSchema.parse({
        format: "dramatis.cast",
        version: 1,
        slug: "two",
        title: "Two",
        author: "",
        source: "",
        era: "neutral",
        premise: "Two people.",
        startsAt: "1811-11-12T19:30",
        places: [],
        openings: [],
        characters: [person("ann"), person("ben")],
        relationships: [{ from: "ann", to: "ben", kind: "friend", strength: 0.5, trust: 0.6, familiarity: 0.4, evidence: "" }],
        facts: [],
      }),
    );
    expect(cast.characters.map(({ id, adult }) => [id, adult])).toEqual([
      ["ann", false],
      ["ben", true],
    ]);
    expect(cast.ties).toEqual([{ fromId: "ann", toId: "ben", kind: "friend", strength: 0.5, trust: 0.6, familiarity: 0.4, offence: 0 }]);
  });
});
