import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moodLabel } from "@/server/contracts/temperament";
import { buildCharacter } from "@/server/testing/factories/simulation-people";
import { feel, nearestEmotion, NO_EMOTION, surprise } from "./affect";
import { feelingAt, feelingLabel, moodAt } from "./labels";
import { settleMoods } from "./mood";
import { moveIndex } from "./moves";
import { createSimulation, type Simulation } from "./simulation";
import { emotionNames } from "@/server/contracts/emotions";

const traits = (overrides: Partial<Record<"neuroticism" | "extraversion", number>>) => ({
  openness: 0.5,
  conscientiousness: 0.5,
  extraversion: 0.5,
  agreeableness: 0.5,
  neuroticism: 0.5,
  ...overrides,
});
/** Nothing in the air: themes lean on moods, and that is tested with them. */
const alone = (overrides = {}): Simulation =>
  createSimulation({ seed: 1, params: { "motif.lean": 0 }, characters: [buildCharacter(1, 0, { bigFive: traits(overrides) })], ties: [] });
const indexOf = (name: (typeof emotionNames)[number]): number => emotionNames.indexOf(name);

describe("surprise", () => {
  it("moves little by expected kindness, much by unexpected refusal", () => {
    const expected = surprise({ move: moveIndex.COMPLIMENT, accepted: true, acceptProbability: 0.9 });
    const unexpected = surprise({ move: moveIndex.COMPLIMENT, accepted: true, acceptProbability: 0.2 });
    expect(unexpected).toBeGreaterThan(3 * expected);
    expect(surprise({ move: moveIndex.COMPLIMENT, accepted: false, acceptProbability: 0.9 })).toBeGreaterThan(
      surprise({ move: moveIndex.COMPLIMENT, accepted: false, acceptProbability: 0.2 }),
    );
  });
});

describe("feeling", () => {
  it("stays within −1..1 whatever happens", () => {
    const event = fc.tuple(fc.nat(emotionNames.length - 1), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const sim = alone();
        for (const [emotion, intensity] of events) feel(sim, 0, emotion, intensity);
        for (const value of sim.people.saved.emotion) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is stronger on the dark side for the neurotic and on the bright side for the outgoing", () => {
    const strength = (overrides: object, name: "anger" | "joy"): number => feel(alone(overrides), 0, indexOf(name), 0.5);
    expect(strength({ neuroticism: 0.9 }, "anger")).toBeCloseTo(0.7, 6);
    expect(strength({ neuroticism: 0.1 }, "anger")).toBeCloseTo(0.3, 6);
    expect(strength({ extraversion: 0.9 }, "joy")).toBeCloseTo(0.66, 6);
  });

  it("is named by the nearest emotion, and keeps the name of what caused it", () => {
    const sim = alone();
    expect(nearestEmotion(sim, 0)).toBe(NO_EMOTION);
    expect(feelingAt(sim, 0)).toEqual({ emotion: null, label: moodLabel(moodAt(sim, 0)), intensity: 0 });
    feel(sim, 0, indexOf("shame"), 0.8);
    expect(feelingAt(sim, 0)).toMatchObject({ emotion: "shame", label: "Ashamed" });
  });

  it("has a word for every emotion and for none", () => {
    const mood = { pleasure: 0.3, arousal: 0.3, dominance: 0.3 };
    expect(feelingLabel("anger", mood)).toBe("Indignant");
    expect(feelingLabel(null, mood)).toBe("Exuberant");
  });
});

describe("mood", () => {
  it("follows an emotion, then goes home, more slowly for the neurotic", () => {
    const remaining = (neuroticism: number): number => {
      const sim = alone({ neuroticism });
      sim.people.saved.mood[0] = -0.9;
      for (let k = 0; k < 80; k += 1) settleMoods(sim);
      return Math.abs(sim.people.saved.mood[0]! - sim.people.derived.home[0]!);
    };
    expect(remaining(0.5)).toBeCloseTo(0.475, 2);
    expect(remaining(0.9)).toBeGreaterThan(remaining(0.1) + 0.1);
  });

  it("is drawn to 1.6 times the emotion", () => {
    const sim = alone();
    feel(sim, 0, indexOf("joy"), 0.5);
    const before = sim.people.saved.mood[0]!;
    settleMoods(sim);
    expect(sim.people.saved.mood[0]!).toBeGreaterThan(before);
  });
});
