import { emotionNames, type Emotion } from "@/server/contracts/emotions";
import type { Simulation } from "../state";
import { addToPool } from "./pool";

export const occ = Object.fromEntries(emotionNames.map((name, index) => [name, index])) as Record<Emotion, number>;

/** What is neither desirable nor praiseworthy enough to matter. */
const DESIRABLE = 0.1;
const PRAISEWORTHY = 0.3;

const matters = (x: number, from: number): boolean => x >= from || x <= -from;

/** Odds from which on success was expected. */
const EXPECTED = 0.75;

/** What was hoped for with confidence satisfies or disappoints; what was not gives joy or distress. §1.4, the prospect of one's own act */
const prospectOf = (d: number, expected: number): number => {
  if (expected < EXPECTED) return d > 0 ? occ.joy : occ.distress;
  return d > 0 ? occ.satisfaction : occ.disappointment;
};

/** Emotions about one's own act. §1.4: d only joy or distress, p only pride or shame, both of one sign gratification or remorse. */
export const appraiseOwn = (
  sim: Simulation,
  person: number,
  d: number,
  p: number,
  share: number,
  about: number,
  expected: number,
): void => {
  const [wanted, judged] = [matters(d, DESIRABLE), matters(p, PRAISEWORTHY)];
  if (wanted && judged && d * p > 0) {
    addToPool(sim, person, d > 0 ? occ.gratification : occ.remorse, share * 0.5 * Math.abs(d + p), about);
    return;
  }
  if (wanted) addToPool(sim, person, prospectOf(d, expected), share * Math.abs(d), about);
  if (judged) addToPool(sim, person, p > 0 ? occ.pride : occ.shame, share * Math.abs(p), about);
};

/** An act that is worth so much more than it is useful is admired rather than thanked for. */
const ABOVE = 0.44;

/** Emotions about another's act toward oneself: joy or distress, admiration or reproach, both of one sign gratitude or anger. §1.4 */
export const appraiseOther = (sim: Simulation, person: number, d: number, p: number, share: number, about: number): void => {
  const [wanted, judged] = [matters(d, DESIRABLE), matters(p, PRAISEWORTHY)];
  if (wanted && judged && d > 0 && p - d > ABOVE) {
    addToPool(sim, person, occ.admiration, share * p, about);
    return;
  }
  if (wanted && judged && d * p > 0) {
    addToPool(sim, person, d > 0 ? occ.gratitude : occ.anger, share * 0.5 * Math.abs(d + p), about);
    return;
  }
  if (wanted) addToPool(sim, person, d > 0 ? occ.joy : occ.distress, share * Math.abs(d), about);
  if (judged) addToPool(sim, person, p > 0 ? occ.admiration : occ.reproach, share * Math.abs(p), about);
};

/** Emotions of a witness about the fortune of somebody: with a friend happy-for or pity, with a foe resentment or gloating. §1.4 */
export const appraiseFortune = (sim: Simulation, witness: number, d: number, liking: number, share: number, about: number): void => {
  const potential = share * 0.5 * (Math.abs(d) + Math.abs(d * liking));
  if (d * liking > 0 && liking > 0) addToPool(sim, witness, occ.happy_for, potential, about);
  else if (liking > 0) addToPool(sim, witness, occ.pity, potential, about);
  else addToPool(sim, witness, d > 0 ? occ.resentment : occ.gloating, potential, about);
};
