import { findLeft, left } from "./decay";
import { moveCount, soloCount } from "./moves";
import type { Simulation } from "./state";

/** Fatigue row of a character: directed moves, then solo ones. */
export const fatigueWidth = moveCount + soloCount;

/** What is left of a character's fatigue since it was last written, 0..1; half-life 30 ticks. §1.10 */
export const fatigueLeft = (sim: Simulation, actor: number): number => {
  findLeft(sim.decays.fatigue, sim.tick - sim.people.saved.fatigueTick[actor]!);
  return left[0]!;
};

/** Applies the recovery since the fatigue was last written. */
export const freshenFatigue = (sim: Simulation, actor: number): void => {
  const { fatigue, fatigueTick } = sim.people.saved;
  if (fatigueTick[actor] === sim.tick) return;
  const rest = fatigueLeft(sim, actor);
  const start = actor * fatigueWidth;
  for (let m = start; m < start + fatigueWidth; m += 1) fatigue[m]! *= rest;
  fatigueTick[actor] = sim.tick;
};

/** Adds one use of a move. */
export const tire = (sim: Simulation, actor: number, move: number): void => {
  freshenFatigue(sim, actor);
  sim.people.saved.fatigue[actor * fatigueWidth + move]! += 1;
};
