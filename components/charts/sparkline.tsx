import { curveMonotoneX, line } from "d3";
import { idClass } from "./prepare/person";

export interface SparklineProps {
  /** Oldest first; null is a gap. */
  values: readonly (number | null)[];
  label: string;
  width?: number | undefined;
  height?: number | undefined;
  hue?: number | undefined;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export function Sparkline({ values, label, width = 60, height = 16, hue }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  const x = (i: number): number => round((i / Math.max(1, values.length - 1)) * (width - 4) + 1);
  const y = (value: number): number => round(height - 2 - ((value - low) / range) * (height - 4));
  const draw = line<number | null>(
    (_, i) => x(i),
    (value) => y(value ?? low),
  )
    .defined((value) => value !== null)
    .curve(curveMonotoneX);
  const last = values.at(-1);
  return (
    <svg
      className={`spark ${hue === undefined ? "" : idClass(hue)}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {known.length > 0 && <path d={draw(values) ?? ""} />}
      {typeof last === "number" && <circle cx={x(values.length - 1)} cy={y(last)} r="1.9" />}
    </svg>
  );
}
