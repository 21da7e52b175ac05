"use client";
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior, type ZoomTransform } from "d3";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Zoom {
  transform: ZoomTransform;
  by: (factor: number) => void;
  pan: (dx: number, dy: number) => void;
  fit: () => void;
}

/** The transform that shows all of the picture in the box, clear of what stands at its top and right. */
export function fitTransform(
  picture: Frame,
  box: { width: number; height: number },
  { top, right }: { top: number; right: number },
): ZoomTransform {
  const room = { width: Math.max(40, box.width - right - 24), height: Math.max(40, box.height - top - 20) };
  const scale = Math.min(1.35, room.width / picture.width, room.height / picture.height);
  const x = (box.width - right - picture.width * scale) / 2 - picture.x * scale;
  const y = top + (box.height - top - picture.height * scale) / 2 - picture.y * scale;
  return zoomIdentity.translate(x, y).scale(scale);
}

/** Wheel, pinch, drag, keys and buttons move the picture; while nobody has moved it, it stays fitted. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, home: ZoomTransform | null): Zoom {
  const [moved, setMoved] = useState<ZoomTransform | null>(null);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const zoomed = useEffectEvent((event: D3ZoomEvent<SVGSVGElement, unknown>) =>
    setMoved(event.transform === home ? null : event.transform),
  );
  // The outside system is the pointer, by way of d3-zoom.
  useEffect(() => {
    if (!svg.current) return undefined;
    const created = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.08, 5])
      .filter((event: Event) => event.type !== "dblclick" && !(event instanceof MouseEvent && event.button !== 0))
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => zoomed(event));
    const target = select(svg.current);
    target.call(created);
    behaviour.current = created;
    return () => void target.on(".zoom", null);
  }, [svg]);
  // d3-zoom keeps its own idea of where it is: it must follow the fit.
  useEffect(() => {
    if (svg.current && behaviour.current && home && !moved) select(svg.current).call(behaviour.current.transform, home);
  }, [svg, home, moved]);
  const on = (act: (behave: ZoomBehavior<SVGSVGElement, unknown>, element: SVGSVGElement) => void) => () => {
    if (svg.current && behaviour.current) act(behaviour.current, svg.current);
  };
  return {
    transform: moved ?? home ?? zoomIdentity,
    by: (factor) => on((behave, element) => behave.scaleBy(select(element), factor))(),
    pan: (dx, dy) => on((behave, element) => behave.translateBy(select(element), dx, dy))(),
    fit: () => {
      on((behave, element) => home && behave.transform(select(element), home))();
      setMoved(null);
    },
  };
}
