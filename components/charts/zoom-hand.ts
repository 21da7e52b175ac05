import { select, zoom, zoomIdentity, type D3ZoomEvent } from "d3";
import type { Transform } from "./prepare/transform";

/** What moves a picture, by pointer or on behalf of keys and buttons. */
export interface ZoomHand {
  set: (transform: Transform) => void;
  by: (factor: number) => void;
  pan: (dx: number, dy: number) => void;
  letGo: () => void;
}

export function takeHand(svg: SVGSVGElement, onMove: (transform: Transform) => void): ZoomHand {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.08, 5])
    .filter((event: Event) => event.type !== "dblclick" && !(event instanceof MouseEvent && event.button !== 0))
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => onMove(transform));
  const target = select(svg);
  target.call(behaviour);
  return {
    set: ({ x, y, k }) => void target.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k)),
    by: (factor) => void target.call(behaviour.scaleBy, factor),
    pan: (dx, dy) => void target.call(behaviour.translateBy, dx, dy),
    letGo: () => void target.on(".zoom", null),
  };
}
