import type { Stroke } from "../prepare/map/tape-pen";
import type { PaintReply, PaintRequest } from "./paint-worker";

/** Has thousands of lanes drawn by a worker: on the page they would hold up a hand for a quarter of a second. */
export class Painter {
  private worker: Worker | null = null;
  private order = 0;
  private waiting: ((image: ImageBitmap) => void) | null = null;
  private broken = typeof Worker === "undefined";

  /** False where there is no worker, and the page must draw by itself. Only the last request is answered. */
  paint(request: Omit<PaintRequest, "order"> & { strokes: Stroke[] }, done: (image: ImageBitmap) => void, failed: () => void): boolean {
    const worker = this.hire(failed);
    if (!worker) return false;
    this.waiting = done;
    worker.postMessage({ ...request, order: ++this.order } satisfies PaintRequest);
    return true;
  }

  private hire(failed: () => void): Worker | null {
    if (this.worker || this.broken) return this.worker;
    try {
      this.worker = new Worker(new URL("./paint-worker.ts", import.meta.url), { type: "module" });
    } catch {
      this.broken = true;
      return null;
    }
    this.worker.onmessage = ({ data: { order, image } }: MessageEvent<PaintReply>) => {
      if (order !== this.order || !this.waiting) {
        image.close();
        return;
      }
      const done = this.waiting;
      this.waiting = null;
      done(image);
      image.close();
    };
    this.worker.onerror = () => {
      this.worker?.terminate();
      this.worker = null;
      this.broken = true;
      failed();
    };
    return this.worker;
  }

  /** What was asked for last is no longer wanted. */
  forget(): void {
    this.waiting = null;
  }

  destroy(): void {
    this.worker?.terminate();
    this.waiting = null;
  }
}
