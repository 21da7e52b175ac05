import type { Point } from "../prepare/graph/types";
import type { Palette } from "../prepare/map/pen";
import type { Scene } from "../prepare/map/scene";
import { fitted, seen, toScreen, toWorld, type Size } from "../prepare/map/view";
import type { MapView } from "./types";

export const minimapFrom = 60;
const size: Size = { width: 168, height: 112 };
const squareBelow = 1.25;
const insets = { top: 6, right: 6, bottom: 6, left: 6 };

/** The whole map in a corner, with the part that is seen; not there while all is seen anyway. Everybody is drawn once for each layout, the frame whenever it moves. */
export class Minimap {
  private readonly ground = new OffscreenCanvas(1, 1);
  private view: MapView = { x: 0, y: 0, zoom: 1 };
  private readonly gone = new AbortController();
  private drawn: { scene: Scene; palette: Palette } | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly ratio: number,
    goTo: (middle: Point) => void,
  ) {
    for (const part of [canvas, this.ground]) {
      part.width = size.width * ratio;
      part.height = size.height * ratio;
    }
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
    let held = false;
    const go = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      goTo(toWorld(this.view, { x: event.clientX - box.x, y: event.clientY - box.y }));
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

  private drawGround(scene: Scene, palette: Palette): void {
    this.drawn = { scene, palette };
    this.view = fitted(scene.extent, size, insets, 4);
    const context = this.ground.getContext("2d");
    if (!context) return;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    // One fill for each hue, of people and of communities.
    const discs = new Map<number, Path2D>();
    for (const { hue, x, y, r, bubble } of scene.items) {
      const key = 2 * hue + (bubble ? 1 : 0);
      const path = discs.get(key) ?? new Path2D();
      const at = toScreen(this.view, { x, y });
      const radius = Math.max(0.8, r * this.view.zoom);
      // A square of a pixel or two looks no other, and thousands are drawn in half the time.
      if (radius < squareBelow) path.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
      else {
        path.moveTo(at.x + radius, at.y);
        path.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      }
      discs.set(key, path);
    }
    for (const [key, path] of discs) {
      context.fillStyle = palette.ids[Math.floor(key / 2)]?.line ?? palette.ink3;
      context.globalAlpha = key % 2 === 1 ? 0.5 : 0.8;
      context.fill(path);
    }
  }

  /** True when everybody is to be drawn anew in the next frame, because this one is `busy`. */
  draw(scene: Scene, palette: Palette, view: MapView, box: Size, busy: boolean): boolean {
    const part = seen(view, box);
    const all = scene.extent;
    const inView = part.x <= all.x && part.y <= all.y && part.x + part.w >= all.x + all.w && part.y + part.h >= all.y + all.h;
    this.canvas.hidden = inView || (scene.items.length <= minimapFrom && !scene.items.some(({ bubble }) => bubble));
    if (this.canvas.hidden) return false;
    const owing = this.drawn?.scene !== scene || this.drawn.palette !== palette;
    if (owing && busy && this.drawn) return true;
    if (owing) this.drawGround(scene, palette);
    const context = this.canvas.getContext("2d");
    if (!context) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.drawImage(this.ground, 0, 0);
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    const from = toScreen(this.view, part);
    const [w, h] = [part.w * this.view.zoom, part.h * this.view.zoom];
    const x = Math.max(0.75, from.x);
    const y = Math.max(0.75, from.y);
    context.strokeStyle = palette.accentLine;
    context.lineWidth = 1.5;
    context.strokeRect(x, y, Math.min(size.width - 0.75, from.x + w) - x, Math.min(size.height - 0.75, from.y + h) - y);
    return false;
  }

  destroy(): void {
    this.gone.abort();
  }
}
