import type { Size } from "../prepare/map/view";
import type { MapView } from "./types";

/** How faint a crowd becomes behind whoever is looked at: the layer as a whole, so that nothing of it is drawn again. */
export const crowdDimmed = 0.24;

/** From where the lower layer was drawn, and how far beyond its box. */
export interface Drawn {
  view: MapView;
  bleed: number;
}

/**
 * The lower layer: a canvas that is seen, and for a crowd another on which the next picture is drawn over some frames, until it takes
 * the first one's place. Both are moved and dimmed as a whole, by the compositor.
 */
export class Ground {
  drawn: Drawn | null = null;
  private behind: HTMLCanvasElement | null = null;
  /** Where one looks from by now; what is drawn may be for a moment before. */
  private latest: MapView = { x: 0, y: 0, zoom: 1 };

  private seen: HTMLCanvasElement;

  constructor(private readonly first: HTMLCanvasElement) {
    this.seen = first;
  }

  /** The one that is seen; to be drawn within a frame. */
  get front(): HTMLCanvasElement {
    return this.seen;
  }

  /** The one that is not. */
  get back(): HTMLCanvasElement {
    if (this.behind) return this.behind;
    const made = this.seen.cloneNode(false) as HTMLCanvasElement;
    made.style.visibility = "hidden";
    this.seen.after(made);
    this.behind = made;
    return made;
  }

  /** Whether both are of one size. */
  get isEven(): boolean {
    const { seen, back } = this;
    return seen.width === back.width && seen.height === back.height;
  }

  /** What was drawn behind is seen from now on. */
  turn(drawn: Drawn, items: number): void {
    const { seen, back } = this;
    back.style.visibility = "";
    seen.style.visibility = "hidden";
    this.seen = back;
    this.behind = seen;
    this.stand(drawn, items);
  }

  /** What is seen was drawn from here. */
  stand(drawn: Drawn, items: number): void {
    this.drawn = drawn;
    // For whoever waits until so many are drawn.
    for (const canvas of [this.seen, this.behind]) if (canvas) canvas.dataset.items = String(items);
    this.slide(this.latest);
  }

  /** Whether what is seen can simply be moved to where it is looked at from. */
  canSlide(view: MapView, size: Size, moving: boolean): boolean {
    if (!this.drawn) return false;
    // At rest it must be sharp again.
    if (!moving && view.zoom !== this.drawn.view.zoom) return false;
    const { x, y, k } = offset(this.drawn, view);
    const { bleed } = this.drawn;
    const covers = x <= 0 && y <= 0 && x + (size.width + 2 * bleed) * k >= size.width && y + (size.height + 2 * bleed) * k >= size.height;
    return (covers && k < 2.2) || k < 1;
  }

  slide(view: MapView): void {
    this.latest = view;
    if (!this.drawn) return;
    const { x, y, k } = offset(this.drawn, view);
    this.seen.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
  }

  dim(dimmed: boolean): void {
    const opacity = dimmed ? String(crowdDimmed) : "1";
    for (const canvas of [this.seen, this.behind]) if (canvas && canvas.style.opacity !== opacity) canvas.style.opacity = opacity;
  }

  /** Leaves the canvas it was given as the only one. */
  destroy(): void {
    for (const canvas of [this.seen, this.behind]) if (canvas !== this.first) canvas?.remove();
    this.first.style.visibility = "";
  }
}

const offset = ({ view: from, bleed }: Drawn, view: MapView): { x: number; y: number; k: number } => {
  const k = view.zoom / from.zoom;
  return { x: view.x - from.x * k - bleed * k, y: view.y - from.y * k - bleed * k, k };
};
