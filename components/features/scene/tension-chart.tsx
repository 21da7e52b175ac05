import { area, curveMonotoneX, line } from "d3";
import { tensionWord } from "@/components/charts/prepare/octant";
import { thinOut } from "./prepare/script";

const WIDTH = 264;
const HEIGHT = 76;
const TOP = 6;
const POINTS = 66;

const y = (tension: number): number => Math.round((HEIGHT - 1 - tension * (HEIGHT - 1 - TOP)) * 10) / 10;

/** Tension by line, on a scale from nothing to as much as there can be. */
export function TensionChart({ values }: { values: readonly number[] }) {
  const now = values.at(-1) ?? 0;
  const shown = thinOut(values, POINTS);
  const x = (i: number): number => Math.round(((i / Math.max(1, shown.length - 1)) * (WIDTH - 6) + 1) * 10) / 10;
  const points = shown.map((value, i): [number, number] => [x(i), y(value)]);
  const drawLine = line().curve(curveMonotoneX);
  const drawArea = area().y0(HEIGHT).curve(curveMonotoneX);
  const last = points.at(-1);
  return (
    <svg
      className="tens"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Tension over ${values.length} lines, now ${now.toFixed(2)}, ${tensionWord(now)}`}
    >
      <path className="bl" d={`M0 ${y(0.5)}H${WIDTH}M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      <path className="t-area" d={drawArea(points) ?? ""} />
      <path className="t-line" d={drawLine(points) ?? ""} />
      {last && <circle className="now-d" cx={last[0]} cy={last[1]} r={3.2} />}
    </svg>
  );
}
