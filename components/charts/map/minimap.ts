import type { Point } from "../prepare/graph/types";
import { goOn, type InParts } from "../prepare/map/in-parts";
import type { Palette } from "../prepare/map/pen";
import type { Scene } from "../prepare/map/scene";
import { fitted, sameView, seen, toScreen, toWorld, type Size } from "../prepare/map/view";
import type { MapView } from "./types";

export const minimapFrom = 60;
const size: Size = { width: 168, height: 112 };
const squareBelow = 1.25;
const insets = { top: 6, right: 6, bottom: 6, left: 6 };
/** For everybody on the small map, in each frame until all are on it; so many are taken at once. */
const groundMs = 1;
const handful = 100;

interface Ground {
  scene: Scene;
  palette: Palette;
  view: MapView;
  image: ImageBitmap;
}

/** The whole map in a corner, with the part that is seen; not there while all is seen anyway. Everybody is drawn once for each layout, over some frames and before it is wanted, the frame whenever it moves. */
export class Minimap {
  private readonly sheet = new OffscreenCanvas(1, 1);
  private readonly gone = new AbortController();
  private ground: Ground | null = null;
  private making: { scene: Scene; palette: Palette; work: InParts<Ground | null> } | null = null;
  private shown: { ground: Ground; view: MapView; box: Size } | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly ratio: number,
    goTo: (middle: Point) => void,
  ) {
    for (const part of [canvas, this.sheet]) {
      part.width = size.width * ratio;
      part.height = size.height * ratio;
    }
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
    let held = false;
    const go = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      if (this.ground) goTo(toWorld(this.ground.view, { x: event.clientX - box.x, y: event.clientY - box.y }));
    };
    const { signal } = this.gone;
    canvas.addEventListener(
      "pointerdown",
      (event) => {
        held = true;
        canvas.setPointerCapture(event.pointerId);
        go(event);
      },
      { signal },
    );
    canvas.addEventListener("pointermove", (event) => held && go(event), { signal });
    for (const end of ["pointerup", "pointercancel"] as const) canvas.addEventListener(end, () => (held = false), { signal });
  }

  private *drawGround(scene: Scene, palette: Palette): InParts<Ground | null> {
    const view = fitted(scene.extent, size, insets, 4);
    const context = this.sheet.getContext("2d");
    if (!context) return null;
    // One fill for each hue, of people and of communities.
    const discs = new Map<number, Path2D>();
    for (const [i, { hue, x, y, r, bubble }] of scene.items.entries()) {
      if (i % handful === 0) yield;
      const key = 2 * hue + (bubble ? 1 : 0);
      const path = discs.get(key) ?? new Path2D();
      const at = toScreen(view, { x, y });
      const radius = Math.max(0.8, r * view.zoom);
      // A square of a pixel or two looks no other, and thousands are drawn in half the time.
      if (radius < squareBelow) path.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
      else {
        path.moveTo(at.x + radius, at.y);
        path.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      }
      discs.set(key, path);
    }
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    for (const [key, path] of discs) {
      context.fillStyle = palette.ids[Math.floor(key / 2)]?.line ?? palette.ink3;
      context.globalAlpha = key % 2 === 1 ? 0.5 : 0.8;
      context.fill(path);
    }
    yield;
    return { scene, palette, view, image: this.sheet.transferToImageBitmap() };
  }

  /** Goes on with everybody, one part of them a frame; true while some are missing. */
  private makeGround(scene: Scene, palette: Palette): boolean {
    const isOf = (known: { scene: Scene; palette: Palette } | null): boolean => known?.scene === scene && known.palette === palette;
    if (isOf(this.ground)) return false;
    if (!this.making || !isOf(this.making)) this.making = { scene, palette, work: this.drawGround(scene, palette) };
    const done = goOn(this.making.work, groundMs);
    if (!done) return true;
    this.making = null;
    this.ground?.image.close();
    this.ground = done.value;
    return false;
  }

  /** True when it is to be called again in the next frame: not everybody is on it, or this frame is `busy`. */
  draw(scene: Scene, palette: Palette, view: MapView, box: Size, busy: boolean): boolean {
    if (scene.items.length <= minimapFrom && !scene.items.some(({ bubble }) => bubble)) {
      this.canvas.hidden = true;
      return false;
    }
    const part = seen(view, box);
    const all = scene.extent;
    const inView = part.x <= all.x && part.y <= all.y && part.x + part.w >= all.x + all.w && part.y + part.h >= all.y + all.h;
    const owing = busy ? this.ground?.scene !== scene || this.ground.palette !== palette : this.makeGround(scene, palette);
    const { ground } = this;
    this.canvas.hidden = inView || !ground;
    if (this.canvas.hidden || !ground) return owing;
    const { shown } = this;
    if (shown?.ground === ground && sameView(shown.view, view) && shown.box === box) return owing;
    this.shown = { ground, view, box };
    const context = this.canvas.getContext("2d");
    if (!context) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.drawImage(ground.image, 0, 0);
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    const from = toScreen(ground.view, part);
    const [w, h] = [part.w * ground.view.zoom, part.h * ground.view.zoom];
    const x = Math.max(0.75, from.x);
    const y = Math.max(0.75, from.y);
    context.strokeStyle = palette.accentLine;
    context.lineWidth = 1.5;
    context.strokeRect(x, y, Math.min(size.width - 0.75, from.x + w) - x, Math.min(size.height - 0.75, from.y + h) - y);
    return owing;
  }

  destroy(): void {
    this.gone.abort();
    this.ground?.image.close();
  }
}
