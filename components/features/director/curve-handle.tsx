import type { KeyboardEvent } from "react";
import type { Layer } from "./prepare/points";
import { pointAt, type CurvePoint, type Frame } from "./prepare/tension";

interface HandleProps {
  index: number;
  point: CurvePoint;
  /** Where it lies between the left edge and the right, 0..1. */
  share: number;
  /** Of what: "the curve". */
  label: string;
  what: Layer;
  frame: Frame;
  mayDraw: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A point that is held by a hand, or moved by the arrow keys; Delete takes it out. */
export function CurveHandle({ index, point, share, label, what, frame, mayDraw, onKeyDown }: HandleProps) {
  const [cx, cy] = pointAt(frame, { turn: point.turn, target: share });
  return (
    <g
      data-point={index}
      role="slider"
      tabIndex={mayDraw ? 0 : -1}
      aria-label={`Point ${index + 1} of ${label}`}
      aria-valuemin={what === "tension" ? 0 : -100}
      aria-valuemax={100}
      aria-valuenow={Math.round(point.target * 100)}
      aria-valuetext={`turn ${point.turn}, ${what} ${point.target.toFixed(2)}`}
      aria-disabled={!mayDraw}
      onKeyDown={onKeyDown}
    >
      <circle className="hit" cx={cx} cy={cy} r={13} />
      <circle className="hd" cx={cx} cy={cy} r={4.5} />
      <text className="hv" x={share > 0.5 ? cx - 10 : cx + 10} y={cy - 7} textAnchor={share > 0.5 ? "end" : "start"}>
        {point.target.toFixed(2)}
      </text>
    </g>
  );
}
