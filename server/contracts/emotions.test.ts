import { expect, it } from "vitest";
import { feelingPad } from "./emotions";

it("places a feeling by its emotion, and by the mood where none has a name", () => {
  const mood = { pleasure: 0.2, arousal: -0.1, dominance: 0.3 };
  expect(feelingPad("anger", mood)).toEqual({ pleasure: -0.51, arousal: 0.59, dominance: 0.25 });
  expect(feelingPad(null, mood)).toBe(mood);
  expect(feelingPad("toString", mood)).toBe(mood);
});
