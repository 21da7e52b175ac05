import { moveCount, risk, tension } from "./moves";
import type { Simulation } from "./state";
import type { Deed } from "./workspace";

const share = (x: number, full: number): number => Math.min(1, Math.abs(x) / full);

/** Largest change of strength and of trust among the ties that the act changed. */
const largest = (sim: Simulation, deed: Deed): [strength: number, trust: number] => {
  const { strength, trust } = sim.ties.slots;
  let s = 0;
  let t = 0;
  for (let k = 0; k < deed.tieCount; k += 1) {
    const { slot, strength: sBefore, trust: tBefore } = deed.ties[k]!;
    s = Math.max(s, Math.abs(strength[slot]! - sBefore));
    t = Math.max(t, Math.abs(trust[slot]! - tBefore));
  }
  return [s, t];
};

/**
 * How much a watcher should care, 0..1: .25·|ΔS|/.10 + .15·|ΔT|/.08 + .20·risk + .20·intensity/.5 + .20·|tension|/.25, each share at most 1.
 * In the spirit of the importance ι of §1.14; the weights are an engineering choice (grade C). A solo act is .05 + .3·intensity.
 */
export const significance = (sim: Simulation, deed: Deed): number => {
  const intensity = Math.max(deed.actorIntensity, deed.targetIntensity);
  if (deed.move >= moveCount) return 0.05 + 0.3 * intensity;
  const [s, t] = largest(sim, deed);
  return (
    0.25 * share(s, 0.1) +
    0.15 * share(t, 0.08) +
    0.2 * risk[deed.move]! +
    0.2 * share(intensity, 0.5) +
    0.2 * share(tension[deed.move]!, 0.25)
  );
};
