"use client";
import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { beatSpans } from "@/server/contracts/scenario-beats";
import { useMedia } from "@/components/hooks/use-media";
import { useDirector } from "./director-context";
import { dropPoint, movePoint, setPoint } from "./prepare/edits";
import { pointAt, pointsPath, readPoint, tensionArea, tensionPath, wantedTension, yOfTurn, type Band, type Frame } from "./prepare/tension";

const wide = 150;
const narrow = 84;
const pad = 12;

/** The tension that is wanted, drawn down the score; each point by hand, by keys, or in the table. */
export function TensionColumn({ bands, height }: { bands: readonly Band[]; height: number }) {
  const { scenario, update, editable, earlier, seal } = useDirector();
  const width = useMedia("(max-width: 759px)") ? narrow : wide;
  const svg = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const frame: Frame = { width, pad, bands };
  const { curve, arc, beats, limits } = scenario;
  const values = wantedTension(scenario);
  const mayDraw = editable && arc === null;
  const here = (event: MouseEvent): { turn: number; target: number } => {
    const box = svg.current?.getBoundingClientRect();
    return readPoint(frame, event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0));
  };
  const draw = ({ turn, target }: { turn: number; target: number }): void => update(null, setPoint(turn, target));
  const press = (event: PointerEvent): void => {
    if (!mayDraw || event.button !== 0) return;
    const index = Number((event.target as Element).closest("[data-point]")?.getAttribute("data-point") ?? -1);
    const point = here(event);
    if (index >= 0) {
      svg.current?.setPointerCapture(event.pointerId);
      setHeld(index);
    } else if (event.pointerType === "mouse") {
      draw(point);
      svg.current?.setPointerCapture(event.pointerId);
      const at = setPoint(point.turn, point.target)(scenario).curve.findIndex(({ turn }) => turn === point.turn);
      setHeld(at < 0 ? null : at);
    }
  };
  /** A finger that only wants to scroll draws nothing: its point is set when it has pressed, and not gone on. */
  const tap = (event: MouseEvent): void => {
    const isFinger = (event.nativeEvent as globalThis.PointerEvent).pointerType !== "mouse";
    if (mayDraw && isFinger && !(event.target as Element).closest("[data-point]")) draw(here(event));
  };
  const drag = (event: PointerEvent): void => {
    if (held === null) return;
    const { turn, target } = here(event);
    update(`curve ${held}`, movePoint(held, turn, target));
  };
  const release = (): void => {
    if (held !== null) seal();
    setHeld(null);
  };
  const key = (index: number) => (event: KeyboardEvent) => {
    const point = curve[index];
    if (!point || !mayDraw) return;
    const step: Record<string, [number, number]> = { ArrowLeft: [0, -0.05], ArrowRight: [0, 0.05], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const by = step[event.key];
    if (by) {
      event.preventDefault();
      update(`curve ${index}`, movePoint(index, point.turn + by[0], point.target + by[1]));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      update(null, dropPoint(index));
    }
  };
  return (
    <svg
      ref={svg}
      className="dr-curve"
      width={width}
      height={height}
      role="group"
      aria-label="Tension wanted, from above to below; the table under Curve says the same"
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onClick={tap}
    >
      {[0.25, 0.5, 0.75].map((target) => (
        <path key={target} className="gl" d={`M${pad + target * (width - 2 * pad)} 0V${height}`} />
      ))}
      {bands.map(({ bottom, to }) => (
        <path key={to} className="bl" d={`M0 ${bottom}H${width}`} />
      ))}
      {beatSpans(beats, limits.turns).map(({ id, from, to }, index) => {
        const at = pad + (beats[index]?.tension ?? 0) * (width - 2 * pad);
        return <path key={id} className="bt" d={`M${at} ${yOfTurn(frame, from)}V${yOfTurn(frame, to)}`} />;
      })}
      {earlier?.takes.map(({ id, tension }) => (
        <path
          key={id}
          className="gh"
          d={pointsPath(
            frame,
            tension.filter(({ turn }) => turn <= limits.turns).map(({ turn, tension: target }) => ({ turn, target })),
          )}
        />
      ))}
      <path className="ta" d={tensionArea(frame, values)} />
      <path className="tg" d={tensionPath(frame, values)} />
      {arc === null &&
        curve.map((point, index) => {
          const [cx, cy] = pointAt(frame, point);
          return (
            <g
              key={index}
              data-point={index}
              role="slider"
              tabIndex={mayDraw ? 0 : -1}
              aria-label={`Point ${index + 1} of the curve`}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(point.target * 100)}
              aria-valuetext={`turn ${point.turn}, tension ${point.target.toFixed(2)}`}
              aria-disabled={!mayDraw}
              onKeyDown={key(index)}
            >
              <circle className="hit" cx={cx} cy={cy} r={13} />
              <circle className="hd" cx={cx} cy={cy} r={4.5} />
              <text className="hv" x={point.target > 0.5 ? cx - 10 : cx + 10} y={cy - 7} textAnchor={point.target > 0.5 ? "end" : "start"}>
                {point.target.toFixed(2)}
              </text>
            </g>
          );
        })}
      {values.length === 0 && mayDraw && (
        <text className="em" x={width / 2} y={28} textAnchor="middle">
          Press to draw
        </text>
      )}
    </svg>
  );
}
