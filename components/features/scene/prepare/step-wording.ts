import type { Line } from "@/server/contracts/line";

/** The wording that is a step away, round the ends: from the one that was asked for last, while that is on its way. */
export const stepWording = (
  { chosen, alternatives: { length } }: Pick<Line, "chosen" | "alternatives">,
  by: 1 | -1,
  asked = chosen,
): number => (asked + by + length) % length;
