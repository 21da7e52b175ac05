import type { PaintRequest } from "./paint-worker";

interface Job {
  request: PaintRequest;
  /** Whoever gets the image closes it. */
  done: (image: ImageBitmap) => void;
}

/**
 * Has thousands of lanes drawn by a worker: on the page they would hold up a hand for a quarter of a second. One picture is drawn at a
 * time; of those asked for meanwhile only the last is wanted.
 */
export class Painter {
  private worker: Worker | null = null;
  private drawing: Job | null = null;
  private next: Job | null = null;
  private broken = typeof Worker === "undefined";

  /** False where there is no worker, and the page must draw by itself; `failed` when that shows later. */
  paint(request: PaintRequest, done: (image: ImageBitmap) => void, failed: () => void): boolean {
    const worker = this.hire(failed);
    if (!worker) return false;
    if (this.drawing) this.next = { request, done };
    else this.send(worker, { request, done });
    return true;
  }

  get busy(): boolean {
    return this.drawing !== null;
  }

  private send(worker: Worker, job: Job): void {
    this.drawing = job;
    worker.postMessage(job.request);
  }

  private hire(failed: () => void): Worker | null {
    if (this.worker || this.broken) return this.worker;
    try {
      this.worker = new Worker(new URL("./paint-worker.ts", import.meta.url), { type: "module" });
    } catch {
      this.broken = true;
      return null;
    }
    const { worker } = this;
    worker.onmessage = ({ data }: MessageEvent<ImageBitmap>) => {
      const { drawing, next } = this;
      this.drawing = this.next = null;
      if (next) this.send(worker, next);
      if (drawing) drawing.done(data);
      else data.close();
    };
    worker.onerror = () => {
      worker.terminate();
      this.worker = this.drawing = this.next = null;
      this.broken = true;
      failed();
    };
    return worker;
  }

  /** What was asked for is no longer wanted: the page has drawn something else. */
  forget(): void {
    this.next = null;
    if (this.drawing) this.drawing.done = (image) => image.close();
  }

  destroy(): void {
    this.worker?.terminate();
    this.drawing = this.next = null;
  }
}
