import type { Pen } from "../prepare/map/pen";
import type { Atlas } from "./atlas";
import { markPixels } from "./canvas-pen";

const nothing = (): void => undefined;

/** Draws nothing but the marks that are not on the atlas yet, and those onto the atlas: what a frame to come will copy. */
export const createTilesPen = (atlas: Atlas, ratio: number): Pen => ({
  layout: nothing,
  pixels: nothing,
  veil: nothing,
  shape: nothing,
  segments: nothing,
  disc: nothing,
  discs: nothing,
  pill: nothing,
  text: nothing,
  glyph: nothing,
  mark: (node, hue, _x, _y, r, { detail }) => void atlas.get(node, hue, detail, markPixels(r, ratio)),
});
