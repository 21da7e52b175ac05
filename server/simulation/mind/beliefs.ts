import type { Simulation } from "../state";
import { dropBelief, endOfBeliefs, firstBelief } from "./minds";
import type { Basis } from "./mind-work";
import { Belief, beliefMeta, beliefMore, BELIEF_WIDTH, How, howOf, isDenied, isSecret, strengthOf } from "./records";
import { faintestBelief } from "./retention";

/** Independent sources that are kept for one belief. */
const SUPPORTS = 2;

/** What somebody holds of one thing, all sources taken together. */
export const view = { found: false, denied: false, strength: 0.5, at: -1 };

/**
 * Merges what `who` holds under a key into `view`: s ← 1 − (1−s₁)(1−s₂) for sources that agree, |s₁ − s₂| for those that do not, on the
 * stronger side. `at` is the strongest record. §1.15
 */
export const mergeBelief = (sim: Simulation, who: number, key: number, object: number): typeof view => {
  const { minds } = sim;
  const end = endOfBeliefs(minds, who);
  // One by one: a list that is taken apart is made first, and boxes its fractions.
  let doubtYes = 1;
  let doubtNo = 1;
  let strongest = -1;
  view.found = false;
  view.at = -1;
  for (let at = firstBelief(minds, who); at < end; at += BELIEF_WIDTH) {
    if (minds.beliefs[at + Belief.key] !== key || minds.beliefs[at + Belief.object] !== object) continue;
    const strength = strengthOf(minds.beliefs[at + Belief.more]!);
    if (isDenied(minds.beliefs[at + Belief.meta]!)) doubtNo *= 1 - strength;
    else doubtYes *= 1 - strength;
    view.found = true;
    if (strength <= strongest) continue;
    strongest = strength;
    view.at = at;
  }
  view.denied = doubtNo < doubtYes;
  view.strength = doubtYes === 1 ? 1 - doubtNo : doubtNo === 1 ? 1 - doubtYes : Math.abs(doubtYes - doubtNo);
  return view;
};

const write = (sim: Simulation, at: number, basis: Basis): void => {
  const { beliefs } = sim.minds;
  beliefs[at + Belief.key] = basis.key;
  beliefs[at + Belief.subject] = basis.subject;
  beliefs[at + Belief.object] = basis.object;
  beliefs[at + Belief.from] = basis.from;
  beliefs[at + Belief.tick] = sim.tick;
  beliefs[at + Belief.via] = basis.via;
  for (let k = 0; k < 3; k += 1) beliefs[at + Belief.chain + k] = basis.chain[k]!;
  beliefs[at + Belief.meta] = beliefMeta(basis);
  beliefs[at + Belief.more] = beliefMore(basis.strength, sim.tick - basis.tick);
};

/** Whether a full ring has a record that may go for a new one: the writer's facts and secrets only for their like. */
const makeRoom = (sim: Simulation, who: number, basis: Basis): boolean => {
  const { minds } = sim;
  if (minds.beliefCount[who]! < minds.rooms.belief) return true;
  const at = faintestBelief(sim, who);
  const meta = minds.beliefs[at + Belief.meta]!;
  const isGuarded = howOf(meta) === How.authored || (minds.beliefs[at + Belief.key]! < 0 && isSecret(meta));
  if (isGuarded && basis.how !== How.authored && !(basis.key < 0 && basis.secret)) return false;
  dropBelief(minds, who, at);
  return true;
};

/** What taking something in came to: it was new, or known already (with one more source, or not), or forgotten at once. */
export type Taken = "new" | "known" | "lost";

/** Takes a belief in. The same source counts once; of more sources than are kept, the weakest gives way to a stronger one. */
export const takeIn = (sim: Simulation, who: number, basis: Basis): Taken => {
  const { minds } = sim;
  const end = endOfBeliefs(minds, who);
  let agreeing = 0;
  let weakest = -1;
  let least = 2;
  for (let at = firstBelief(minds, who); at < end; at += BELIEF_WIDTH) {
    const meta = minds.beliefs[at + Belief.meta]!;
    if (minds.beliefs[at + Belief.key] !== basis.key || minds.beliefs[at + Belief.object] !== basis.object) continue;
    if (isDenied(meta) !== basis.denied) continue;
    if (minds.beliefs[at + Belief.from] === basis.from && howOf(meta) === basis.how) return "known";
    agreeing += 1;
    const strength = strengthOf(minds.beliefs[at + Belief.more]!);
    if (strength >= least) continue;
    least = strength;
    weakest = at;
  }
  if (agreeing >= SUPPORTS) {
    if (basis.strength <= least) return "known";
    write(sim, weakest, basis);
    return "known";
  }
  if (!makeRoom(sim, who, basis)) return "lost";
  const at = endOfBeliefs(minds, who);
  minds.beliefCount[who]! += 1;
  write(sim, at, basis);
  return agreeing > 0 ? "known" : "new";
};
