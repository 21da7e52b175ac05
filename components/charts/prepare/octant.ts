import type { Pad } from "@/server/contracts/numbers";

export const octants = ["exuberant", "dependent", "relaxed", "docile", "bored", "disdainful", "anxious", "hostile"] as const;
/** One of the eight corners of pleasure, arousal and dominance (Mehrabian). */
export type Octant = (typeof octants)[number];

export function octantOf({ pleasure, arousal, dominance }: Pad): Octant {
  const commands = dominance >= 0;
  if (pleasure >= 0) {
    if (arousal >= 0) return commands ? "exuberant" : "dependent";
    return commands ? "relaxed" : "docile";
  }
  if (arousal >= 0) return commands ? "hostile" : "anxious";
  return commands ? "disdainful" : "bored";
}

const roomWords: Record<Octant, string> = {
  exuberant: "lively",
  dependent: "warm",
  relaxed: "placid",
  docile: "quiet",
  bored: "flat",
  disdainful: "cool",
  anxious: "uneasy",
  hostile: "sharp",
};

/** How a room feels that is in this mood; near the middle it is simply even. */
export function roomWord(pad: Pad): string {
  return Math.hypot(pad.pleasure, pad.arousal, pad.dominance) < 0.08 ? "even" : roomWords[octantOf(pad)];
}

const scale = (steps: readonly (readonly [number, string])[], value: number): string => steps.find(([below]) => value < below)?.[1] ?? "";

/** A word for a mean social energy of 0..1. */
export const energyWord = (value: number): string =>
  scale(
    [
      [0.2, "spent"],
      [0.4, "tired"],
      [0.55, "steady"],
      [0.75, "lively"],
      [Infinity, "brimming"],
    ],
    value,
  );

/** A word for a tension of 0..1. */
export const tensionWord = (value: number): string =>
  scale(
    [
      [0.15, "at rest"],
      [0.3, "easy"],
      [0.5, "stirring"],
      [0.7, "taut"],
      [0.85, "sharp"],
      [Infinity, "at breaking point"],
    ],
    value,
  );
