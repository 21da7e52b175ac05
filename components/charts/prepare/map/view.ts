import type { MapView } from "../../map/types";
import type { Box, Point } from "../graph/types";

export interface Size {
  width: number;
  height: number;
}

/** What other things stand upon, in pixels from each side. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const nearest = 6;
/** Below this share of the zoom that shows all there is nothing to see. */
const farthest = 0.4;

export const toScreen = ({ x, y, zoom }: MapView, point: Point): Point => ({ x: point.x * zoom + x, y: point.y * zoom + y });
export const toWorld = ({ x, y, zoom }: MapView, point: Point): Point => ({ x: (point.x - x) / zoom, y: (point.y - y) / zoom });

/** The part of the layout that the box shows. */
export function seen(view: MapView, { width, height }: Size): Box {
  const from = toWorld(view, { x: 0, y: 0 });
  return { ...from, w: width / view.zoom, h: height / view.zoom };
}

export const panned = (view: MapView, dx: number, dy: number): MapView => ({ ...view, x: view.x + dx, y: view.y + dy });

/** Closer or further away, while what is under the pointer stays there. `whole` is the zoom that shows all. */
export function zoomed(view: MapView, factor: number, at: Point, whole: number): MapView {
  const zoom = Math.min(Math.max(nearest, whole), Math.max(whole * farthest, view.zoom * factor));
  const share = zoom / view.zoom;
  return { x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share, zoom };
}

/** Shows all of the picture, clear of what stands at the sides; a small cast is not blown up without end. */
export function fitted(picture: Box, { width, height }: Size, insets: Insets, most = 1.5): MapView {
  const room = { w: Math.max(40, width - insets.left - insets.right), h: Math.max(40, height - insets.top - insets.bottom) };
  const zoom = Math.min(most, room.w / Math.max(1, picture.w), room.h / Math.max(1, picture.h));
  return {
    zoom,
    x: insets.left + (room.w - picture.w * zoom) / 2 - picture.x * zoom,
    y: insets.top + (room.h - picture.h * zoom) / 2 - picture.y * zoom,
  };
}

/** Puts a point of the layout in the middle of the box. */
export const centred = (at: Point, zoom: number, { width, height }: Size): MapView => ({
  zoom,
  x: width / 2 - at.x * zoom,
  y: height / 2 - at.y * zoom,
});

const easeOut = (share: number): number => 1 - (1 - share) * (1 - share) * (1 - share);

/** On the way from one view to another: the middle travels in a straight line, the zoom by even factors. */
export function between(from: MapView, to: MapView, share: number, size: Size): MapView {
  if (share >= 1) return to;
  const t = easeOut(Math.max(0, share));
  const middle = { x: size.width / 2, y: size.height / 2 };
  const a = toWorld(from, middle);
  const b = toWorld(to, middle);
  const zoom = from.zoom * Math.pow(to.zoom / from.zoom, t);
  return centred({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }, zoom, size);
}

export const sameView = (a: MapView, b: MapView): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom;
