import type { Page } from "@playwright/test";

/** What a page under measurement tells; set up before its own scripts run. */
export interface Probe {
  longTasks: number[];
  /** Calls that put something on a canvas. */
  draws: number;
}

type Callback = (...values: never[]) => unknown;

/** Runs in the page: counts what is put on canvases, and the browser's own long tasks. */
export function installProbe(): void {
  const probe: Probe = { longTasks: [], draws: 0 };
  (window as unknown as { probe: Probe }).probe = probe;
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

/** Milliseconds of the main thread's own processor time. */
export interface FrameCost {
  total: number;
  p50: number;
  p95: number;
  max: number;
  frames: number;
  longest: number;
  long: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
  args: { name?: string };
}

/** Handlers, timers and messages, and the frame callback that ends a frame. */
const scripts = new Set(["EventDispatch", "TimerFire", "HandlePostMessage", "FireAnimationFrame"]);

function costOf(events: readonly TraceEvent[]): FrameCost {
  const main = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const timed = events.filter(({ ph, pid, tid, tdur }) => ph === "X" && tdur !== undefined && main.has(`${pid}:${tid}`));
  const tasks = timed.filter(({ name }) => name === "RunTask").map(({ tdur = 0 }) => tdur / 1_000);
  const frames: number[] = [];
  let spent = 0;
  for (const { name, tdur = 0 } of timed.filter((event) => scripts.has(event.name)).sort((a, b) => a.ts - b.ts)) {
    spent += tdur / 1_000;
    if (name !== "FireAnimationFrame") continue;
    frames.push(spent);
    spent = 0;
  }
  const sorted = [...frames].sort((a, b) => a - b);
  const round = (ms: number): number => Math.round(ms * 100) / 100;
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    total: Math.round(frames.reduce((sum, ms) => sum + ms, spent)),
    p50: at(0.5),
    p95: at(0.95),
    max: round(sorted.at(-1) ?? 0),
    frames: frames.length,
    longest: round(Math.max(0, ...tasks)),
    long: tasks.filter((ms) => ms > 50).length,
  };
}

/** What the main thread of the page did meanwhile, by the browser's trace. */
export async function traced(page: Page, act: () => Promise<void>): Promise<FrameCost> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"],
      excludedCategories: ["*"],
    },
  });
  await act();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return costOf(events);
}
