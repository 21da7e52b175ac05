import type { Pad } from "./numbers";

/**
 * The OCC emotions: pleasure, arousal, dominance (Gebhard 2005, ALMA; SIMULATION §1.4) and the word a person reads.
 * The order is part of the determinism contract: earlier wins when two are equally near.
 */
export const emotionTable = {
  admiration: [0.5, 0.3, -0.2, "Admiring"],
  anger: [-0.51, 0.59, 0.25, "Indignant"],
  disliking: [-0.4, 0.2, 0.1, "Averse"],
  disappointment: [-0.3, 0.1, -0.4, "Disappointed"],
  distress: [-0.4, -0.2, -0.5, "Distressed"],
  fear: [-0.64, 0.6, -0.43, "Afraid"],
  fears_confirmed: [-0.5, -0.3, -0.7, "Dismayed"],
  gloating: [0.3, -0.3, -0.1, "Smug"],
  gratification: [0.6, 0.5, 0.4, "Fulfilled"],
  gratitude: [0.4, 0.2, -0.3, "Grateful"],
  happy_for: [0.4, 0.2, 0.2, "Glad"],
  hate: [-0.6, 0.6, 0.3, "Hateful"],
  hope: [0.2, 0.2, -0.1, "Hopeful"],
  joy: [0.4, 0.2, 0.1, "Joyful"],
  liking: [0.4, 0.16, -0.24, "Fond"],
  love: [0.3, 0.1, 0.2, "Loving"],
  pity: [-0.4, -0.2, -0.5, "Pitying"],
  pride: [0.4, 0.3, 0.3, "Proud"],
  relief: [0.2, -0.3, 0.4, "Relieved"],
  remorse: [-0.3, 0.1, -0.6, "Remorseful"],
  reproach: [-0.3, -0.1, 0.4, "Reproachful"],
  resentment: [-0.2, -0.3, -0.2, "Resentful"],
  satisfaction: [0.3, -0.2, 0.4, "Satisfied"],
  shame: [-0.3, 0.1, -0.6, "Ashamed"],
} as const satisfies Record<string, readonly [number, number, number, string]>;

export type Emotion = keyof typeof emotionTable;
export const emotionNames = Object.keys(emotionTable) as Emotion[];

const isEmotion = (name: string): name is Emotion => Object.hasOwn(emotionTable, name);

/** Where a feeling stands on the wheel: the place of its emotion, or of the mood when no emotion has a name just now. */
export const feelingPad = (emotion: string | null, mood: Pad): Pad => {
  if (emotion === null || !isEmotion(emotion)) return mood;
  const [pleasure, arousal, dominance] = emotionTable[emotion];
  return { pleasure, arousal, dominance };
};
