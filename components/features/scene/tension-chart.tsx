import { area, curveMonotoneX, line } from "d3";
import { tensionWord } from "@/components/charts/prepare/octant";
import { thinOut } from "./prepare/script";
import type { Tension, TurnValue } from "./prepare/wanted";

const WIDTH = 264;
const HEIGHT = 86;
const TOP = 14;
const POINTS = 66;

const y = (tension: number): number => Math.round((HEIGHT - 1 - tension * (HEIGHT - 1 - TOP)) * 10) / 10;

interface ChartProps {
  tension: Tension;
  /** Goes to the turn under the hand. */
  onTurn?: ((turn: number) => void) | undefined;
}

const thin = (values: readonly TurnValue[]): TurnValue[] => {
  const shown = thinOut(
    values.map(({ value }) => value),
    POINTS,
  );
  const step = values.length / Math.max(1, shown.length);
  return shown.map((value, i) => ({ value, turn: (i === shown.length - 1 ? values.at(-1) : values[Math.floor(i * step)])?.turn ?? 0 }));
};

/** Tension by turn, on a scale from nothing to as much as there can be, and the curve that is wanted, dashed. */
export function TensionChart({ tension, onTurn }: ChartProps) {
  const { now, wanted, marks, lastTurn } = tension;
  const x = (turn: number): number => Math.round(((turn / lastTurn) * (WIDTH - 6) + 1) * 10) / 10;
  const place = (values: readonly TurnValue[]) => values.map(({ turn, value }): [number, number] => [x(turn), y(value)]);
  const points = place(thin(now));
  const drawLine = line().curve(curveMonotoneX);
  const drawArea = area().y0(HEIGHT).curve(curveMonotoneX);
  const last = points.at(-1);
  const value = now.at(-1)?.value ?? 0;
  const aim = wanted.findLast(({ turn }) => turn <= (now.at(-1)?.turn ?? 0))?.value;
  const said = `Tension over ${now.length} turns, now ${value.toFixed(2)}, ${tensionWord(value)}${aim === undefined ? "" : `, wanted ${aim.toFixed(2)}`}`;
  return (
    <svg
      className="tens"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={said}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onTurn?.(Math.max(1, Math.round(((event.clientX - box.left) / box.width) * lastTurn)));
      }}
    >
      <path className="bl" d={`M0 ${y(0.5)}H${WIDTH}M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      {marks.map(({ turn, label, isNow }) => (
        <g key={label}>
          <path className="bl" d={`M${x(turn)} 0V${HEIGHT}`} />
          <text className={isNow ? "bx now" : "bx"} x={x(turn) + 4} y={9}>
            {label}
          </text>
        </g>
      ))}
      {wanted.length > 1 && <path className="t-plan" d={drawLine(place(wanted)) ?? ""} />}
      <path className="t-area" d={drawArea(points) ?? ""} />
      <path className="t-line" d={drawLine(points) ?? ""} />
      {last && <circle className="now-d" cx={last[0]} cy={last[1]} r={3.2} />}
    </svg>
  );
}
