import { describe, expect, it } from "vitest";
import type { Memory } from "@/server/contracts/mind";
import { characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, readMind, restore, snapshot, type Simulation } from "../simulation";
import { createSmallCast, perform } from "../testing/small-cast";
import { cueFor, recall, recalled } from "./retrieve";
import { describeMemory } from "./describe-mind";
import { topicTags } from "./tags";
import { moveIndex } from "../moves";

const memories = (sim: Simulation, who: number): Memory[] => readMind(sim, characterId(who)).memories;
const ofAct = (sim: Simulation, who: number, act: number): Memory | undefined => memories(sim, who).find((each) => each.act === act);
const wait = (sim: Simulation, ticks: number): void => {
  for (let k = 0; k < ticks; k += 1) applyInput(sim, { type: "tick" });
};
const trustOf = (sim: Simulation, from: number, to: number): number => {
  const start = sim.ties.rows.start[from]!;
  for (let k = start; k < start + sim.ties.rows.degree[from]!; k += 1)
    if (sim.ties.slots.neighbour[k] === to) return sim.ties.slots.trust[k]!;
  throw new Error("strangers");
};

describe("what is remembered", () => {
  it("an insult by the two, and by whoever is in the room and hears it", () => {
    const sim = createSmallCast(5);
    const act = perform(sim, 0, "INSULT", 1, { present: [2, 3], hears: [2] }).acts[0]!.number;
    expect(ofAct(sim, 0, act)?.kind).toBe("did");
    expect(ofAct(sim, 1, act)).toMatchObject({ kind: "received", move: "INSULT", actorId: characterId(0) });
    expect(ofAct(sim, 2, act)?.kind).toBe("witnessed");
    expect(ofAct(sim, 3, act)).toBeUndefined();
    expect(ofAct(sim, 4, act)).toBeUndefined();
  });

  it("a witness lets small things pass once they are nothing new, the two keep them", () => {
    const sim = createSmallCast(3);
    const acts = Array.from({ length: 6 }, () => perform(sim, 0, "SMALL_TALK", 1, { present: [2] }).acts[0]!.number);
    expect(ofAct(sim, 2, acts[0]!)).toBeDefined();
    expect(ofAct(sim, 2, acts[5]!)).toBeUndefined();
    expect(ofAct(sim, 1, acts[5]!)).toBeDefined();
    expect(ofAct(sim, 1, acts[5]!)!.importance).toBeLessThan(ofAct(sim, 1, acts[0]!)!.importance);
  });

  it("what is lost fades by 2^(−Δ/(200·(1+ι)³))", () => {
    const sim = createSmallCast(2);
    const act = perform(sim, 0, "INSULT", 1).acts[0]!.number;
    wait(sim, 300);
    const { importance, retention, recalls } = ofAct(sim, 1, act)!;
    const iota = (importance - 1) / 9;
    expect(recalls).toBe(0);
    expect(retention).toBeCloseTo(2 ** (-300 / (200 * (1 + iota) ** 3)), 3);
  });

  it("a full mind forgets the faintest, never what the writer keeps", () => {
    const sim = createSmallCast(4);
    const act = perform(sim, 0, "SMALL_TALK", 1).acts[0]!.number;
    const id = ofAct(sim, 1, act)!.id;
    applyInput(sim, { type: "memory", characterId: characterId(1), memoryId: id, what: "keep" });
    const dull = perform(sim, 2, "SMALL_TALK", 1).acts[0]!.number;
    for (let k = 0; k < 140; k += 1) {
      perform(sim, 2 + (k % 2), k % 3 === 0 ? "INSULT" : "COMPLIMENT", 1);
      wait(sim, 8);
    }
    expect(memories(sim, 1).filter(({ kind }) => kind !== "told").length).toBeLessThanOrEqual(64);
    expect(ofAct(sim, 1, act)?.kept).toBe(true);
    expect(ofAct(sim, 1, dull)).toBeUndefined();
    applyInput(sim, { type: "memory", characterId: characterId(1), memoryId: id, what: "forget" });
    expect(ofAct(sim, 1, act)).toBeUndefined();
    expect(() => applyInput(sim, { type: "memory", characterId: characterId(1), memoryId: id, what: "keep" })).toThrow(
      expect.objectContaining({ reason: "memory.unknown" }),
    );
  });

  it("a lie is a piece of news to whoever is told it", () => {
    const sim = createSmallCast(3);
    perform(sim, 0, "INSULT", 2);
    const act = perform(sim, 0, "LIE", 1).acts[0]!.number;
    expect(ofAct(sim, 0, act)?.move).toBe("LIE");
    expect(ofAct(sim, 1, act)?.move).toBe("INFORM");
  });
});

