import type { MotifCategory } from "@/server/contracts/motifs";
import { motifIndex } from "../motifs/canon";
import { addEvidenceOf } from "../motifs/evidence";
import type { Simulation } from "../state";
import { Goal, ownerOf, prospect, Status } from "./store";

/** A goal stood badly once if it is reached from a chance of at most this. */
const LONG_ODDS = 0.45;
const STRIDE = 0.04;

const signal = (sim: Simulation, row: number, motif: MotifCategory, weight: number): void =>
  addEvidenceOf(sim, ownerOf(row), sim.pursuits.slots.target[row]!, motifIndex[motif], weight);

/** Of a change in `prospect`: HOPE when it brightens, DESPAIR when it has all but gone. §1.16, last column */
export const signalProspect = (sim: Simulation, row: number): void => {
  const before = prospect[0]!;
  const after = prospect[1]!;
  if (after - before >= STRIDE) signal(sim, row, "HOPE", 0.5);
  else if (after < 0.1 && before >= 0.1) signal(sim, row, "DESPAIR", 1);
};

const reachedSays: Partial<Record<number, MotifCategory>> = {
  [Goal.learn]: "DISCOVERY",
  [Goal.revenge]: "VENGEANCE",
  [Goal.unite]: "UNITY",
  [Goal.status]: "VICTORY",
};

/** How a goal ended: DESPAIR over one given up, TRIUMPH over one that was against the odds, and what its kind stands for. */
export const signalEnd = (sim: Simulation, row: number, before: number): void => {
  const { status, type } = sim.pursuits.slots;
  if (status[row] === Status.abandoned && type[row] !== Goal.revenge) signal(sim, row, "DESPAIR", 1);
  if (status[row] !== Status.achieved) return;
  if (before <= LONG_ODDS) signal(sim, row, "TRIUMPH", 1);
  const says = reachedSays[type[row]!];
  if (says) signal(sim, row, says, 1);
};
