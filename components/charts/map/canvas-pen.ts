import type { IconName } from "../../ui/icon-names";
import { glyphPaths } from "../prepare/map/glyphs";
import { markReach } from "../prepare/map/mark-paths";
import type { Measure, Palette, Pen, Style, Words } from "../prepare/map/pen";
import type { Atlas } from "./atlas";
import type { MapNode, MapView } from "./types";

const pathsAtMost = 6_000;

/** Paths in the shape that a canvas draws, kept between frames; shared by all that is drawn of one map. */
export class Paths {
  private readonly shapes = new Map<string, Path2D>();
  private readonly arrays = new WeakMap<Float32Array, Path2D>();
  private readonly glyphs = new Map<string, { stroked: Path2D; filled: Path2D }>();
  sprite: ReadonlyMap<string, string> = new Map();

  shape(path: string): Path2D {
    const known = this.shapes.get(path);
    if (known) return known;
    if (this.shapes.size >= pathsAtMost) this.shapes.clear();
    const made = new Path2D(path);
    this.shapes.set(path, made);
    return made;
  }
  array(numbers: Float32Array, build: (path: Path2D) => void): Path2D {
    const known = this.arrays.get(numbers);
    if (known) return known;
    const made = new Path2D();
    build(made);
    this.arrays.set(numbers, made);
    return made;
  }
  glyph(name: string): { stroked: Path2D; filled: Path2D } | null {
    const known = this.glyphs.get(name);
    if (known) return known;
    const inner = this.sprite.get(name);
    if (inner === undefined) return null;
    const { stroked, filled } = glyphPaths(inner);
    const made = { stroked: new Path2D(stroked), filled: new Path2D(filled) };
    this.glyphs.set(name, made);
    return made;
  }
}

const noDash: number[] = [];

/** Device pixels across that a mark of this radius takes. */
export const markPixels = (r: number, ratio: number): number => 2 * r * markReach * ratio;

/** Draws on a canvas whose size in device pixels is `ratio` times the size on the page. */
export class CanvasPen implements Pen {
  private zoom = 1;
  constructor(
    readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
    private readonly ratio: number,
    /** Null where no marks are drawn. */
    private readonly marks: { palette: Palette; atlas: Atlas } | null,
    private readonly paths: Paths,
  ) {
    context.lineJoin = "round";
    this.pixels();
  }
  layout({ x, y, zoom }: MapView): void {
    this.zoom = zoom;
    this.context.setTransform(this.ratio * zoom, 0, 0, this.ratio * zoom, this.ratio * x, this.ratio * y);
  }
  pixels(): void {
    this.zoom = 1;
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  }
  veil(alpha: number): void {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = alpha;
    context.fillStyle = this.marks?.palette.stage ?? "transparent";
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    this.pixels();
  }
  private paint(path: Path2D, { fill, stroke, width = 1, dash, alpha = 1, cap = "butt" }: Style): void {
    const { context, zoom } = this;
    context.globalAlpha = alpha;
    if (fill) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (!stroke) return;
    context.strokeStyle = stroke;
    context.lineWidth = width / zoom;
    context.lineCap = cap;
    context.setLineDash(dash && dash.length > 0 ? dash.map((part) => part / zoom) : noDash);
    context.stroke(path);
  }
  shape(path: string, style: Style): void {
    this.paint(this.paths.shape(path), style);
  }
  segments(lines: Float32Array, style: Style): void {
    this.paint(
      this.paths.array(lines, (path) => {
        for (let i = 0; i + 3 < lines.length; i += 4) {
          path.moveTo(lines[i] ?? 0, lines[i + 1] ?? 0);
          path.lineTo(lines[i + 2] ?? 0, lines[i + 3] ?? 0);
        }
      }),
      style,
    );
  }
  disc(x: number, y: number, r: number, style: Style): void {
    const path = new Path2D();
    path.arc(x, y, r, 0, 2 * Math.PI);
    this.paint(path, style);
  }
  discs(circles: Float32Array, style: Style): void {
    this.paint(
      this.paths.array(circles, (path) => {
        for (let i = 0; i + 2 < circles.length; i += 3) {
          const [x = 0, y = 0, r = 0] = [circles[i], circles[i + 1], circles[i + 2]];
          path.moveTo(x + r, y);
          path.arc(x, y, r, 0, 2 * Math.PI);
        }
      }),
      style,
    );
  }
  pill({ x, y, w, h }: { x: number; y: number; w: number; h: number }, style: Style): void {
    const path = new Path2D();
    path.roundRect(x, y, w, h, h / 2);
    this.paint(path, style);
  }
  text(text: string, x: number, y: number, { size, weight, family, fill, halo, align, alpha = 1, spacing = 0 }: Words): void {
    const { context } = this;
    context.globalAlpha = alpha;
    context.font = `${weight} ${size}px ${family}`;
    context.letterSpacing = `${spacing}px`;
    context.textAlign = align === "middle" ? "center" : align;
    if (halo) {
      context.setLineDash(noDash);
      context.strokeStyle = halo.colour;
      context.lineWidth = halo.width;
      context.strokeText(text, x, y);
    }
    context.fillStyle = fill;
    context.fillText(text, x, y);
  }
  glyph(name: IconName, x: number, y: number, size: number, { stroke, width = 1, alpha = 1 }: Style): void {
    const paths = this.paths.glyph(name);
    if (!paths || !stroke) return;
    const { context } = this;
    const k = size / 16;
    context.save();
    context.translate(x, y);
    context.scale(k, k);
    context.globalAlpha = alpha;
    context.lineCap = "round";
    context.setLineDash(noDash);
    context.strokeStyle = context.fillStyle = stroke;
    context.lineWidth = width / k;
    context.stroke(paths.stroked);
    context.fill(paths.filled);
    context.restore();
  }
  mark(node: MapNode, hue: number, x: number, y: number, r: number, { detail, alpha }: { detail: "full" | "small"; alpha: number }): void {
    if (!this.marks) return;
    const half = r * markReach;
    const tile = this.marks.atlas.get(node, hue, detail, markPixels(r, this.ratio));
    if (!tile) return;
    this.context.globalAlpha = alpha;
    this.context.drawImage(tile.sheet.image, tile.x, tile.y, tile.size, tile.size, x - half, y - half, 2 * half, 2 * half);
  }
}

/** Widths of texts, each asked of the browser once. */
export function createMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  const known = new Map<string, number>();
  return (text, { size, weight, family, spacing = 0 }) => {
    const key = `${weight}|${size}|${family}|${text}`;
    const width = known.get(key);
    if (width !== undefined) return width + spacing * text.length;
    if (!context) return text.length * size * 0.55;
    context.font = `${weight} ${size}px ${family}`;
    const measured = context.measureText(text).width;
    if (known.size > 12_000) known.clear();
    known.set(key, measured);
    return measured + spacing * text.length;
  };
}
