import { moveCount, risk, soloCount, tension } from "./moves";
import type { Simulation } from "./state";
import type { Deed } from "./workspace";

const share = (x: number, full: number): number => Math.min(1, Math.abs(x) / full);

const EMOTION_WEIGHT = 0.3;
/** No act with this move can be more significant, whatever comes of it: the sum below with every share at 1. Solo moves last. */
export const mostSignificance = Float64Array.from({ length: moveCount + soloCount }, (_, move) =>
  move < moveCount ? 0.25 + 0.15 + 0.2 * risk[move]! + 0.2 + 0.2 * share(tension[move]!, 0.25) : 0.05 + EMOTION_WEIGHT,
);

/**
 * How much a watcher should care, 0..1: .25·|ΔS|/.10 + .15·|ΔT|/.08 (the largest among the ties it changed) + .20·risk + .20·intensity/.5 + .20·|tension|/.25, each share at most 1.
 * In the spirit of the importance ι of §1.14; the weights are an engineering choice (grade C). A solo act is .05 + .3·intensity.
 */
export const noteSignificance = (sim: Simulation, deed: Deed): void => {
  const intensity = Math.max(deed.actorIntensity, deed.targetIntensity);
  if (deed.move >= moveCount) {
    deed.significance = 0.05 + EMOTION_WEIGHT * intensity;
    return;
  }
  const { strength, trust } = sim.ties.slots;
  let strengthShift = 0;
  let trustShift = 0;
  for (let k = 0; k < deed.tieCount; k += 1) {
    const before = deed.ties[k]!;
    strengthShift = Math.max(strengthShift, Math.abs(strength[before.slot]! - before.strength));
    trustShift = Math.max(trustShift, Math.abs(trust[before.slot]! - before.trust));
  }
  deed.significance =
    0.25 * share(strengthShift, 0.1) +
    0.15 * share(trustShift, 0.08) +
    0.2 * risk[deed.move]! +
    0.2 * share(intensity, 0.5) +
    0.2 * share(tension[deed.move]!, 0.25);
};
