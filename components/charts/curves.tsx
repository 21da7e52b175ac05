import { curveMonotoneX, line } from "d3";

export interface Curve {
  label: string;
  /** 0..1 each; `at` on one scale for all curves. */
  points: readonly { at: number; value: number }[];
  look: "one" | "other" | "wanted";
}

interface CurvesProps {
  curves: readonly Curve[];
  label: string;
  width?: number | undefined;
  height?: number | undefined;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A few curves between nothing and as much as there can be, told apart by colour and dash. */
export function Curves({ curves, label, width = 220, height = 64 }: CurvesProps) {
  const last = Math.max(1, ...curves.flatMap(({ points }) => points.map(({ at }) => at)));
  const first = Math.min(last, ...curves.flatMap(({ points }) => points.map(({ at }) => at)));
  const x = (at: number): number => round(((at - first) / Math.max(1, last - first)) * (width - 4) + 2);
  const y = (value: number): number => round(height - 3 - Math.min(1, Math.max(0, value)) * (height - 6));
  const draw = line<{ at: number; value: number }>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).curve(curveMonotoneX);
  return (
    <svg className="crv" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="bl" d={`M0 ${y(0.5)}H${width}M0 ${height - 0.5}H${width}`} />
      {curves.map(({ label: name, points, look }) => points.length > 0 && <path key={name} className={look} d={draw([...points]) ?? ""} />)}
    </svg>
  );
}
