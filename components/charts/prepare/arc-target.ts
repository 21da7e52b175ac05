import { arcModes, arcTension } from "@/server/contracts/arc";
import type { Arc } from "@/server/contracts/scene-plan";

/** T* of an arc at t = 0..1, near enough for a picture. */
export const arcTarget = (arc: Arc, t: number): number =>
  arcTension(t, { power: t ** 1.3, change: Math.sin(arcModes[arc][0] * Math.PI * t) });

/** v* of an arc at t = 0..1, −1..1, near enough for a picture. */
export const arcMood = (arc: Arc, t: number): number => {
  const [mode, sign] = arcModes[arc];
  return sign * Math.cos(mode * Math.PI * t);
};
