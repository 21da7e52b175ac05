import type { BeatCondition } from "@/server/contracts/simulation";
import { motifCount, motifIndex } from "../motifs/canon";
import { fieldOf, zoneInCompany } from "../motifs/field";
import { readTie } from "../relations";
import { felt } from "../affect";
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

/** What a condition measures now; null for one that is no more than true or false, and of somebody unknown. */
export const valueOf = (sim: Simulation, present: readonly number[], condition: BeatCondition): number | null => {
  if ("edge" in condition) return edgeValue(sim, condition);
  if ("motif" in condition) return themeIn(sim, motifIndex[condition.motif], present);
  if (!("mood" in condition)) return null;
  const index = sim.indexOf.get(condition.mood);
  return index === undefined ? null : felt(sim, index, axes[condition.axis]);
};

/** The name of what is to change since a beat began; null for a condition that asks for no change. */
export const measureOf = (condition: BeatCondition): string | null => {
  if (!("by" in condition) || condition.by === undefined) return null;
  if ("edge" in condition) return `${condition.edge.join(":")}:${condition.field}`;
  return "mood" in condition ? `${condition.mood}:${condition.axis}` : condition.motif;
};

/** Whether what a condition measures is to grow, rather than to fall. */
export const wantsMore = (condition: BeatCondition): boolean => {
  if ("by" in condition && condition.by !== undefined) return condition.by > 0;
  return !("atMost" in condition && condition.atMost !== undefined) || ("atLeast" in condition && condition.atLeast !== undefined);
};

const hasChanged = ({ beat }: SceneDrama, measure: string, value: number, by: number): boolean => {
  const from = beat?.from?.[measure];
  return from !== undefined && (by > 0 ? value - from >= by : value - from <= by);
};

/** Whether a condition holds now. Somebody or something unknown fulfils nothing. */
export const holds = (sim: Simulation, scene: SceneDrama, present: readonly number[], condition: BeatCondition): boolean => {
  if ("knows" in condition) return isKnown(sim, condition.knows[0], condition.knows[1]);
  if ("turns" in condition) return scene.turn >= condition.turns;
  if ("beat" in condition) {
    const { beat, outcome } = condition;
    return scene.endings.some((ending) => ending.id === beat && (outcome === undefined || ending.outcome === outcome));
  }
  const value = valueOf(sim, present, condition);
  if (value === null) return false;
  const measure = measureOf(condition);
  return measure === null ? isWithin(value, condition) : hasChanged(scene, measure, value, condition.by!);
};

export const allHold = (sim: Simulation, scene: SceneDrama, present: readonly number[], conditions: readonly BeatCondition[]): boolean =>
  conditions.every((condition) => holds(sim, scene, present, condition));
