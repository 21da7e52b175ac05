import { curveAt, type Curve } from "../graph/lanes";
import type { Disc } from "./labels";

export const pulseTravelMs = 900;
export const pulseStayMs = 6_000;
export interface Bead extends Disc {
  alpha: number;
}

/** Seven dots, the foremost the largest. `share` of the way, 0..1; at 1 they have arrived and are gone. */
export function beadsAt(curve: Curve, share: number): Bead[] {
  if (share >= 1) return [];
  const eased = 1 - (1 - share) * (1 - share);
  return Array.from({ length: 7 }, (_, i): Bead => {
    const t = Math.max(0, Math.min(1, eased * 1.27 - 0.27 + i * 0.045));
    return { ...curveAt(curve, t), r: 1.2 + i * 0.52, alpha: 0.12 + i * 0.145 };
  });
}

/** Where nothing travels the dots stand in the middle of the lane. */
export const standingBeads = (curve: Curve): Bead[] =>
  Array.from({ length: 7 }, (_, i) => ({ ...curveAt(curve, 0.34 + i * 0.045), r: 1.2 + i * 0.52, alpha: 0.12 + i * 0.145 }));
