import { goOn, type InParts } from "../prepare/map/in-parts";
import { play, type Stroke } from "../prepare/map/tape-pen";
import type { Atlas } from "./atlas";
import type { CanvasPen } from "./canvas-pen";
import { itemsSeen, marksInParts } from "./draw-marks";
import type { Drawn, Ground } from "./ground";
import type { Picture } from "./picture";
import { createTilesPen } from "./tiles-pen";

/** In each frame until a crowd's marks stand on its lanes, those that are drawn for the first time included. */
const marksMs = 2;

/** What lies under a crowd's marks, as the worker drew it; the strokes where there is no worker. */
export interface Under {
  picture: Picture;
  drawn: Drawn;
  image: ImageBitmap | null;
  strokes: Stroke[];
}

export interface MarksHost {
  ground: Ground;
  /** A pen on a canvas made as large as the picture and wiped. */
  pen: (canvas: HTMLCanvasElement, picture: Picture) => CanvasPen;
  atlas: () => Atlas;
  ratio: number;
}

/** Upon the lanes; marks for the first time; the other canvas, before it is wanted under a hand: a large one takes some milliseconds. */
type Step = "drawing" | "tiles" | "spare" | "done";

/**
 * Puts a crowd's marks upon its lanes, some in each frame. Marks that were never drawn are dots at first; then a few of them are drawn in
 * each frame, and when all are there everything is put upon the lanes once more.
 */
export class CrowdMarks {
  private under: Under | null = null;
  private step: Step = "done";
  private work: InParts<void> | null = null;
  private missing = false;

  constructor(private readonly host: MarksHost) {}

  /** Whether there is something to put upon the lanes, which is done also while a hand moves the map. */
  get drawing(): boolean {
    return this.step === "drawing";
  }
  /** Whether there is something to be made ready, which waits for the hand to rest. */
  get owing(): boolean {
    return this.step === "tiles" || this.step === "spare";
  }

  arrive(under: Under): void {
    this.under?.image?.close();
    this.under = under;
    this.begin("drawing");
    this.missing = false;
  }

  /** Rings are others: once more on the lanes as they are. */
  again({ acting, pinned }: Picture): void {
    if (!this.under) return;
    this.under.picture = { ...this.under.picture, acting, pinned };
    this.begin(this.drawing ? "drawing" : "tiles");
  }

  /** What was begun is of another look; what it lies upon stays. */
  restart(): void {
    if (this.step !== "done") this.begin("drawing");
  }

  forget(): void {
    this.under?.image?.close();
    this.under = null;
    this.begin("done");
  }

  /** One frame of it; true when it is to be called again in the next. */
  goOn(): boolean {
    const { under, host, step } = this;
    if (!under || step === "done") return false;
    const atlas = host.atlas();
    atlas.allow(step === "tiles" ? Infinity : null);
    this.work ??= workOf[step](under, host);
    const done = goOn(this.work, marksMs);
    if (step === "drawing") this.missing ||= atlas.owing;
    if (!done) return true;
    this.begin(this.after(step));
    if (step === "drawing") host.ground.turn(under.drawn, under.picture.scene.items.length);
    this.missing = false;
    return this.drawing || this.owing;
  }

  private after(step: Step): Step {
    if (step === "tiles") return "drawing";
    if (step === "spare") return "done";
    return this.missing ? "tiles" : this.host.ground.isEven ? "done" : "spare";
  }

  private begin(step: Step): void {
    this.step = step;
    this.work = null;
  }
}

function* draw({ picture, image, strokes }: Under, { ground, pen: penOn }: MarksHost): InParts<void> {
  const pen = penOn(ground.back, picture);
  yield;
  if (image) pen.context.drawImage(image, 0, 0, picture.size.width, picture.size.height);
  else play(strokes, pen);
  yield;
  yield* marksInParts(pen, picture, itemsSeen(picture));
}

function* spare({ picture }: Under, { ground, pen }: MarksHost): InParts<void> {
  pen(ground.back, picture);
}

/** Draws nothing to be seen: what the drawing to come will copy. */
function* tiles({ picture }: Under, { atlas, ratio }: MarksHost): InParts<void> {
  yield* marksInParts(createTilesPen(atlas(), ratio), picture, itemsSeen(picture));
}

const workOf = { drawing: draw, tiles, spare } satisfies Record<Exclude<Step, "done">, (under: Under, host: MarksHost) => InParts<void>>;
