import type { Point } from "../prepare/graph/types";

/** What a hand does to the map, at most once a frame. */
export interface InputActions {
  /** Whether a drag from here takes hold of somebody. */
  grab: (at: Point, by: "mouse" | "touch") => boolean;
  dragTo: (at: Point) => void;
  drop: () => void;
  pan: (dx: number, dy: number) => void;
  zoom: (factor: number, at: Point) => void;
  hover: (at: Point | null) => void;
  click: (at: Point, more: boolean) => void;
  twice: (at: Point, out: boolean) => void;
  /** Asks for a frame in which `flush` is called. */
  request: () => void;
}

const slack = 4;
const wheelPixel = { 0: 1, 1: 16, 2: 400 } as const;

type Mode = "idle" | "press" | "pan" | "drag" | "pinch";

/** Listens to pointers and the wheel, and keeps only the last position of each until the frame. */
export function createInput(element: HTMLElement, actions: InputActions): { flush: () => void; destroy: () => void } {
  const gone = new AbortController();
  const down = new Map<number, Point>();
  let mode: Mode = "idle";
  let start: Point = { x: 0, y: 0 };
  let last: Point = { x: 0, y: 0 };
  let spread = 0;
  let moved = false;
  let hovered: Point | null | undefined;
  let wheel: { delta: number; at: Point } | null = null;
  let left = 0;
  let top = 0;

  const measure = () => ({ x: left, y: top } = element.getBoundingClientRect());
  const at = (event: MouseEvent): Point => ({ x: event.clientX - left, y: event.clientY - top });
  const middle = (): Point => {
    const all = [...down.values()];
    return { x: all.reduce((sum, { x }) => sum + x, 0) / all.length, y: all.reduce((sum, { y }) => sum + y, 0) / all.length };
  };
  const width = (): number => {
    const [a, b] = [...down.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const begin = (next: Mode) => {
    mode = next;
    last = down.size > 0 ? middle() : last;
    spread = width();
  };

  const press = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    measure();
    element.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event));
    if (down.size === 1) {
      start = at(event);
      moved = false;
      begin("press");
      return;
    }
    if (mode === "drag") actions.drop();
    begin("pinch");
  };
  const move = (event: PointerEvent) => {
    if (down.has(event.pointerId)) {
      down.set(event.pointerId, at(event));
      moved = true;
    } else {
      if (hovered === undefined) measure();
      hovered = at(event);
    }
    actions.request();
  };
  const release = (event: PointerEvent) => {
    if (!down.has(event.pointerId)) return;
    flush();
    down.delete(event.pointerId);
    if (mode === "drag") actions.drop();
    if (mode === "press" && event.type === "pointerup") actions.click(start, event.shiftKey);
    begin(down.size === 0 ? "idle" : "pan");
  };

  function flush(): void {
    if (wheel) {
      const { delta, at: where } = wheel;
      wheel = null;
      actions.zoom(Math.exp(-delta), where);
    }
    if (hovered !== undefined) {
      const where = hovered;
      hovered = undefined;
      if (down.size === 0) actions.hover(where);
    }
    if (!moved || down.size === 0) return;
    moved = false;
    const now = middle();
    if (mode === "press") {
      if (Math.hypot(now.x - start.x, now.y - start.y) < slack) return;
      const [pointer] = down.keys();
      begin(pointer !== undefined && actions.grab(start, byTouch ? "touch" : "mouse") ? "drag" : "pan");
      last = start;
    }
    if (mode === "drag") actions.dragTo(now);
    if (mode === "pinch") {
      const wide = width();
      if (spread > 0 && wide > 0) actions.zoom(wide / spread, now);
      spread = wide;
    }
    if (mode === "pan" || mode === "pinch") actions.pan(now.x - last.x, now.y - last.y);
    last = now;
  }

  let byTouch = false;
  const listen = <K extends keyof HTMLElementEventMap>(name: K, use: (event: HTMLElementEventMap[K]) => void, passive = true) =>
    element.addEventListener(name, use, { signal: gone.signal, passive });
  listen("pointerdown", (event) => {
    byTouch = event.pointerType === "touch";
    press(event);
  });
  listen("pointermove", move);
  listen("pointerup", release);
  listen("pointercancel", release);
  listen("pointerleave", () => {
    hovered = null;
    actions.request();
  });
  listen("dblclick", (event) => actions.twice(at(event), event.shiftKey));
  listen(
    "wheel",
    (event) => {
      event.preventDefault();
      measure();
      const scale = wheelPixel[event.deltaMode as 0 | 1 | 2] * (event.ctrlKey ? 0.01 : 0.0017);
      wheel = { delta: (wheel?.delta ?? 0) + event.deltaY * scale, at: at(event) };
      actions.request();
    },
    false,
  );
  return { flush, destroy: () => gone.abort() };
}
