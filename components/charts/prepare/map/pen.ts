import type { RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { IconName } from "../../../ui/icon-names";
import type { MapNode, MapView } from "../../map/types";
import type { Box } from "../graph/types";

export interface Hue {
  text: string;
  line: string;
  wash: string;
}

/** The theme as plain colours: the same for the screen, for a file and for the depth view. */
export interface Palette {
  stage: string;
  panel: string;
  raised: string;
  line: string;
  ink: string;
  ink2: string;
  ink3: string;
  accentLine: string;
  accentMark: string;
  up: Hue;
  down: Hue;
  ids: readonly Hue[];
  kinds: Readonly<Record<RelationshipKind, Pick<Hue, "text" | "line"> & { dash: readonly number[] }>>;
  fonts: { ui: string; prose: string; mono: string };
}

/** Widths and dashes are pixels whatever the zoom. */
export interface Style {
  fill?: string | undefined;
  stroke?: string | undefined;
  width?: number | undefined;
  dash?: readonly number[] | undefined;
  alpha?: number | undefined;
  cap?: "round" | "butt" | undefined;
}

export interface Words {
  size: number;
  weight: number;
  family: string;
  fill: string;
  /** Drawn round the letters so that lines do not run through them. */
  halo?: { colour: string; width: number } | undefined;
  align: "start" | "middle" | "end";
  alpha?: number | undefined;
  /** In pixels between letters. */
  spacing?: number | undefined;
}

export type MarkDetail = "full" | "small";

/** What the map is drawn with: a canvas, or the text of an SVG. `layout` works in its units, all else in pixels. */
export interface Pen {
  layout: (view: MapView) => void;
  pixels: () => void;
  /** The ground's colour over all that is drawn so far. */
  veil: (alpha: number) => void;
  /** An SVG path. */
  shape: (path: string, style: Style) => void;
  /** x, y, x, y of each. The same array is drawn again cheaply. */
  segments: (lines: Float32Array, style: Style) => void;
  disc: (x: number, y: number, r: number, style: Style) => void;
  /** x, y, r of each. The same array is drawn again cheaply. */
  discs: (circles: Float32Array, style: Style) => void;
  pill: (box: Box, style: Style) => void;
  text: (text: string, x: number, y: number, words: Words) => void;
  glyph: (name: IconName, x: number, y: number, size: number, style: Style) => void;
  /** A portrait mark or a picture, in pixels. */
  mark: (node: MapNode, hue: number, x: number, y: number, r: number, look: { detail: MarkDetail; alpha: number }) => void;
}

/** How wide a text is in a face, in pixels. */
export type Measure = (text: string, words: Pick<Words, "size" | "weight" | "family" | "spacing">) => number;
