import { feel } from "../affect";
import { ownerOf, prospect } from "../pursuits/store";
import type { Simulation } from "../state";
import { occ } from "./occ";
import { addToPool } from "./pool";

/** Smaller changes of a prospect are not felt. */
const NOTICED = 0.01;

/** The same in both levels of detail: q moves, and in the foreground the emotion is kept by name. */
const feelAbout = (sim: Simulation, row: number, emotion: number, potential: number): void => {
  const person = ownerOf(row);
  const intensity = feel(sim, person, emotion, sim.params.appraisal.goalGain * potential);
  addToPool(sim, person, emotion, Math.max(intensity, sim.params.appraisal.goalNamed * potential), sim.pursuits.slots.target[row]!);
};

/** Of a change in `prospect`: hope when the chance rises, fear when it falls, by how much and by what hangs on it. §1.4; no change, no emotion. */
export const feelGoal = (sim: Simulation, row: number): void => {
  const after = prospect[1]!;
  const change = after - prospect[0]!;
  if (change < NOTICED && change > -NOTICED) return;
  const weight = sim.pursuits.slots.priority[row]! * Math.min(1, Math.abs(change) / 0.08);
  if (change > 0) feelAbout(sim, row, occ.hope, after * weight);
  else feelAbout(sim, row, occ.fear, (1 - after) * weight);
};

/** At the end: relief or satisfaction when it has come about, disappointment or fears confirmed when it has not. §1.4 */
export const feelEnd = (sim: Simulation, row: number, before: number, end: "reached" | "missed"): void => {
  const significance = 2 * sim.pursuits.slots.priority[row]!;
  if (end === "reached") feelAbout(sim, row, before > 0.5 ? occ.satisfaction : occ.relief, significance);
  else feelAbout(sim, row, before >= 0.5 ? occ.disappointment : occ.fears_confirmed, 0.7 * significance);
};
