import type { Arc, ScenePlan } from "./scene-plan";

/** The six arcs of Reagan et al. are ± the first three modes: v* = s·cos(kπt). SIMULATION §1.17 */
export const arcModes: Readonly<Record<Arc, readonly [mode: 1 | 2 | 3, sign: 1 | -1]>> = {
  rise: [1, -1],
  fall: [1, 1],
  fallRise: [2, 1],
  riseFall: [2, -1],
  riseFallRise: [3, -1],
  fallRiseFall: [3, 1],
};

/**
 * T* of an arc at t = 0..1, 0..1: .25 + .5·t^1.3·(t < .85 ? 1 : (1 − t)/.15·.8 + .2) + .15·|dv*∕dt|. §1.17 Whoever asks brings t^1.3 and
 * sin(kπt), as exact as they need them: the simulation's are the same on every machine.
 */
export const arcTension = (t: number, { power, change }: { power: number; change: number }): number => {
  const ending = t < 0.85 ? 1 : ((1 - t) / 0.15) * 0.8 + 0.2;
  const wanted = 0.25 + 0.5 * power * ending + 0.15 * (change < 0 ? -change : change);
  return wanted < 0 ? 0 : wanted > 1 ? 1 : wanted;
};

/** Piecewise linear through the points, level before the first and after the last. */
export const curveAt = (points: ScenePlan["curve"], turn: number): number => {
  const after = points.findIndex((point) => point.turn >= turn);
  if (after === 0) return points[0]!.target;
  if (after < 0) return points.at(-1)!.target;
  const [from, to] = [points[after - 1]!, points[after]!];
  return from.target + ((turn - from.turn) / (to.turn - from.turn)) * (to.target - from.target);
};
