"use client";
import type { KeyboardEvent, PointerEvent } from "react";
import { cn } from "@/components/ui/cn";

export interface Handle {
  id: string;
  label: string;
  tick: number;
  /** What stands there, for whoever listens. */
  told: string;
  live: boolean;
  onMove: (tick: number) => void;
}

interface HandleProps {
  handle: Handle;
  x: number;
  min: number;
  max: number;
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -36, PageUp: 36 };

/** One moment on the scrubber; moved by hand or by keys. */
export function ScrubHandle({ handle, x, min, max }: HandleProps) {
  const press = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    const next = event.key === "Home" ? min : event.key === "End" ? max : by === undefined ? null : handle.tick + by;
    if (next === null) return;
    event.preventDefault();
    handle.onMove(Math.min(max, Math.max(min, next)));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={cn("sc-h", handle.live && "live", handle.id)}
      style={{ left: x }}
      aria-label={handle.label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={handle.tick}
      aria-valuetext={handle.told}
      onKeyDown={press}
    />
  );
}

/** A hand on the scrubber takes the nearest handle along. */
export const dragOf =
  (handles: readonly Handle[], xOf: (tick: number) => number, tickAt: (x: number) => number) =>
  (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget;
    const at = event.clientX - box.getBoundingClientRect().left;
    if (event.type === "pointerdown") {
      if (event.button !== 0) return;
      box.setPointerCapture(event.pointerId);
      const nearest = handles.reduce<Handle | null>(
        (best, each) => (!best || Math.abs(xOf(each.tick) - at) < Math.abs(xOf(best.tick) - at) ? each : best),
        null,
      );
      box.dataset.taken = nearest?.id ?? "";
      box.querySelector<HTMLElement>(`.${nearest?.id ?? "none"}`)?.focus({ preventScroll: true });
    } else if (!box.hasPointerCapture(event.pointerId)) return;
    handles.find(({ id }) => id === box.dataset.taken)?.onMove(tickAt(at));
  };
