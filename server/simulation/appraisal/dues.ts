import { findThread } from "../bonds/threads";
import { ThreadKind } from "../bonds/store";
import { isServing } from "../bonds/vows";
import { moveCount, moveIndex as M } from "../moves";
import { clamp } from "../arithmetic";
import type { Simulation } from "../state";
import type { Situation } from "../workspace";

/** What `findConscience` found; a cell, since a fraction that is returned may be boxed. */
export const scruples = new Float64Array(1);
/** How much somebody cares about having done wrong, .3..1: by agreeableness and conscientiousness; into `scruples`. */
export const findConscience = (sim: Simulation, person: number): void => {
  const { trait } = sim.people.saved;
  scruples[0] = 0.3 + 0.42 * trait[person * 5 + 3]! + 0.28 * trait[person * 5 + 1]!;
};

/** Only trust can be betrayed. §1.13 */
const TRUSTED = 0.55;

/** Whether there is anything left to be saved: 0 below a strength of −.8, 1 from .2 on. */
const regard = (strength: number): number => clamp(strength + 0.8, 0, 1);

/** What `findAmends` found. */
const amends = new Float64Array(1);
/** What one has done to the other weighs at once: .4 for any wrong, all of it from an offence of .6 on. */
const findAmends = (sim: Simulation, s: Situation): void => {
  findConscience(sim, s.actor);
  amends[0] = scruples[0]! * regard(s.view.strength) * Math.min(1, 0.4 + s.viewBack.offence);
};

/** One forgives whom one would rather not lose, and the sooner the less there is to forgive. */
const mercy = (sim: Simulation, s: Situation): number =>
  (0.4 + 0.6 * sim.people.saved.trait[s.actor * 5 + 3]!) * regard(s.view.strength) * (1 - 0.5 * s.view.offence);

/** Compassion with somebody dear who looks unhappy. */
const pity = (sim: Simulation, s: Situation): number =>
  s.view.strength <= 0 || s.otherPleasure >= 0
    ? 0
    : (0.5 + s.view.strength) * (0.5 + sim.people.saved.trait[s.actor * 5 + 3]!) * Math.min(1, 0.4 - s.otherPleasure);

/** What there is to win by treachery: what stands between the two, or an old score; little for the kind, nothing where nobody trusts one. */
const treachery = (sim: Simulation, s: Situation): number => {
  if (s.viewBack.trust < TRUSTED) return 0;
  const { trait } = sim.people.saved;
  const motive = Math.max(s.contest, s.view.offence, -s.view.strength);
  return motive * (1.2 - 0.7 * trait[s.actor * 5 + 3]! - 0.3 * trait[s.actor * 5 + 1]!);
};

/** Loyalty to whoever the secret is of keeps it: the more the dearer they are, and the more scrupulous one is. 0..1 */
const discretion = (sim: Simulation, s: Situation): number => {
  const owner = s.confider;
  if (owner < 0) return 0.3;
  const slot = sim.work.stamp[owner] === sim.work.stampId ? sim.work.stampSlot[owner]! : -1;
  const fond = slot < 0 ? 0 : Math.max(0, sim.ties.slots.strength[slot]!);
  return (0.5 + 0.5 * sim.people.saved.trait[s.actor * 5 + 1]!) * (0.3 + 0.7 * fond);
};

/** A wrong that has not been spoken of wants to be: sooner among those who have something to lose by silence. */
const grievance = (s: Situation): number => s.wrong * Math.min(1, 0.4 + Math.max(0, s.view.strength));

const dueMoves = Int32Array.of(
  M.APOLOGISE,
  M.ATONE,
  M.CONFESS,
  M.FORGIVE,
  M.COMFORT,
  M.DEFEND,
  M.BETRAY,
  M.REVEAL_SECRET,
  M.LIE,
  M.ACCUSE,
  M.CRITICISE,
  M.THREATEN,
);

/** What `findDues` found, by move; 0 for all others. */
const due = new Float64Array(moveCount);
const findDues = (sim: Simulation, s: Situation): void => {
  const { dues } = sim.params;
  findAmends(sim, s);
  const stake = 0.5 + s.view.strength;
  due[M.APOLOGISE] = dues.amends * amends[0]!;
  due[M.ATONE] = dues.atone * amends[0]!;
  due[M.CONFESS] = dues.confess * amends[0]!;
  due[M.FORGIVE] = dues.mercy * mercy(sim, s);
  due[M.COMFORT] = dues.comfort * pity(sim, s);
  due[M.DEFEND] = dues.defend * stake;
  due[M.BETRAY] = dues.treachery * treachery(sim, s);
  due[M.THREATEN] = dues.threat * s.anger;
  due[M.LIE] = -dues.honesty * scruples[0]! * stake;
  due[M.REVEAL_SECRET] = -dues.discretion * discretion(sim, s);
  due[M.CRITICISE] = dues.grievance * grievance(s);
  due[M.ACCUSE] = due[M.CRITICISE]!;
};

const owesPromise = (sim: Simulation, s: Situation): boolean => findThread(sim.bonds, ThreadKind.vow, s.actor, s.target) >= 0;

/** What the actor owes the other, or itself, in this situation, as a share of a move's score: amends, mercy, comfort, a promise kept. §1.10 */
export const dueOf = (sim: Simulation, s: Situation, move: number): number => {
  findDues(sim, s);
  return due[move]! + (isServing(move) && owesPromise(sim, s) ? sim.params.dues.promise : 0);
};

/** The same for all moves at once, added to the scores. */
export const addDues = (sim: Simulation, s: Situation, score: Float64Array): void => {
  findDues(sim, s);
  for (let k = 0; k < dueMoves.length; k += 1) score[dueMoves[k]!]! += due[dueMoves[k]!]!;
  if (!owesPromise(sim, s)) return;
  for (let move = 0; move < moveCount; move += 1) if (isServing(move)) score[move]! += sim.params.dues.promise;
};
