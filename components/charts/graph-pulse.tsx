"use client";
import { useEffect, useRef, useState } from "react";
import { useReducedMotion } from "../hooks/use-media";
import { iconHref } from "../ui/icon";
import { besideLane, curveAt, type Lane } from "./prepare/graph/lanes";
import type { Point } from "./prepare/graph/types";

const travelMs = 900;
const stayMs = 6_000;
const beads = Array.from({ length: 7 }, (_, i) => i);

/** Whether a pulse is still to be seen: it stands for six seconds after it began. */
export function usePulseShown(key: string | number | null): boolean {
  const [over, setOver] = useState<string | number | null>(null);
  // The outside system is the clock on the wall.
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(() => setOver(key), stayMs);
    return () => clearTimeout(timer);
  }, [key]);
  return key !== null && over !== key;
}

/** Seven beads that run once along a lane. They stop asking for frames when they arrive. */
export function PulseBeads({ lane, sign }: { lane: Lane; sign: 1 | -1 }) {
  const group = useRef<SVGGElement>(null);
  const still = useReducedMotion();
  const { curve } = lane;
  // The outside system is the browser's frame clock.
  useEffect(() => {
    if (still) return undefined;
    let frame = 0;
    let began: number | null = null;
    const step = (at: number) => {
      began ??= at;
      const progress = Math.min(1, (at - began) / travelMs);
      const eased = 1 - (1 - progress) ** 2;
      [...(group.current?.children ?? [])].forEach((bead, i) => {
        const t = Math.max(0, Math.min(1, eased * 1.27 - 0.27 + i * 0.045));
        const { x, y } = curveAt(curve, t);
        bead.setAttribute("cx", x.toFixed(1));
        bead.setAttribute("cy", y.toFixed(1));
        bead.setAttribute("opacity", progress === 1 ? "0" : (0.12 + i * 0.145).toFixed(2));
      });
      if (progress < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [curve, still]);
  return (
    <g className={`pulse ${sign === -1 ? "dn" : "up"}`} ref={group}>
      {beads.map((i) => {
        const at = curveAt(curve, 0.34 + i * 0.045);
        return <circle key={i} cx={at.x} cy={at.y} r={1.2 + i * 0.52} opacity={still ? 0.12 + i * 0.145 : 0} />;
      })}
    </g>
  );
}

export interface PulseChipProps {
  lane: Lane;
  sign: 1 | -1;
  label: string;
  /** Marks it should not stand upon. */
  avoid: readonly Point[];
  /** Of the whole picture: the number stays legible in a small one. */
  scale: number;
}

/** The number at the lane: what changed, and by how much. */
export function PulseChip({ lane, sign, label, avoid, scale }: PulseChipProps) {
  const width = label.length * 6.5 + 29;
  const clear = (point: Point): number =>
    Math.min(60, ...avoid.map((other) => Math.hypot((other.x - point.x) * (46 / width), other.y - point.y)));
  const spots = [0.5, 0.36, 0.64].flatMap((t) => [besideLane(lane, 19, t), besideLane(lane, -19, t)]);
  const { x, y } = spots.reduce((best, spot) => (clear(spot) > clear(best) ? spot : best));
  return (
    <g className={`fchip ${sign === -1 ? "dn" : "up"}`} transform={`translate(${x} ${y}) scale(${Math.max(1, 0.9 / scale)})`} aria-hidden>
      <rect x={-width / 2} y={-10} width={width} height={20} rx={10} />
      <use href={iconHref(sign === -1 ? "down" : "up")} x={-width / 2 + 6} y={-5.5} width={11} height={11} />
      <text x={-width / 2 + 19} y={3.8}>
        {label}
      </text>
    </g>
  );
}
