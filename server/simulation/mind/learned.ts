import type { Simulation } from "../state";
import { LEARNED_MOST } from "./mind-work";

/** Significance from which on it is reported who came to know of a deed. */
const WORTH_TELLING = 0.5;

/** Notes that somebody came to hold an authored fact, or a deed that is worth telling; the first ones of an input are reported. */
export const noteLearned = (sim: Simulation, who: number, key: number, object: number, weight: number): void => {
  if (key > 0 && weight < WORTH_TELLING) return;
  const { mind } = sim.work;
  if (mind.learnedCount >= LEARNED_MOST) return;
  const at = mind.learnedCount * 3;
  mind.learned[at] = who;
  mind.learned[at + 1] = key;
  mind.learned[at + 2] = object;
  mind.learnedCount += 1;
};
