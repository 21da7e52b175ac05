import type { Box, Point } from "../prepare/graph/types";
import { between, centred, fitted, panned, sameView, zoomed, type Insets, type Size } from "../prepare/map/view";
import type { MapView } from "./types";

const flightMs = 380;
const restAfterMs = 140;

interface Flight {
  from: MapView;
  to: MapView;
  began: number | null;
}

/** Where one looks from. Stays fitted until somebody moves it; says when it has come to rest. */
export class Camera {
  view: MapView = { x: 0, y: 0, zoom: 1 };
  size: Size = { width: 0, height: 0 };
  moving = false;
  still = false;
  private whole: MapView = { x: 0, y: 0, zoom: 1 };
  private touched = false;
  private flight: Flight | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly insets: () => Insets,
    private readonly changed: () => void,
  ) {}

  /** The picture or its box has another extent. Whoever stood in view stays where they are. */
  frame(extent: Box, size: Size): void {
    const resized = size.width !== this.size.width || size.height !== this.size.height;
    const before = this.size;
    this.size = size;
    if (size.width === 0) return;
    this.whole = fitted(extent, size, this.insets());
    if (!this.touched && (resized || !this.holds(extent))) this.view = this.whole;
    else if (resized && before.width > 0) this.view = panned(this.view, (size.width - before.width) / 2, (size.height - before.height) / 2);
  }

  private holds({ x, y, w, h }: Box): boolean {
    const { view, size } = this;
    const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y];
    const loose = w * view.zoom < size.width * 0.4 && h * view.zoom < size.height * 0.4 && view.zoom < 1.4;
    return !loose && left >= 0 && top >= 0 && left + w * view.zoom <= size.width && top + h * view.zoom <= size.height;
  }

  set(view: MapView): void {
    this.flight = null;
    this.touched = true;
    this.go(view);
  }
  private go(view: MapView): void {
    if (sameView(view, this.view)) return;
    this.view = view;
    this.moving = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.moving = false;
      this.changed();
    }, restAfterMs);
    this.changed();
  }
  zoomBy(factor: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    this.set(zoomed(this.view, factor, at, this.whole.zoom));
  }
  panBy(dx: number, dy: number): void {
    this.set(panned(this.view, dx, dy));
  }
  fit(): void {
    this.flyTo(this.whole);
    this.touched = false;
  }
  flyToPoint(at: Point, zoom: number): void {
    this.flyTo(centred(at, zoom, this.size));
  }
  flyToBox(box: Box): void {
    this.flyTo(fitted(box, this.size, this.insets(), 3));
  }
  private flyTo(to: MapView): void {
    this.touched = true;
    if (this.still) {
      this.go(to);
      return;
    }
    this.flight = { from: this.view, to, began: null };
    this.changed();
  }
  /** One frame of the flight; true while it lasts. */
  step(now: number): boolean {
    const { flight } = this;
    if (!flight) return false;
    flight.began ??= now;
    const share = Math.min(1, (now - flight.began) / flightMs);
    this.go(between(flight.from, flight.to, share, this.size));
    if (share >= 1) this.flight = null;
    return this.flight !== null;
  }
  destroy(): void {
    clearTimeout(this.timer);
  }
}
