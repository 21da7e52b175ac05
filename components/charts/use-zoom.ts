"use client";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { identity, isSameTransform, panned, scaled, toTransform, type Transform } from "./prepare/transform";
import type { ZoomHand } from "./zoom-hand";

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Zoom {
  transform: Transform;
  by: (factor: number) => void;
  pan: (dx: number, dy: number) => void;
  fit: () => void;
}

/** The transform that shows all of the picture in the box, clear of what stands at its top and right. */
export function fitTransform(
  picture: Frame,
  box: { width: number; height: number },
  { top, right }: { top: number; right: number },
): Transform {
  const room = { width: Math.max(40, box.width - right - 24), height: Math.max(40, box.height - top - 20) };
  const scale = Math.min(1.35, room.width / picture.width, room.height / picture.height);
  const x = (box.width - right - picture.width * scale) / 2 - picture.x * scale;
  const y = top + (box.height - top - picture.height * scale) / 2 - picture.y * scale;
  return toTransform(x, y, scale);
}

/** Wheel, pinch, drag, keys and buttons move the picture; while nobody has moved it, it stays fitted. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, home: Transform | null): Zoom {
  const [moved, setMoved] = useState<Transform | null>(null);
  const [hand, setHand] = useState<ZoomHand | null>(null);
  const zoomed = useEffectEvent((next: Transform) => setMoved(home && isSameTransform(next, home) ? null : next));
  // The outside system is the pointer, by way of d3-zoom, which is fetched when a hand comes near: most pictures are only looked at.
  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    let taken: ZoomHand | null = null;
    const gone = new AbortController();
    const near = () => {
      import("./zoom-hand").then(
        ({ takeHand }) => {
          if (gone.signal.aborted || taken) return;
          taken = takeHand(element, zoomed);
          setHand(taken);
        },
        // The picture stays as it is until the next hand comes near.
        () => undefined,
      );
    };
    for (const sign of ["pointerenter", "pointerdown", "focusin"]) element.addEventListener(sign, near, { signal: gone.signal });
    return () => {
      gone.abort();
      taken?.letGo();
    };
  }, [svg]);
  const place = useEffectEvent(() => moved ?? home);
  // d3-zoom keeps its own idea of where it is: it begins where the picture is, and follows the fit.
  useEffect(() => {
    const now = place();
    if (hand && now) hand.set(now);
  }, [hand, home]);
  return {
    transform: moved ?? home ?? identity,
    by: (factor) => (hand ? hand.by(factor) : setMoved(scaled(moved ?? home ?? identity, factor, svg.current))),
    pan: (dx, dy) => (hand ? hand.pan(dx, dy) : setMoved(panned(moved ?? home ?? identity, dx, dy))),
    fit: () => {
      if (home) hand?.set(home);
      setMoved(null);
    },
  };
}
