"use client";
import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { beatSpans } from "@/server/contracts/scenario-beats";
import { idClass } from "@/components/charts/prepare/person";
import { useMedia } from "@/components/hooks/use-media";
import { cn } from "@/components/ui/cn";
import { useDirector } from "./director-context";
import { CurveHandle } from "./curve-handle";
import { dropPoint, fromShare, movePoint, pointsOf, setPoint, toShare } from "./prepare/points";
import {
  pointsPath,
  readPoint,
  tensionArea,
  tensionPath,
  wantedMood,
  wantedTension,
  yOfTurn,
  type Band,
  type Frame,
} from "./prepare/tension";

const wide = 150;
const narrow = 84;
const pad = 12;

/** The tension that is wanted, drawn down the score; each point by hand, by keys, or in the table. */
export function TensionColumn({ bands, height }: { bands: readonly Band[]; height: number }) {
  const { scenario, update, editable, earlier, seal, layer, member, names } = useDirector();
  const width = useMedia("(max-width: 759px)") ? narrow : wide;
  const svg = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const frame: Frame = { width, pad, bands };
  const { arc, beats, limits, fortune } = scenario;
  const points = arc === null ? pointsOf(scenario, layer) : [];
  const mood = wantedMood(scenario);
  const values = wantedTension(scenario);
  const mayDraw = editable && arc === null;
  const here = (event: MouseEvent): { turn: number; target: number } => {
    const box = svg.current?.getBoundingClientRect();
    const { turn, target } = readPoint(frame, event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0));
    return { turn, target: fromShare(layer, target) };
  };
  const draw = ({ turn, target }: { turn: number; target: number }): void => update(null, setPoint(turn, target, layer));
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
      const at = pointsOf(setPoint(point.turn, point.target, layer)(scenario), layer).findIndex(({ turn }) => turn === point.turn);
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
    update(`${layer} ${held}`, movePoint(held, turn, target, layer));
  };
  const release = (): void => {
    if (held !== null) seal();
    setHeld(null);
  };
  const key = (index: number) => (event: KeyboardEvent) => {
    const point = points[index];
    if (!point || !mayDraw) return;
    const step: Record<string, [number, number]> = { ArrowLeft: [0, -0.05], ArrowRight: [0, 0.05], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const by = step[event.key];
    if (by) {
      event.preventDefault();
      update(`${layer} ${index}`, movePoint(index, point.turn + by[0], point.target + by[1], layer));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      update(null, dropPoint(index, layer));
    }
  };
  return (
    <svg
      ref={svg}
      className="dr-curve"
      width={width}
      height={height}
      role="group"
      aria-label="Tension and mood wanted, from above to below; the tables under Curve say the same"
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
      {mood && (
        <path
          className={cn("md", idClass(member(mood.focalId)?.hue ?? 0))}
          d={tensionPath(
            frame,
            mood.values.map((target) => toShare("mood", target)),
          )}
        />
      )}
      {points.map((point, index) => (
        <CurveHandle
          key={index}
          index={index}
          point={point}
          share={toShare(layer, point.target)}
          label={layer === "tension" ? "the curve" : `the mood of ${names.person(fortune?.focalId ?? "")}`}
          what={layer}
          frame={frame}
          mayDraw={mayDraw}
          onKeyDown={key(index)}
        />
      ))}
      {points.length === 0 && mayDraw && (
        <text className="em" x={width / 2} y={28} textAnchor="middle">
          Press to draw
        </text>
      )}
    </svg>
  );
}
