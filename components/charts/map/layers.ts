import type { Look } from "../prepare/map/look";
import type { Palette } from "../prepare/map/pen";
import { sameView, type Size } from "../prepare/map/view";
import { Atlas, Pictures } from "./atlas";
import { CanvasPen, Paths } from "./canvas-pen";
import { play, TapePen, type Stroke } from "../prepare/map/tape-pen";
import { crowdDimmed, drawHeld, drawLight, drawPulse, drawUnder, type Pulse } from "./draw-map";
import { drawMark, drawMarks, itemsSeen } from "./draw-marks";
import { carryWords, drawWords, placeWords, type Lettering } from "./draw-words";
import { createTilesPen } from "./tiles-pen";
import { Painter } from "./painter";
import type { Picture } from "./picture";
import type { MapView } from "./types";

/** How far a crowd is drawn beyond its box, as a share of it: so far it may be moved before it must be drawn again. */
const bleedShare = 0.16;
/** For marks that are drawn for the first time. A crowd's are drawn for its lower layer alone. */
const marksAtRestMs = 3;
const marksMovingMs = 1;

export interface Lively {
  pulse: Pulse | null;
  /** Who breathes, and how deep just now. */
  breathing: readonly string[];
  breath: number;
}

interface Drawn {
  view: MapView;
  bleed: number;
}

/** What lies under a crowd's marks, as the worker drew it; the strokes where there is no worker. */
interface Under {
  picture: Picture;
  drawn: Drawn;
  image: ImageBitmap | null;
  strokes: Stroke[];
}

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas to draw on");
  return context;
};

/**
 * Two canvases. Below: grounds, lanes, marks. Above: words, whatever moves by itself, and in a crowd whoever is looked at. A crowd's
 * lower layer is moved and dimmed as a whole, by the compositor, and drawn again when it comes to rest.
 */
export class Layers {
  readonly paths = new Paths();
  readonly pictures: Pictures;
  private atlas: Atlas;
  private readonly painter = new Painter();
  private drawn: Drawn | null = null;
  private under: Under | null = null;
  /** Whether a crowd's marks are to be gone on with in the next frame. */
  owing = false;
  /** Whether a crowd's lanes have come from the worker, for the next frame. */
  arrived = false;
  /** Whether the lower layer was drawn since the last frame: work enough for one. */
  worked = false;
  /** Where one looks from by now; what a worker draws may be for a moment before. */
  private latest: MapView = { x: 0, y: 0, zoom: 1 };
  /** How it was looked at when the upper layer was drawn last: in a crowd whoever is looked at comes a frame before the words. */
  private lit: Look | null = null;
  private lettering: { view: MapView; words: Lettering } | null = null;

  constructor(
    private readonly base: HTMLCanvasElement,
    private readonly top: HTMLCanvasElement,
    private palette: Palette,
    readonly ratio: number,
    /** A picture of somebody has come. */
    loaded: () => void,
    /** A crowd's marks are not all drawn yet: another frame, please. */
    private readonly owed: () => void,
  ) {
    this.pictures = new Pictures(() => loaded());
    this.atlas = new Atlas(palette, this.pictures);
  }

  repaint(palette: Palette): void {
    this.palette = palette;
    this.atlas = new Atlas(palette, this.pictures);
  }

  pen(context: CanvasRenderingContext2D, ratio = this.ratio): CanvasPen {
    return new CanvasPen(context, ratio, { palette: this.palette, atlas: this.atlas }, this.paths);
  }

  /** A file waits for every mark. */
  allowAllMarks(): void {
    this.atlas.allow(Infinity);
  }

