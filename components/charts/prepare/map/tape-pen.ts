import type { IconName } from "../../../ui/icon-names";
import type { MapNode, MapView } from "../../map/types";
import type { Box } from "../graph/types";
import type { MarkDetail, Pen, Style, Words } from "./pen";

/** One thing drawn, as plain data that crosses to a worker. */
export type Stroke =
  | { as: "layout"; view: MapView }
  | { as: "pixels" }
  | { as: "veil"; alpha: number }
  | { as: "shape"; path: string; style: Style }
  | { as: "segments"; lines: Float32Array; style: Style }
  | { as: "disc"; x: number; y: number; r: number; style: Style }
  | { as: "discs"; circles: Float32Array; style: Style }
  | { as: "pill"; box: Box; style: Style }
  | { as: "text"; text: string; x: number; y: number; words: Words }
  | { as: "glyph"; name: IconName; x: number; y: number; size: number; style: Style }
  | { as: "mark"; node: MapNode; hue: number; x: number; y: number; r: number; look: { detail: MarkDetail; alpha: number } };

/** Draws nothing: keeps what is to be drawn, for somebody else to play. */
export class TapePen implements Pen {
  readonly strokes: Stroke[] = [];
  private keep = (stroke: Stroke): void => void this.strokes.push(stroke);

  layout = (view: MapView): void => this.keep({ as: "layout", view });
  pixels = (): void => this.keep({ as: "pixels" });
  veil = (alpha: number): void => this.keep({ as: "veil", alpha });
  shape = (path: string, style: Style): void => this.keep({ as: "shape", path, style });
  segments = (lines: Float32Array, style: Style): void => this.keep({ as: "segments", lines, style });
  disc = (x: number, y: number, r: number, style: Style): void => this.keep({ as: "disc", x, y, r, style });
  discs = (circles: Float32Array, style: Style): void => this.keep({ as: "discs", circles, style });
  pill = (box: Box, style: Style): void => this.keep({ as: "pill", box, style });
  text = (text: string, x: number, y: number, words: Words): void => this.keep({ as: "text", text, x, y, words });
  glyph = (name: IconName, x: number, y: number, size: number, style: Style): void => this.keep({ as: "glyph", name, x, y, size, style });
  mark = (node: MapNode, hue: number, x: number, y: number, r: number, look: { detail: MarkDetail; alpha: number }): void =>
    this.keep({ as: "mark", node, hue, x, y, r, look });
}

export function play(strokes: readonly Stroke[], pen: Pen): void {
  for (const stroke of strokes) {
    switch (stroke.as) {
      case "layout":
        pen.layout(stroke.view);
        break;
      case "pixels":
        pen.pixels();
        break;
      case "veil":
        pen.veil(stroke.alpha);
        break;
      case "shape":
        pen.shape(stroke.path, stroke.style);
        break;
      case "segments":
        pen.segments(stroke.lines, stroke.style);
        break;
      case "disc":
        pen.disc(stroke.x, stroke.y, stroke.r, stroke.style);
        break;
      case "discs":
        pen.discs(stroke.circles, stroke.style);
        break;
      case "pill":
        pen.pill(stroke.box, stroke.style);
        break;
      case "text":
        pen.text(stroke.text, stroke.x, stroke.y, stroke.words);
        break;
      case "glyph":
        pen.glyph(stroke.name, stroke.x, stroke.y, stroke.size, stroke.style);
        break;
      case "mark":
        pen.mark(stroke.node, stroke.hue, stroke.x, stroke.y, stroke.r, stroke.look);
        break;
    }
  }
}
