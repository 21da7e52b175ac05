import { emotionPad, moveCount, affiliation, moveIndex as M } from "../moves";
import { unit } from "../arithmetic";
import { NO_EMOTION } from "../affect";
import { isBreach } from "./tags";

const lengths = Float64Array.from({ length: emotionPad.length / 3 }, (_, e) => {
  const [p, a, d] = [emotionPad[e * 3]!, emotionPad[e * 3 + 1]!, emotionPad[e * 3 + 2]!];
  return Math.sqrt(p * p + a * a + d * d);
});

/** |q after − q before| of an emotion of this intensity, before saturation. */
export const pushOf = (emotion: number, intensity: number): number => (emotion === NO_EMOTION ? 0 : intensity * lengths[emotion]!);

/** ι without what is particular to who remembers: .10 + .30·|ΔS|/.15 + .20·|Δq| + .10·[breach]. §1.14 */
export const plainImportance = (strengthShift: number, push: number, move: number): number =>
  0.1 + 2 * Math.abs(strengthShift) + 0.2 * push + (isBreach(move) ? 0.1 : 0);

/** … + .20·novelty + .20·goal relevance, 0..1; novelty = 1 − min(1, the same from the same person in the ring / 4). §1.14 */
export const importanceOf = (plain: number, repeats: number, goal: number): number =>
  unit(plain + 0.2 * (1 - Math.min(1, repeats / 4)) + 0.2 * goal);

/** How it was for whoever felt this: the pleasure in it, stretched to −1..1. */
export const feltValence = (emotion: number): number => (emotion === NO_EMOTION ? 0 : 1.6 * emotionPad[emotion * 3]!);

/** How a deed looks to somebody it was not done to, −1..1. */
export const seenValence = (move: number): number => (move < moveCount ? affiliation[move]! : 0);

/** What a deed says of who did it: −1 for hostility, a lie or a betrayal, ½ for open kindness. §1.15, the sign of the predicate. */
export const standingOf = (move: number): number => {
  if (move >= moveCount) return 0;
  if (move === M.LIE || affiliation[move]! < -0.3) return -1;
  return affiliation[move]! >= 0.6 ? 0.5 : 0;
};
