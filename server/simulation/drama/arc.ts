import { arcModes, arcTension, curveAt } from "@/server/contracts/arc";
import type { Arc, ScenePlan } from "@/server/contracts/simulation";
import { exp2d, log2d, signed } from "../arithmetic";

const PI = 3.141592653589793;

/** cos(πx) by its series, error below 1e-6: engines may differ on Math.cos. */
export const cosPi = (x: number): number => {
  const turn = x < 0 ? -x : x;
  const within = turn - 2 * Math.floor(turn / 2);
  const folded = within > 1 ? 2 - within : within;
  const sign = folded > 0.5 ? -1 : 1;
  const angle = PI * (folded > 0.5 ? 1 - folded : folded);
  const z = angle * angle;
  return sign * (1 - (z / 2) * (1 - (z / 12) * (1 - (z / 30) * (1 - (z / 56) * (1 - z / 90)))));
};
const sinPi = (x: number): number => cosPi(x - 0.5);

/** v* of an arc at t = 0..1, −1..1. */
export const valenceAt = (arc: Arc, t: number): number => {
  const [mode, sign] = arcModes[arc];
  return signed(sign * cosPi(mode * t));
};

/** t^1.3 without Math.pow, whose last digits are the engine's. */
const power = (t: number): number => (t <= 0 ? 0 : exp2d(1.3 * log2d(t)));

/** T* of an arc at t = 0..1. §1.17 */
export const tensionAt = (arc: Arc, t: number): number => arcTension(t, { power: power(t), change: sinPi(arcModes[arc][0] * t) });

const turnsOf = ({ turns }: ScenePlan): number[] => Array.from({ length: turns + 1 }, (_, turn) => turn);

/** T* by turn: the writer's curve, or that of the arc; none for neither. */
export const tabulateTargets = (plan: ScenePlan): number[] => {
  const { arc, curve, turns } = plan;
  if (curve.length > 0) return turnsOf(plan).map((turn) => curveAt(curve, turn));
  return arc === null ? [] : turnsOf(plan).map((turn) => tensionAt(arc.kind, turn / turns));
};

/** v* by turn in pleasure, of a drawn fortune as it is, of an arc from the home of a mood; `height` is what its peak means, `depth` its valley. */
export const tabulateValences = (plan: ScenePlan, { height, depth }: { height: number; depth: number }): number[] => {
  const { arc, fortune, turns } = plan;
  if (fortune && fortune.points.length > 0) return turnsOf(plan).map((turn) => curveAt(fortune.points, turn));
  if (arc === null) return [];
  return turnsOf(plan).map((turn) => {
    const valence = valenceAt(arc.kind, turn / turns);
    return valence * (valence > 0 ? height : depth);
  });
};
