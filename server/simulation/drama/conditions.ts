import type { BeatCondition } from "@/server/contracts/simulation";
import { motifCount, motifIndex } from "../motifs/canon";
import { fieldOf, zoneInCompany } from "../motifs/field";
import { readTie } from "../relations";
import { felt } from "../situation";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import { TieNow } from "../workspace";
import { isKnown } from "./stakes";
import type { SceneDrama } from "./state";

const view = new TieNow();
const axes = { pleasure: 0, arousal: 1, dominance: 2 } as const;

const isWithin = (value: number, { atLeast = -Infinity, atMost = Infinity }: { atLeast?: number; atMost?: number }): boolean =>
  value >= atLeast && value <= atMost;

/** Intensity 0..10 of a theme for those present: the highest among them. */
export const themeIn = (sim: Simulation, motif: number, present: readonly number[]): number => {
  let most = 0;
  for (const index of present) most = Math.max(most, 10 * fieldOf(sim).phi[zoneInCompany(sim, index, present) * motifCount + motif]!);
  return most;
};

const edgeValue = (sim: Simulation, { edge: [from, to], field }: Extract<BeatCondition, { edge: unknown }>): number => {
  const [a, b] = [sim.indexOf.get(from), sim.indexOf.get(to)];
  readTie(sim, a === undefined || b === undefined ? -1 : findTie(sim.ties, a, b), view);
  return view[field];
};

/** Whether a condition holds now. Somebody or something unknown fulfils nothing. */
export const holds = (sim: Simulation, scene: SceneDrama, present: readonly number[], condition: BeatCondition): boolean => {
  if ("edge" in condition) return isWithin(edgeValue(sim, condition), condition);
  if ("motif" in condition) return isWithin(themeIn(sim, motifIndex[condition.motif], present), condition);
  if ("knows" in condition) return isKnown(sim, condition.knows[0], condition.knows[1]);
  if ("turns" in condition) return scene.turn >= condition.turns;
  if ("beat" in condition) {
    const { beat, outcome } = condition;
    return scene.endings.some((ending) => ending.id === beat && (outcome === undefined || ending.outcome === outcome));
  }
  const index = sim.indexOf.get(condition.mood);
  return index !== undefined && isWithin(felt(sim, index, axes[condition.axis]), condition);
};

export const allHold = (sim: Simulation, scene: SceneDrama, present: readonly number[], conditions: readonly BeatCondition[]): boolean =>
  conditions.every((condition) => holds(sim, scene, present, condition));