  private clear(canvas: HTMLCanvasElement, width: number, height: number): CanvasPen {
    const [w, h] = [Math.round(width * this.ratio), Math.round(height * this.ratio)];
    const context = contextOf(canvas);
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, w, h);
    return this.pen(context);
  }

  /** Whether the lower layer can simply be moved to where it is looked at from. */
  canSlide({ scene, view, size, moving }: Picture): boolean {
    if (!this.drawn || !scene.heavy) return false;
    // At rest it must be sharp again.
    if (!moving && view.zoom !== this.drawn.view.zoom) return false;
    const { view: from, bleed } = this.drawn;
    const k = view.zoom / from.zoom;
    const x = view.x - from.x * k - bleed * k;
    const y = view.y - from.y * k - bleed * k;
    const covers = x <= 0 && y <= 0 && x + (size.width + 2 * bleed) * k >= size.width && y + (size.height + 2 * bleed) * k >= size.height;
    return (covers && k < 2.2) || k < 1;
  }

  /** True when marks are still owing. A crowd's lanes come from a worker, a moment later. */
  drawBase(picture: Picture, key: string, dimmed: boolean): boolean {
    const { size, view, scene, moving } = picture;
    this.dim(dimmed);
    const bleed = scene.heavy ? Math.round(Math.max(size.width, size.height) * bleedShare) : 0;
    const wide = { width: size.width + 2 * bleed, height: size.height + 2 * bleed };
    const whole: Picture = { ...picture, size: wide, view: { ...view, x: view.x + bleed, y: view.y + bleed } };
    if (!scene.heavy) this.forgetUnder();
    else if (moving && this.painter.busy) {
      // One on the way is enough; when the hand rests the last word is drawn.
      this.slide(view);
      return false;
    }
    const pen = scene.heavy ? new TapePen() : this.begin(whole, { view, bleed }, moving ? marksMovingMs : marksAtRestMs);
    drawUnder(pen, whole, key);
    if (pen instanceof CanvasPen) {
      drawMarks(pen, whole, itemsSeen(whole));
      return this.atlas.owing;
    }
    const { strokes } = pen;
    const [width, height] = [Math.round(wide.width * this.ratio), Math.round(wide.height * this.ratio)];
    const drawn = { view, bleed };
    const finish = (image: ImageBitmap | null): void => {
      this.under?.image?.close();
      this.under = { picture: whole, drawn, image, strokes };
      this.arrived = true;
      this.owed();
    };
    const asked = this.painter.paint({ width, height, ratio: this.ratio, strokes }, finish, () => finish(null));
    if (!asked) finish(null);
    this.slide(view);
    return false;
  }

  /** Marks of a crowd are to be drawn again on the lanes as they are. */
  markAgain({ acting, pinned }: Picture): void {
    if (!this.under) return;
    this.under.picture = { ...this.under.picture, acting, pinned };
    this.owing = true;
  }

  /**
   * Puts a crowd's marks upon its lanes; true when it is to be called again in the next frame. Marks that were never drawn are dots at first; then a
   * few of them are drawn in each frame, and when all are there the layer is drawn once more.
   */
  finishMarks(): boolean {
    const { under, latest } = this;
    this.arrived = false;
    if (!under) return false;
    const { picture, drawn, image, strokes } = under;
    if (this.owing && this.drawn === drawn) {
      this.atlas.allow(marksAtRestMs);
      drawMarks(createTilesPen(this.atlas, this.ratio), picture, itemsSeen(picture));
      if (this.atlas.owing || this.atlas.grew) return true;
    }
    const pen = this.begin(picture, drawn, null);
    if (image) pen.context.drawImage(image, 0, 0, picture.size.width, picture.size.height);
    else play(strokes, pen);
    drawMarks(pen, picture, itemsSeen(picture));
    this.slide(latest);
    this.owing = this.atlas.owing;
    return this.owing;
  }

  private begin({ size, scene }: Picture, drawn: Drawn, marksMs: number | null): CanvasPen {
    const pen = this.clear(this.base, size.width, size.height);
    this.atlas.allow(marksMs);
    this.worked = true;
    this.drawn = drawn;
    this.latest = drawn.view;
    this.base.dataset.items = String(scene.items.length);
    this.base.style.transform = `translate(${-drawn.bleed}px, ${-drawn.bleed}px)`;
    return pen;
  }

  /** Nothing is there to be drawn. */
  wipe({ width, height }: Size): void {
    for (const canvas of [this.base, this.top]) this.clear(canvas, width, height);
    this.drawn = null;
  }

  slide(view: MapView): void {
    this.latest = view;
    if (!this.drawn) return;
    const { view: from, bleed } = this.drawn;
    const k = view.zoom / from.zoom;
    const [x, y] = [view.x - from.x * k - bleed * k, view.y - from.y * k - bleed * k];
    this.base.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
  }

  dim(dimmed: boolean): void {
    this.base.style.opacity = dimmed ? String(crowdDimmed) : "1";
  }

  /** True when it is to be drawn again in the next frame: marks are owing, or words, which a crowd's busy frame leaves to the next. */
  drawTop(picture: Picture, { pulse, breathing, breath }: Lively): boolean {
    const { size, scene } = picture;
    const pen = this.clear(this.top, size.width, size.height);
    if (scene.heavy) this.atlas.allow(null);
    else this.atlas.allow(picture.moving ? marksMovingMs : marksAtRestMs);
    const another = scene.heavy && this.lit !== picture.look;
    this.lit = picture.look;
    if (scene.heavy) drawLight(pen, picture);
    if (pulse) drawPulse(pen, picture, pulse);
    // For whoever measures when a change is seen.
    if (pulse && this.top.dataset.pulse !== pulse.key) this.top.dataset.pulse = pulse.key;
    for (const id of breathing) {
      const item = scene.byId.get(id);
      if (item && id !== picture.heldId) drawMark(pen, picture, item, breath);
    }
    const held = picture.heldId === null ? undefined : scene.byId.get(picture.heldId);
    if (held) drawHeld(pen, picture, held);
    const busy = scene.heavy && (this.worked || this.owing || another);
    this.letter(pen, picture, busy);
    return scene.heavy ? busy && !picture.moving : this.atlas.owing;
  }

  /** While the map moves, words go with what they belong to; at rest each finds its place anew. */
  private letter(pen: CanvasPen, picture: Picture, busy: boolean): void {
    const { view, moving } = picture;
    const known = this.lettering;
    if (!known || !(moving || busy)) {
      this.lettering = { view, words: placeWords(picture) };
      drawWords(pen, picture, this.lettering.words);
    } else drawWords(pen, picture, sameView(known.view, view) ? known.words : carryWords(known.words, known.view, picture));
  }

  private forgetUnder(): void {
    this.painter.forget();
    this.under?.image?.close();
    this.under = null;
    this.owing = this.arrived = false;
  }

  destroy(): void {
    this.forgetUnder();
    this.painter.destroy();
  }

  headingAt({ x, y }: { x: number; y: number }): string | null {
    const found = this.lettering?.words.headings.find(
      ({ box }) => x > box.x - 6 && x < box.x + box.w + 6 && y > box.y - 6 && y < box.y + box.h + 6,
    );
    return found?.ground.id ?? null;
  }
}
