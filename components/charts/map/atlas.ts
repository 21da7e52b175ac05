import { initialsIn, markPaths, markReach } from "../prepare/map/mark-paths";
import type { MarkDetail, Palette } from "../prepare/map/pen";
import type { MapNode } from "./types";

export interface Tile {
  image: OffscreenCanvas;
  x: number;
  y: number;
  size: number;
}

/** Marks of one size on sheets of one size: a sheet that is drawn on is copied, so small marks have small sheets. */
const drawersOf = [
  { size: 32, sheet: 256, most: 40 },
  { size: 64, sheet: 512, most: 24 },
  { size: 128, sheet: 1_024, most: 10 },
  { size: 256, sheet: 1_024, most: 8 },
] as const;
const fewestMarks = 3;

interface Drawer {
  size: number;
  sheet: number;
  /** Sheets; when all are full, all are thrown away. */
  most: number;
  sheets: OffscreenCanvas[];
  used: number;
  tiles: Map<string, Tile>;
}

/** Pictures of people by address; loaded when they are first to be seen. */
export class Pictures {
  private readonly images = new Map<string, HTMLImageElement | null>();
  constructor(private readonly loaded: () => void) {}
  get(address: string): HTMLImageElement | null {
    const known = this.images.get(address);
    if (known !== undefined) return known;
    this.images.set(address, null);
    const image = new Image();
    image.decoding = "async";
    image.onload = () => {
      this.images.set(address, image);
      this.loaded();
    };
    image.src = address;
    return null;
  }
  /** As data, for a file that must stand by itself. */
  asData(): Map<string, string> {
    const data = new Map<string, string>();
    for (const [address, image] of this.images) {
      if (!image) continue;
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 192;
      const context = canvas.getContext("2d");
      if (!context) continue;
      drawCovering(context, image, 0, 0, 192);
      try {
        data.set(address, canvas.toDataURL("image/jpeg", 0.86));
      } catch {
        // A picture from elsewhere may not be read: the portrait mark stands in.
      }
    }
    return data;
  }
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function drawCovering(context: Context, image: HTMLImageElement, x: number, y: number, size: number): void {
  const side = Math.min(image.naturalWidth, image.naturalHeight);
  context.drawImage(image, (image.naturalWidth - side) / 2, (image.naturalHeight - side) / 2, side, side, x, y, size, size);
}

/** Portrait marks drawn once at a few sizes, and copied from then on. */
export class Atlas {
  private drawers = drawersOf.map((of): Drawer => ({ ...of, sheets: [], used: 0, tiles: new Map() }));
  private until = 0;
  private least = 0;
  /** Whether a mark was wanted that there was no time for. */
  owing = false;
  /** Whether a mark was drawn for the first time since `allow`. */
  grew = false;
  constructor(
    private readonly palette: Palette,
    private readonly pictures: Pictures,
  ) {}

  /** So long may new marks be drawn for this frame; a few in any case, for a busy machine has no time at all. Null: not one. */
  allow(forMs: number | null): void {
    this.until = forMs === null ? -Infinity : performance.now() + forMs;
    this.least = forMs === null ? 0 : fewestMarks;
    this.owing = false;
    this.grew = false;
  }

  get(node: MapNode, hue: number, detail: MarkDetail, pixels: number): Tile | null {
    const drawer = this.drawers.find(({ size }) => size >= pixels * 0.9) ?? this.drawers.at(-1);
    if (!drawer) return null;
    const picture = node.picture ? this.pictures.get(node.picture) : null;
    const key = `${node.id}|${hue}|${detail}|${node.initials}|${picture ? node.picture : ""}|${node.traits.join()}`;
    const known = drawer.tiles.get(key);
    if (known) return known;
    if (this.least-- <= 0 && performance.now() > this.until) {
      this.owing = true;
      // In another size it may be there: soft for a moment, but somebody.
      return this.drawers.map(({ tiles }) => tiles.get(key)).findLast((tile) => tile !== undefined) ?? null;
    }
    this.grew = true;
    const tile = this.room(drawer);
    const context = tile.image.getContext("2d");
    if (!context) return null;
    if (picture) this.drawPicture(context, picture, hue, tile);
    else this.drawMark(context, node, hue, detail, tile);
    drawer.tiles.set(key, tile);
    return tile;
  }

  private room(drawer: Drawer): Tile {
    const across = drawer.sheet / drawer.size;
    if (drawer.used === drawer.sheets.length * across * across) {
      if (drawer.sheets.length === drawer.most) Object.assign(drawer, { sheets: [], used: 0, tiles: new Map() });
      drawer.sheets.push(new OffscreenCanvas(drawer.sheet, drawer.sheet));
    }
    const place = drawer.used++ % (across * across);
    const image = drawer.sheets.at(-1) ?? new OffscreenCanvas(drawer.sheet, drawer.sheet);
    return { image, x: (place % across) * drawer.size, y: Math.floor(place / across) * drawer.size, size: drawer.size };
  }

  private drawMark(context: Context, node: MapNode, hue: number, detail: MarkDetail, { x, y, size }: Tile): void {
    const colours = this.palette.ids[hue];
    if (!colours) return;
    const { outline, inner } = markPaths(node);
    context.save();
    context.setTransform(size / 100, 0, 0, size / 100, x, y);
    context.lineJoin = "round";
    const edge = new Path2D(outline);
    context.fillStyle = colours.wash;
    context.fill(edge);
    context.strokeStyle = colours.line;
    context.lineWidth = 3;
    context.stroke(edge);
    if (detail === "full") {
      context.globalAlpha = 0.7;
      context.lineWidth = 1.15;
      context.stroke(new Path2D(inner));
      context.globalAlpha = 1;
    }
    const { size: letters, base } = initialsIn(node.initials, detail);
    context.font = `540 ${letters}px ${this.palette.fonts.prose}`;
    context.textAlign = "center";
    context.fillStyle = colours.text;
    context.fillText(node.initials, 50, base);
    context.restore();
  }

  private drawPicture(context: Context, image: HTMLImageElement, hue: number, { x, y, size }: Tile): void {
    const middle = size / 2;
    const radius = middle / markReach;
    context.save();
    context.beginPath();
    context.arc(x + middle, y + middle, radius, 0, 2 * Math.PI);
    context.save();
    context.clip();
    drawCovering(context, image, x + middle - radius, y + middle - radius, 2 * radius);
    context.restore();
    context.strokeStyle = this.palette.ids[hue]?.line ?? this.palette.line;
    context.lineWidth = Math.max(1.5, size / 42);
    context.stroke();
    context.restore();
  }
}
