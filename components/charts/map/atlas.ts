import { initialsIn, markPaths, markReach } from "../prepare/map/mark-paths";
import type { MarkDetail, Palette } from "../prepare/map/pen";
import type { MapNode } from "./types";

/** Drawn on until it is full, and then only copied from: a canvas is painted anew before each first copy after a change, an image never. */
interface Sheet {
  image: OffscreenCanvas | ImageBitmap;
}

export interface Tile {
  sheet: Sheet;
  x: number;
  y: number;
  size: number;
}

/** Marks of one size on sheets of one size, so many across and down: few, for a full sheet is painted all at once, within a frame. */
const drawersOf = [
  { size: 32, across: 4, most: 640 },
  { size: 64, across: 4, most: 96 },
  { size: 128, across: 2, most: 160 },
  { size: 256, across: 1, most: 128 },
] as const;
const fewestMarks = 3;

interface Drawer {
  size: number;
  across: number;
  /** Sheets; when all are full, all are thrown away. */
  most: number;
  sheets: Sheet[];
  used: number;
  tiles: Map<number, Tile>;
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

const alike = (a: MapNode, b: MapNode): boolean =>
  a.name === b.name && a.initials === b.initials && a.picture === b.picture && a.traits.every((trait, i) => trait === b.traits[i]);

/** Numbers for what somebody's mark is drawn from: another when they look another way. Asked for each mark in each frame. */
class Likenesses {
  private readonly byId = new Map<string, { node: MapNode; number: number }>();
  private last = 0;
  of(node: MapNode): number {
    const known = this.byId.get(node.id);
    if (known?.node === node) return known.number;
    const number = known && alike(known.node, node) ? known.number : this.last++;
    this.byId.set(node.id, { node, number });
    return number;
  }
}

const stopgapSize = 64;
/** More than there are hues. */
const hueSpan = 64;

/** Portrait marks drawn once at a few sizes, and copied from then on. */
export class Atlas {
  private readonly likenesses = new Likenesses();
  private readonly stopgaps = new Map<number, Tile>();
  private drawers = drawersOf.map((of): Drawer => ({ ...of, sheets: [], used: 0, tiles: new Map() }));
  private until = 0;
  private least = 0;
  /** Whether a mark was wanted that there was no time for. */
  owing = false;
  constructor(
    private readonly palette: Palette,
    private readonly pictures: Pictures,
  ) {}

  /** So long may new marks be drawn for this frame; a few in any case, for a busy machine has no time at all. Null: not one. */
  allow(forMs: number | null): void {
    this.until = forMs === null ? -Infinity : performance.now() + forMs;
    this.least = forMs === null ? 0 : fewestMarks;
    this.owing = false;
  }

  get(node: MapNode, hue: number, detail: MarkDetail, pixels: number): Tile | null {
    const drawer = this.drawers.find(({ size }) => size >= pixels * 0.9) ?? this.drawers.at(-1);
    if (!drawer) return null;
    const picture = node.picture ? this.pictures.get(node.picture) : null;
    const key = ((this.likenesses.of(node) * hueSpan + hue) * 2 + (detail === "full" ? 1 : 0)) * 2 + (picture ? 1 : 0);
    const known = drawer.tiles.get(key);
    if (known) return known;
    if (this.least-- <= 0 && performance.now() > this.until) {
      this.owing = true;
      // In another size it may be there: soft for a moment, but somebody.
      for (let i = this.drawers.length - 1; i >= 0; i--) {
        const other = this.drawers[i]?.tiles.get(key);
        if (other) return other;
      }
      return this.stopgap(hue);
    }
    const { tile, canvas, full } = this.room(drawer);
    const context = canvas.getContext("2d");
    if (!context) return null;
    if (picture) this.drawPicture(context, picture, hue, tile);
    else this.drawMark(context, node, hue, detail, tile);
    drawer.tiles.set(key, tile);
    if (full) tile.sheet.image = canvas.transferToImageBitmap();
    return tile;
  }

  private room(drawer: Drawer): { tile: Tile; canvas: OffscreenCanvas; full: boolean } {
    const { across, size } = drawer;
    const fits = across * across;
    if (drawer.used === drawer.most * fits) Object.assign(drawer, { sheets: [], used: 0, tiles: new Map() });
    const last = drawer.sheets.at(-1)?.image;
    const canvas = last instanceof OffscreenCanvas ? last : new OffscreenCanvas(across * size, across * size);
    if (canvas !== last) drawer.sheets.push({ image: canvas });
    const place = drawer.used++ % fits;
    const sheet = drawer.sheets.at(-1) ?? { image: canvas };
    const tile = { sheet, x: (place % across) * size, y: Math.floor(place / across) * size, size };
    return { tile, canvas, full: place === fits - 1 };
  }

  /** Stands where a mark was not drawn yet. */
  private stopgap(hue: number): Tile | null {
    const known = this.stopgaps.get(hue);
    if (known) return known;
    const canvas = new OffscreenCanvas(stopgapSize, stopgapSize);
    const context = canvas.getContext("2d");
    if (!context) return null;
    const middle = stopgapSize / 2;
    context.arc(middle, middle, (0.9 * middle) / markReach, 0, 2 * Math.PI);
    context.fillStyle = this.palette.ids[hue]?.wash ?? this.palette.panel;
    context.fill();
    context.strokeStyle = this.palette.ids[hue]?.line ?? this.palette.line;
    context.lineWidth = 3;
    context.stroke();
    const tile = { sheet: { image: canvas.transferToImageBitmap() }, x: 0, y: 0, size: stopgapSize };
    this.stopgaps.set(hue, tile);
    return tile;
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
