/** What a page under measurement tells; set up before its own scripts run. */
export interface Probe {
  /** Milliseconds of script in each frame that had any, handlers and frame callbacks together. */
  frames: number[];
  longTasks: number[];
  /** Calls that put something on a canvas. */
  draws: number;
}

type Callback = (...values: never[]) => unknown;

/** Runs in the page. Every handler and every frame callback is timed, and counted to the frame it belongs to. */
export function installProbe(): void {
  const probe: Probe = { frames: [], longTasks: [], draws: 0 };
  (window as unknown as { probe: Probe }).probe = probe;
  let spent = 0;
  let depth = 0;
  const timed = <C extends Callback>(callback: C): C =>
    function (this: unknown, ...values: never[]) {
      if (depth > 0) return callback.apply(this, values);
      depth++;
      const began = performance.now();
      try {
        return callback.apply(this, values);
      } finally {
        spent += performance.now() - began;
        depth--;
      }
    } as C;
  const nativeFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => nativeFrame(timed(callback));
  const close = (): void => {
    // Callbacks of this frame may still follow; they are counted to the next.
    if (spent > 0) probe.frames.push(spent);
    spent = 0;
    nativeFrame(close);
  };
  nativeFrame(close);
  const wrapped = new WeakMap<object, EventListener>();
  const native = { add: EventTarget.prototype.addEventListener, remove: EventTarget.prototype.removeEventListener };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== "function") return native.add.call(this, type, listener, options);
    const known = wrapped.get(listener) ?? timed(listener as Callback as EventListener);
    wrapped.set(listener, known);
    return native.add.call(this, type, known, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const known = typeof listener === "function" ? wrapped.get(listener) : undefined;
    return native.remove.call(this, type, known ?? listener, options);
  };
  const context = CanvasRenderingContext2D.prototype as unknown as Record<string, Callback>;
  for (const name of ["stroke", "fill", "drawImage", "fillText", "strokeText", "fillRect", "clearRect"]) {
    const draw = context[name];
    if (!draw) continue;
    context[name] = function (this: unknown, ...values: never[]) {
      probe.draws++;
      return draw.apply(this, values);
    };
  }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}
