import { felt } from "./affect";
import { clamp, signed } from "./arithmetic";
import { statusAt } from "./bonds/status";
import { feelInfluence } from "./drama/influence";
import { affiliation, control } from "./moves";
import { conflictBetween } from "./pursuits/conflict";
import { readTie } from "./relations";
import type { Simulation } from "./state";
import { findThirdParties } from "./third-parties";
import { findTie } from "./ties";
import { touchPair } from "./touch";
import type { Situation } from "./workspace";

/** Where and when an act happens. Ticks have no scene. */
export interface Occasion {
  /** Key of every draw. */
  moment: number;
  scene: {
    key: number;
    turn: number;
    present: readonly number[];
    /** Who hears what is said; everybody present, unless it is an aside. */
    hears?: readonly number[];
  } | null;
}

/** Ticks for which being addressed calls for an answer. */
const ANSWER_WITHIN = 2;

/** The move that `target` made toward `actor` last, if it has not been answered yet; −1 otherwise. */
export const unansweredMove = (sim: Simulation, actor: number, target: number): number => {
  const { addressedBy, addressedTick, addressedWith } = sim.people.saved;
  if (addressedBy[actor] !== target || addressedTick[actor]! < sim.tick - ANSWER_WITHIN) return -1;
  return addressedWith[actor]!;
};

/** Who waits for an answer of `actor`; −1 for nobody. */
export const unansweredBy = (sim: Simulation, actor: number): number => {
  const { addressedBy, addressedTick, addressedWith } = sim.people.saved;
  return addressedTick[actor]! < sim.tick - ANSWER_WITHIN || addressedWith[actor]! < 0 ? -1 : addressedBy[actor]!;
};

/** The more esteemed lead, the less esteemed yield: .3·(status_i − status_j). §1.10 */
const deference = (sim: Simulation, s: Situation): number =>
  sim.params.bonds.deference * (statusAt(sim, s.actor) - statusAt(sim, s.target));

/**
 * The desired point on the interpersonal circumplex, −1..1 each. §1.10, after Kiesler 1983: friendliness invites friendliness,
 * dominance invites submission.
 */
const wish = (sim: Simulation, s: Situation): void => {
  const { trait } = sim.people.saved;
  const zE = 2 * trait[s.actor * 5 + 2]! - 1;
  const zA = 2 * trait[s.actor * 5 + 3]! - 1;
  const receivedWarmth = s.received >= 0 ? affiliation[s.received]! : 0;
  const receivedControl = s.received >= 0 ? control[s.received]! : 0;
  s.affiliation = signed(0.12 + 0.55 * s.view.strength + 0.25 * s.pleasure + 0.22 * zA + 0.4 * receivedWarmth - 0.25 * s.view.offence);
  s.control = signed(0.1 + 0.3 * s.dominance + 0.22 * zE - 0.15 * zA - 0.35 * receivedControl + deference(sim, s));
};

/** Fills the workspace's situation for one actor and target. Reads only: nothing of the simulation changes. */
export const faceSomebody = (sim: Simulation, occasion: Occasion, actor: number, target: number): Situation => {
  const s = sim.work.situation;
  s.actor = actor;
  s.target = target;
  s.out = findTie(sim.ties, actor, target);
  s.back = s.out < 0 ? -1 : sim.ties.slots.reverse[s.out]!;
  touchPair(sim, target, s.out, s.back);
  readTie(sim, s.out, s.view);
  readTie(sim, s.back, s.viewBack);
  s.pleasure = felt(sim, actor, 0);
  s.arousal = felt(sim, actor, 1);
  s.dominance = felt(sim, actor, 2);
  s.otherPleasure = felt(sim, target, 0);
  s.otherDominance = felt(sim, target, 2);
  // Anger in general, and at this one: a grave offence counts as much as a mood halfway down.
  s.anger = clamp(-0.6 * s.pleasure + 0.5 * s.arousal + 0.3 * s.dominance + 0.3 * s.view.offence, 0, 1);
  s.received = unansweredMove(sim, actor, target);
  s.contest = conflictBetween(sim, actor, target);
  findThirdParties(sim, occasion, s);
  wish(sim, s);
  feelInfluence(sim, occasion, s);
  return s;
};
