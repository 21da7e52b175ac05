import type { Arc } from "@/server/contracts/scene-plan";

/** ± the first three modes of Reagan et al. (2016): v* = s·cos(kπt). SIMULATION §1.17 */
const modes: Readonly<Record<Arc, readonly [mode: number, sign: 1 | -1]>> = {
  rise: [1, -1],
  fall: [1, 1],
  fallRise: [2, 1],
  riseFall: [2, -1],
  riseFallRise: [3, -1],
  fallRiseFall: [3, 1],
};
const unit = (value: number): number => Math.min(1, Math.max(0, value));

/** Tension that an arc asks for at t = 0..1, as the engine's drama manager has it; for drawing only. §1.17 */
export const arcTarget = (arc: Arc, t: number): number => {
  const [mode] = modes[arc];
  const ending = t < 0.85 ? 1 : ((1 - t) / 0.15) * 0.8 + 0.2;
  return unit(0.25 + 0.5 * t ** 1.3 * ending + 0.15 * Math.abs(Math.sin(mode * Math.PI * t)));
};

/** Fortune of the focal character, −1..1. */
export const arcFortune = (arc: Arc, t: number): number => {
  const [mode, sign] = modes[arc];
  return sign * Math.cos(mode * Math.PI * t);
};
