import { curveAt } from "@/server/contracts/arc";
import type { Scenario } from "@/server/contracts/scenario";
import { arcMood, arcTarget } from "@/components/charts/prepare/arc-target";

export interface CurvePoint {
  turn: number;
  target: number;
}

/** What is wanted at each turn, 0..1; none where nothing is said. */
export const wantedTension = ({ curve, arc, limits }: Pick<Scenario, "curve" | "arc"> & { limits: { turns: number } }): number[] => {
  if (arc === null && curve.length === 0) return [];
  return Array.from({ length: limits.turns }, (_, index) =>
    arc === null ? curveAt(curve, index + 1) : arcTarget(arc.kind, (index + 1) / limits.turns),
  );
};

/** Whose mood is wanted how at each turn, −1..1: as it is drawn, or by the arc; null where nothing is said of any. */
export const wantedMood = ({
  fortune,
  arc,
  limits,
}: Pick<Scenario, "fortune" | "arc"> & { limits: { turns: number } }): { focalId: string; values: number[] } | null => {
  const turns = Array.from({ length: limits.turns }, (_, index) => index + 1);
  if (arc !== null) return { focalId: arc.focalId, values: turns.map((turn) => arcMood(arc.kind, turn / limits.turns)) };
  if (!fortune || fortune.points.length === 0) return null;
  return { focalId: fortune.focalId, values: turns.map((turn) => curveAt(fortune.points, turn)) };
};

/** A stretch of turns and where it is drawn, in pixels from above. Turn n lies from n − 1 to n. */
export interface Band {
  from: number;
  to: number;
  top: number;
  bottom: number;
}
export interface Frame {
  width: number;
  /** Room left at both sides. */
  pad: number;
  /** One after the other, without gaps in the turns. */
  bands: readonly Band[];
}
const round = (value: number): number => Math.round(value * 10) / 10;
const x = ({ width, pad }: Frame, target: number): number => round(pad + target * (width - 2 * pad));

/** Middle of a turn, in pixels from above. */
export const yOfTurn = ({ bands }: Frame, turn: number): number => {
  const at = turn - 0.5;
  const band = bands.find(({ to }) => at <= to) ?? bands.at(-1);
  if (!band) return 0;
  const share = band.to > band.from ? (at - band.from) / (band.to - band.from) : 0;
  return round(band.top + Math.min(1, Math.max(0, share)) * (band.bottom - band.top));
};
const turnOfY = ({ bands }: Frame, py: number): number => {
  const band = bands.find(({ bottom }) => py <= bottom) ?? bands.at(-1);
  if (!band) return 1;
  const share = band.bottom > band.top ? (py - band.top) / (band.bottom - band.top) : 0;
  const turn = Math.round(band.from + Math.min(1, Math.max(0, share)) * (band.to - band.from) + 0.5);
  return Math.min(bands.at(-1)?.to ?? turn, Math.max(1, turn));
};

export const pointAt = (frame: Frame, { turn, target }: CurvePoint): [number, number] => [x(frame, target), yOfTurn(frame, turn)];
/** Where a hand is, as a point of the curve. */
export const readPoint = (frame: Frame, px: number, py: number): CurvePoint => ({
  turn: turnOfY(frame, py),
  target: Math.min(1, Math.max(0, (px - frame.pad) / (frame.width - 2 * frame.pad))),
});

/** Time goes down, tension to the right. */
export const pointsPath = (frame: Frame, points: readonly CurvePoint[]): string =>
  points.map((point, index) => `${index ? "L" : "M"}${pointAt(frame, point).join(" ")}`).join("");
export const tensionPath = (frame: Frame, values: readonly number[]): string =>
  pointsPath(
    frame,
    values.map((target, index) => ({ turn: index + 1, target })),
  );

export const tensionArea = (frame: Frame, values: readonly number[]): string =>
  values.length === 0
    ? ""
    : `${tensionPath(frame, values)}L${frame.pad} ${yOfTurn(frame, values.length)}L${frame.pad} ${yOfTurn(frame, 1)}Z`;
