import { describe, expect, it } from "vitest";
import { moodLabel, moodPhrase, startState, temperamentHome } from "./temperament";

const average = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };

describe("temperament", () => {
  it("gives an average character a mood slightly above the middle and slightly calm", () => {
    expect(temperamentHome(average)).toEqual({ pleasure: 0.05, arousal: -0.05, dominance: 0 });
  });

  it("makes neurotic characters less pleased and more easily aroused", () => {
    const calm = temperamentHome({ ...average, neuroticism: 0.1 });
    const nervous = temperamentHome({ ...average, neuroticism: 0.9 });
    expect(nervous.pleasure).toBeCloseTo(calm.pleasure - 0.5 * 0.19 * 1.6, 10);
    expect(nervous.arousal).toBeCloseTo(calm.arousal + 0.25 * 0.57 * 1.6, 10);
  });

  it("stays in range at the corners of the trait space", () => {
    for (let corner = 0; corner < 32; corner += 1) {
      const bit = (place: number): number => (corner >> place) & 1;
      const home = temperamentHome({
        openness: bit(0),
        conscientiousness: bit(1),
        extraversion: bit(2),
        agreeableness: bit(3),
        neuroticism: bit(4),
      });
      for (const value of Object.values(home)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    [{ pleasure: 0.5, arousal: 0.5, dominance: 0.5 }, "Exuberant", "fully exuberant"],
    [{ pleasure: 0.1, arousal: 0.1, dominance: -0.1 }, "Dependent", "slightly dependent"],
    [{ pleasure: 0.3, arousal: -0.3, dominance: 0.3 }, "Relaxed", "moderately relaxed"],
    [{ pleasure: 0.3, arousal: -0.3, dominance: -0.3 }, "Docile", "moderately docile"],
    [{ pleasure: -0.3, arousal: 0.3, dominance: 0.3 }, "Hostile", "moderately hostile"],
    [{ pleasure: -0.3, arousal: 0.3, dominance: -0.3 }, "Anxious", "moderately anxious"],
    [{ pleasure: -0.3, arousal: -0.3, dominance: 0.3 }, "Disdainful", "moderately disdainful"],
    [{ pleasure: -0.3, arousal: -0.3, dominance: -0.3 }, "Bored", "moderately bored"],
    [{ pleasure: 0.02, arousal: 0, dominance: 0 }, "Composed", "composed"],
  ])("names the mood %j", (mood, word, phrase) => {
    expect(moodLabel(mood)).toBe(word);
    expect(moodPhrase(mood)).toBe(phrase);
  });

  it("starts a character at home with nothing felt", () => {
    const state = startState({ ...average, extraversion: 0.9 }, 0.8);
    expect(state.mood).toEqual(state.home);
    expect(state.feeling).toEqual({ emotion: null, label: moodLabel(state.home), intensity: 0 });
    expect(state.energy).toBe(0.8);
    expect(Object.values(state.needs)).toEqual(Array.from({ length: 6 }, () => 0.6));
  });
});
