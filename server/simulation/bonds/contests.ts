import type { Simulation } from "../state";
import type { Situation } from "../workspace";
import { ThreadKind } from "./store";
import { findThread, openThread } from "./threads";

/** Goals of two people who deal with each other and cannot both be reached become a thread. Returns how much stands between the two. */
export const noteContest = (sim: Simulation, s: Situation): number => {
  const low = Math.min(s.actor, s.target);
  const high = Math.max(s.actor, s.target);
  // As it was when the move was chosen: nothing in between changes anybody's goals.
  const weight = s.contest;
  if (weight === 0) return 0;
  const row = findThread(sim.bonds, ThreadKind.conflict, low, high);
  if (row >= 0) sim.bonds.threads.weight[row] = weight;
  else openThread(sim, ThreadKind.conflict, low, high, weight, 0);
  return weight;
};
