import { rosterOf } from "../roster";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";

/** The reader was shown a fact of the writer's: by an act, or by the writer's word (0). */
export const show = (sim: Simulation, index: number, act: number): void => {
  const { shown } = sim.minds;
  if (!shown.some(([fact, by]) => fact === index && (by === act || by === 0))) shown.push([index, act]);
};

/** A fact that is told in a scene, or in a cast so small that every act is told, is told before the reader. */
export const showTelling = (sim: Simulation, occasion: Occasion, key: number, act: number): void => {
  if (key >= 0) return;
  if (occasion.scene !== null || rosterOf(sim).size <= sim.params.report.everyActUpTo) show(sim, -key - 1, act);
};
