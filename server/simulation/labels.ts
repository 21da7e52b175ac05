import type { EmotionState } from "@/server/contracts/character";
import type { Pad } from "@/server/contracts/numbers";
import { moodLabel } from "@/server/contracts/temperament";
import { emotionLength, NAMED_FROM, nearestEmotion, NO_EMOTION } from "./affect";
import { strongestIn } from "./appraisal/pool";
import { round4, signed } from "./arithmetic";
import type { Simulation } from "./state";
import { emotionNames, emotionTable, type Emotion } from "@/server/contracts/emotions";

/** A word for a person: the emotion's own, or the mood's when nothing in particular is felt. */
export const feelingLabel = (emotion: Emotion | null, mood: Pad): string => (emotion === null ? moodLabel(mood) : emotionTable[emotion][3]);

export const emotionAt = (index: number): Emotion | null => (index === NO_EMOTION ? null : (emotionNames[index] ?? null));

export const moodAt = (sim: Simulation, index: number): Pad => {
  const { mood } = sim.people.saved;
  return { pleasure: round4(mood[index * 3]!), arousal: round4(mood[index * 3 + 1]!), dominance: round4(mood[index * 3 + 2]!) };
};

/** The named emotion of a character now, in the foreground from its pool; its intensity is |q|, 0..1. §1.5 */
export const feelingAt = (sim: Simulation, index: number): EmotionState => {
  const pooled = emotionLength(sim, index) > NAMED_FROM ? strongestIn(sim, index, 0) : NO_EMOTION;
  const emotion = emotionAt(pooled === NO_EMOTION ? nearestEmotion(sim, index) : pooled);
  const intensity = emotion === null ? 0 : round4(signed(emotionLength(sim, index)));
  return { emotion, label: feelingLabel(emotion, moodAt(sim, index)), intensity };
};
