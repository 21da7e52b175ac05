import { isForeground } from "./appraisal/foreground";
import { roll, rolled, Stream } from "./rng";
import { rosterOf } from "./roster";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";
import type { Situation } from "./workspace";

export const isCrowd = (sim: Simulation): boolean => rosterOf(sim).size >= sim.params.report.crowdFrom;

/**
 * Whether somebody is one of many: in a crowd, neither in a scene nor pinned, and nobody within two ties of them is. They live by the same
 * rules, but think of the past less often and keep less of what happens day by day. Whoever comes to the fore does neither from then on. §1.1
 */
export const isOneOfMany = (sim: Simulation, { scene }: Occasion, who: number): boolean =>
  scene === null && !isForeground(sim, who) && isCrowd(sim);

/** Whether somebody has the past in mind at a moment: always, but for one of many, who has it now and then. One draw a moment, whoever asks. */
export const isMindful = (sim: Simulation, occasion: Occasion, who: number): boolean => {
  if (!isOneOfMany(sim, occasion, who)) return true;
  roll(sim.seed, occasion.moment, who, Stream.callToMind);
  return rolled[0]! < sim.params.crowd.mindful;
};

/** Offence from which on a wrong stands between two people: it is thought of whenever they meet. */
const HELD = 0.1;

/** Whether the actor looks through its memories and beliefs before it chooses: always, but for one of many who has nothing to settle with the other. */
export const callsToMind = (sim: Simulation, occasion: Occasion, { actor, view, viewBack }: Situation): boolean =>
  view.offence >= HELD || viewBack.offence >= HELD || isMindful(sim, occasion, actor);