describe("what comes to mind", () => {
  it("is in the order of recency + ι + 1.5·relevance + .3·congruence, and looking changes nothing", () => {
    const sim = createSmallCast(4);
    perform(sim, 1, "INSULT", 0);
    wait(sim, 60);
    perform(sim, 2, "COMFORT", 0);
    wait(sim, 60);
    perform(sim, 1, "COMPLIMENT", 0);
    perform(sim, 3, "SMALL_TALK", 0);
    const before = snapshot(sim);
    const cue = cueFor(sim, 0, 1, 0, topicTags(moveIndex.ACCUSE), 0);
    const found = Array.from({ length: recall(sim, cue, 5) }, (_, k) => describeMemory(sim, 0, recalled[k]!));
    const mood = sim.people.saved.mood[0]! + sim.people.saved.emotion[0]!;
    // Tags of a memory: group, person, place, and tone; of the cue: conflict, hostile, breach, person, place.
    const relevance: Record<string, number> = {
      INSULT: 5 / Math.sqrt(5 * 5) + 0.5 + 0.3,
      COMPLIMENT: 2 / Math.sqrt(4 * 5) + 0.5 + 0.3,
      COMFORT: 1 / Math.sqrt(4 * 5) + 0.3,
      SMALL_TALK: 1 / Math.sqrt(3 * 5) + 0.3,
    };
    const score = ({ tick, importance, valence, move }: Memory): number =>
      2 ** ((tick - sim.tick) / 140) + (importance - 1) / 9 + 1.5 * relevance[move!]! + 0.3 * (1 - Math.abs(valence - mood) / 2);
    const expected = [...found].sort((a, b) => score(b) - score(a)).map(({ move }) => move);
    expect(found.map(({ move }) => move)).toEqual(expected);
    expect(expected[0]).toBe("INSULT");
    expect(snapshot(sim)).toEqual(before);
  });

  it("what a deed rests on is called to mind by it, and named", () => {
    const sim = createSmallCast(2);
    const act = perform(sim, 0, "INSULT", 1).acts[0]!.number;
    const accusation = perform(sim, 1, "ACCUSE", 0).acts[0]!;
    expect(accusation.reason.facts).toMatchObject([{ id: `d${act}`, knownToAddressee: true, how: "witnessed" }]);
    expect(accusation.reason.memories[0]).toMatchObject({ act });
    expect(ofAct(sim, 1, act)?.recalls).toBe(1);
  });
});

describe("what is concluded", () => {
  it("three wrongs make somebody unreliable; without one of them the conclusion falls, and trust is as before", () => {
    const sim = createSmallCast(2);
    const acts = Array.from({ length: 3 }, () => perform(sim, 0, "CRITICISE", 1).acts[0]!.number);
    const before = trustOf(sim, 1, 0);
    perform(sim, 1, "REFLECT", null);
    const reflection = memories(sim, 1).find(({ reflection: kind }) => kind === "unreliable")!;
    expect(reflection.sources.map((id) => Number(id.split(".")[0])).sort((a, b) => a - b)).toEqual(acts);
    expect(reflection.importance).toBeGreaterThan(ofAct(sim, 1, acts[0]!)!.importance);
    expect(trustOf(sim, 1, 0)).toBeLessThan(before - 0.05);
    perform(sim, 1, "REFLECT", null);
    expect(memories(sim, 1).filter(({ reflection: kind }) => kind === "unreliable")).toHaveLength(1);
    applyInput(sim, { type: "retract", act: acts[1]! });
    expect(memories(sim, 1).some(({ reflection: kind }) => kind === "unreliable")).toBe(false);
    expect(trustOf(sim, 1, 0)).toBeCloseTo(before, 3);
  });

  it("wrongs of one's own weigh, unless amends were made; three quarrels end in never agreeing", () => {
    const [sim, sorry] = [createSmallCast(2), createSmallCast(2)];
    for (const each of [sim, sorry]) for (let k = 0; k < 3; k += 1) perform(each, 0, "ARGUE", 1);
    wait(sorry, 1);
    perform(sorry, 0, "APOLOGISE", 1);
    for (const each of [sim, sorry]) perform(each, 0, "REFLECT", null);
    const kinds = (each: Simulation): (string | null)[] => memories(each, 0).map(({ reflection }) => reflection);
    expect(kinds(sim)).toContain("owesAmends");
    expect(kinds(sim)).toContain("neverAgree");
    expect(kinds(sorry)).not.toContain("owesAmends");
    expect(sim.minds.urges).toContainEqual({ who: 0, other: 1, kind: "guilt", tick: sim.tick });
    expect(readMind(restore(snapshot(sim)), characterId(0))).toEqual(readMind(sim, characterId(0)));
  });
});
