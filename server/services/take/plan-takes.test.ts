import { describe, expect, it } from "vitest";
import { sceneSetupSchema } from "@/server/contracts/scene";
import { takeChangeSchema } from "@/server/contracts/take";
import { planTakes, toTakeSetup } from "./plan-takes";

const [ann, bob, cid, dan] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string, string];
const person = (id: string) => ({ [ann]: "Ann", [bob]: "Bob", [cid]: "Cid", [dan]: "Dan" })[id] ?? "?";
const names = {
  person,
  all: (id: string) => [`${person(id)} Ashby`, person(id)],
  place: () => "the garden",
};
const setup = sceneSetupSchema.parse({
  title: "Tea",
  cast: [ann, bob, cid],
  mood: "calm",
  secondsPerTurn: 4,
  direction: { parts: [{ characterId: cid, secret: "knows" }], policy: { rating: "hold", everyLine: true } },
});

describe("takes of a scene", () => {
  it("go as fast as the words come, and hold nothing for a moderator who is not there", () => {
    const { secondsPerTurn, direction } = toTakeSetup(setup);
    expect(secondsPerTurn).toBe(0);
    expect(direction.policy).toMatchObject({ rating: "flag", everyLine: false });
    const blocking = sceneSetupSchema.parse({ ...setup, direction: { policy: { harm: "block", words: { list: ["x"], action: "hold" } } } });
    expect(toTakeSetup(blocking).direction.policy).toMatchObject({ harm: "block", words: { list: ["x"], action: "flag" } });
  });

  it("differ by their dice alone", () => {
    const takes = planTakes(setup, { kind: "seeds" }, 3, names);
    expect(takes.map(({ label, dice }) => [label, dice])).toEqual([
      ["Take 1", 0],
      ["Take 2", 1],
      ["Take 3", 2],
    ]);
    expect(new Set(takes.map((take) => JSON.stringify(take.setup))).size).toBe(1);
  });

  it("change one condition in every second one, with the same dice in each pair", () => {
    const takes = planTakes(setup, { kind: "condition", change: { mood: "stormy" } }, 4, names);
    expect(takes.map((take) => [take.dice, take.setup.mood])).toEqual([
      [0, "calm"],
      [0, "stormy"],
      [1, "calm"],
      [1, "stormy"],
    ]);
    expect(takes[1]?.label).toBe("Mood: stormy, dice 1");
    const [, without] = planTakes(setup, { kind: "condition", change: { without: cid } }, 2, names);
    expect(without).toMatchObject({ label: "Without Cid, dice 1", setup: { cast: [ann, bob], direction: { parts: [] } } });
  });

  it("take one cast or one model after the other", () => {
    const casts = [
      [ann, bob],
      [bob, cid],
    ];
    expect(planTakes(setup, { kind: "casts", casts }, 3, names).map((take) => take.label)).toEqual(["Ann, Bob", "Bob, Cid", "Ann, Bob"]);
    const [first] = planTakes(setup, { kind: "models", models: ["improviser", "another"] }, 2, names);
    expect(first?.setup.direction.parts.map(({ characterId, model, secret }) => [characterId, model, secret])).toEqual([
      [ann, "improviser", ""],
      [bob, "improviser", ""],
      [cid, "improviser", "knows"],
    ]);
  });

  it("give whoever comes in the part of whoever goes, wherever it is named", () => {
    const part = { characterId: cid, secret: "knows", goal: { type: "bond", targetId: ann, text: "Win Ann Ashby over", priority: 0.5 } };
    const directed = sceneSetupSchema.parse({
      ...setup,
      direction: { question: "Will Ann care?", parts: [part, { characterId: ann, instructions: "Be kind" }] },
    });
    const [, second] = planTakes(directed, { kind: "casts", casts: [directed.cast, [bob, cid, dan]] }, 2, names);
    expect(second).toMatchObject({ label: "Dan, Bob, Cid", setup: { cast: [dan, bob, cid] } });
    expect(second?.setup.direction.parts).toMatchObject([
      { characterId: cid, secret: "knows", goal: { targetId: dan, text: "Win Dan over" } },
      { characterId: dan, instructions: "Be kind" },
    ]);
    expect(second?.setup.direction.question).toBe("Will Dan care?");
  });

  it("know exactly one change", () => {
    expect(takeChangeSchema.safeParse({}).success).toBe(false);
    expect(takeChangeSchema.safeParse({ mood: "a", hand: 1 }).success).toBe(false);
    expect(takeChangeSchema.safeParse({ placeId: null }).success).toBe(true);
  });
});
