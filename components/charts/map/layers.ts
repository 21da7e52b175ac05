import type { Look } from "../prepare/map/look";
import type { Palette } from "../prepare/map/pen";
import { goOn, type InParts } from "../prepare/map/in-parts";
import { sameView, type Size } from "../prepare/map/view";
import { Atlas, Pictures } from "./atlas";
import { CanvasPen, Paths } from "./canvas-pen";
import { CrowdLanes } from "./crowd-lanes";
import { CrowdMarks } from "./crowd-marks";
import { drawHeld, drawLight, drawPulse, drawUnder, type Pulse } from "./draw-map";
import { drawMark, drawMarks, itemsSeen } from "./draw-marks";
import { carryWords, drawWords, wordsInParts, type Lettering } from "./draw-words";
import { Ground } from "./ground";
import type { Picture } from "./picture";

/** How far a crowd is drawn beyond its box, as a share of it: so far it may be moved before it must be drawn again. */
const bleedShare = 0.16;
/** For marks that are drawn for the first time. A crowd's are drawn for its lower layer alone. */
const marksAtRestMs = 3;
const marksMovingMs = 1;
/** For finding places for a crowd's words, in each frame until all have one. */
const wordsMs = 2;

export interface Lively {
  pulse: Pulse | null;
  /** Who breathes, and how deep just now. */
  breathing: readonly string[];
  breath: number;
}

/** Whether all that places of words depend on is as it was. */
const lettersAlike = (a: Picture, b: Picture): boolean =>
  a.scene === b.scene &&
  a.look === b.look &&
  sameView(a.view, b.view) &&
  a.size.width === b.size.width &&
  a.size.height === b.size.height &&
  a.focusId === b.focusId &&
  a.heldId === b.heldId &&
  a.moving === b.moving &&
  a.palette === b.palette &&
  a.measure === b.measure;

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas to draw on");
  return context;
};

/**
 * Two layers. Below: grounds, lanes, marks. Above: words, whatever moves by itself, and in a crowd whoever is looked at. A crowd's
 * lower layer is moved and dimmed as a whole, by the compositor, and drawn again when it comes to rest.
 */
export class Layers {
  readonly paths = new Paths();
  readonly pictures: Pictures;
  private atlas: Atlas;
  readonly ground: Ground;
  readonly lanes: CrowdLanes;
  readonly marks: CrowdMarks;
  /** Whether the lower layer was drawn since the last frame: work enough for one. */
  worked = false;
  /** How it was looked at when the upper layer was drawn last: in a crowd whoever is looked at comes a frame before the words. */
  private lit: Look | null = null;
  private lettering: { of: Picture; words: Lettering } | null = null;
  /** Words that are still finding their places. */
  private placing: { of: Picture; work: InParts<Lettering> } | null = null;

  constructor(
    base: HTMLCanvasElement,
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
    this.ground = new Ground(base);
    this.lanes = new CrowdLanes(ratio, (under) => {
      this.marks.arrive(under);
      this.owed();
    });
    this.marks = new CrowdMarks({
      ground: this.ground,
      pen: (canvas, { size }) => this.clear(canvas, size.width, size.height),
      atlas: () => this.atlas,
      ratio,
    });
  }

  repaint(palette: Palette): void {
    this.palette = palette;
    this.atlas = new Atlas(palette, this.pictures);
    this.marks.restart();
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
    return scene.heavy && this.ground.canSlide(view, size, moving);
  }

  /** Whether a picture of a crowd is on the way. */
  get busy(): boolean {
    return this.lanes.busy || this.marks.drawing;
  }

  /** True when marks are still owing. A crowd's lanes come from a worker, a moment later, and its marks after them. */
  drawBase(picture: Picture, key: string, dimmed: boolean): boolean {
    const { size, view, scene } = picture;
    const { ground } = this;
    ground.dim(dimmed);
    const bleed = scene.heavy ? Math.round(Math.max(size.width, size.height) * bleedShare) : 0;
    const wide = { width: size.width + 2 * bleed, height: size.height + 2 * bleed };
    const whole: Picture = { ...picture, size: wide, view: { ...view, x: view.x + bleed, y: view.y + bleed } };
    ground.slide(view);
    if (!scene.heavy) return this.drawAtOnce(whole, key);
    this.worked = true;
    this.lanes.begin(whole, { view, bleed }, key);
    if (this.lanes.owing) this.owed();
    return false;
  }

  private drawAtOnce(picture: Picture, key: string): boolean {
    const { size, view, scene, moving } = picture;
    this.forgetCrowd();
    const pen = this.clear(this.ground.front, size.width, size.height);
    this.atlas.allow(moving ? marksMovingMs : marksAtRestMs);
    this.worked = true;
    this.ground.stand({ view, bleed: 0 }, scene.items.length);
    drawUnder(pen, picture, key);
    drawMarks(pen, picture, itemsSeen(picture));
    return this.atlas.owing;
  }

  /** One frame of a crowd's lanes. */
  sayLanes(): void {
    this.worked = true;
    this.lanes.goOn();
  }

  /** One frame of a crowd's marks; true when it is to be called again in the next frame. */
  finishMarks(): boolean {
    this.worked = true;
    return this.marks.goOn();
  }

  /** Nothing is there to be drawn. */
  wipe({ width, height }: Size): void {
    this.forgetCrowd();
    for (const canvas of [this.ground.front, this.top]) this.clear(canvas, width, height);
    this.ground.drawn = null;
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
    const busy = scene.heavy && (this.worked || this.marks.owing || another);
    const owing = this.letter(pen, picture, busy);
    return scene.heavy ? owing && !picture.moving : this.atlas.owing;
  }

  /** While the map moves, words go with what they belong to; at rest each finds its place anew, a crowd's over some frames. True while they do, or have to wait. */
  private letter(pen: CanvasPen, picture: Picture, busy: boolean): boolean {
    const { moving, scene } = picture;
    const stand = this.lettering !== null && lettersAlike(this.lettering.of, picture);
    if (stand || moving || (busy && this.lettering)) this.placing = null;
    else if (!this.placing || !lettersAlike(this.placing.of, picture)) this.placing = { of: picture, work: wordsInParts(picture) };
    if (this.placing) {
      const { of, work } = this.placing;
      const done = goOn(work, scene.heavy ? wordsMs : Infinity);
      if (done) {
        this.lettering = { of, words: done.value };
        this.placing = null;
      }
    }
    const { lettering: known } = this;
    if (known)
      drawWords(pen, picture, sameView(known.of.view, picture.view) ? known.words : carryWords(known.words, known.of.view, picture));
    return busy || this.placing !== null;
  }

  private forgetCrowd(): void {
    this.lanes.forget();
    this.marks.forget();
  }

  destroy(): void {
    this.forgetCrowd();
    this.lanes.destroy();
    this.ground.destroy();
  }

  headingAt({ x, y }: { x: number; y: number }): string | null {
    const found = this.lettering?.words.headings.find(
      ({ box }) => x > box.x - 6 && x < box.x + box.w + 6 && y > box.y - 6 && y < box.y + box.h + 6,
    );
    return found?.ground.id ?? null;
  }
}
