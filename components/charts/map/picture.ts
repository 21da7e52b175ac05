import type { LabelAnchor } from "../prepare/graph/types";
import type { Look } from "../prepare/map/look";
import type { Measure, Palette } from "../prepare/map/pen";
import type { Scene } from "../prepare/map/scene";
import type { Insets, Size } from "../prepare/map/view";
import type { MapView } from "./types";

/** All that a drawing depends on. */
export interface Picture {
  scene: Scene;
  look: Look;
  view: MapView;
  size: Size;
  insets: Insets;
  palette: Palette;
  /** While it moves, what is dear is left out. */
  moving: boolean;
  acting: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  /** Where the keys are; null while they are elsewhere. */
  focusId: string | null;
  /** Drawn above all else while it is being dragged. */
  heldId: string | null;
  measure: Measure;
  /** Where names stood last, so that they stay. */
  anchors: Map<string, LabelAnchor>;
}

export const isNarrow = ({ size }: Pick<Picture, "size">): boolean => size.width < 560;
/** Below these radii in pixels there are no initials, and no ornament. */
export const dotsBelow = 5.5;
/** Whether somebody is so far away that a dot must do; the least central not before the others. */
export const isDot = (r: number, zoom: number): boolean => Math.max(8.5, r) * zoom < dotsBelow;
export const ornamentFrom = 15;
