// From an event's own time to its arrival in the page of a real browser, for the lines of a cast that plays at its highest speed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { createBrowser } from "@/server/testing/browser";
import { findFreePort } from "@/server/testing/host";
import { ensureBuild } from "./build.mts";
import { percentile, positive } from "./figures.mts";
import { findBrowser } from "./find-browser.mts";

const USAGE = `Latency of a line in a real browser, with the production build on a new data folder.

  npm run bench:latency [-- --lines 60 --cast pride-and-prejudice --page map --no-build --json]

  --lines     measured lines, after the first ten
  --cast      demo cast that plays, at 60×: six ticks a second
  --page      observatory, or map: then a first browser has the Observatory open, and a second the map, in which is measured
  --no-build  measures the build that is there
  --json      one line of JSON instead of words

Chromium opens the page. "arrived" is when the page's socket handed the frame to the page; "painted" is the second animation frame
after that, when it can be seen. On the map only lines count that change a tie so that it is felt, and of those that come together the strongest:
"painted" is the second animation frame after its pulse was first drawn on the tie. Both count from the event's time, which the server takes as the append's transaction begins; the clock is
the same machine's, and the figures hold the commit, the fan-out and the page's own work. Whole milliseconds.
`;
const FIRST_LINES = 10;
const LIMIT_MS = 120_000;

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "60" },
    cast: { type: "string", default: "pride-and-prejudice" },
    page: { type: "string", default: "observatory" },
    "no-build": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const wanted = positive("lines", values.lines);
const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};
const onMap = values.page === "map";
if (!onMap && values.page !== "observatory") fail("--page is observatory or map");
if (!values["no-build"] && !(await ensureBuild())) fail("There is no build to measure");
const found = (await findBrowser()) ?? fail("There is no browser: set CHROMIUM_PATH, or run npx playwright install chromium");

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-latency-"));
const port = await findFreePort();
const base = `http://localhost:${port}`;
const server = spawn(process.execPath, ["--max-semi-space-size=32", "dist/main.js"], {
  env: {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    DATABASE_URL: "",
    REDIS_URL: "",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()));
const isReady = (): Promise<boolean> =>
  fetch(`${base}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
for (let waited = 0; !(await isReady()); waited += 100) {
  if (waited > 60_000 || server.exitCode !== null) fail("The server did not start");
  await new Promise((resolve) => setTimeout(resolve, 100));
}

interface Arrival {
  lineId: string;
  at: string;
  arrived: number;
  painted: number | null;
}
interface Hooked {
  arrivals: Arrival[];
}
/** Runs in the page: what a line did is seen when its pulse is on the map. */
const hookMap = (): void => {
  const place = window as unknown as Hooked;
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const key = (target as HTMLElement).dataset.pulse ?? "";
      const line = place.arrivals.findLast(({ lineId }) => key.startsWith(lineId));
      if (!line || line.painted !== null) continue;
      requestAnimationFrame(() => requestAnimationFrame(() => (line.painted = performance.timeOrigin + performance.now())));
    }
  });
  watch.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-pulse"] });
};
/** Runs in the page before its own scripts: every socket tells when a line came, and when it could be seen where it is written. */
const hook = (isWritten: boolean): void => {
  const place = window as unknown as Hooked;
  place.arrivals = [];
  const Real = window.WebSocket;
  window.WebSocket = class extends Real {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }: MessageEvent) => {
        if (typeof data !== "string" || !data.includes('"chronicle:events"')) return;
        const arrived = performance.timeOrigin + performance.now();
        const [, batch] = JSON.parse(data.slice(data.indexOf("["))) as [
          string,
          { live: boolean; events: { type: string; at: string; payload: { lineId?: string } }[] },
        ];
        if (!batch.live) return;
        const lines = batch.events
          .filter(({ type }) => type === "line.spoken")
          .map(({ at, payload }): Arrival => ({ lineId: payload.lineId ?? "", at, arrived, painted: null }));
        place.arrivals.push(...lines);
        if (!isWritten) return;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            for (const line of lines) line.painted = performance.timeOrigin + performance.now();
          }),
        );
      });
    }
  };
};

const writer = createBrowser(base);
const person = { name: "Ruth", email: "ruth@example.test", password: "a long enough password" };
await writer.mutate("account.signUp", person);
await writer.signIn(person.email, person.password);
const { data, error } = await writer.mutate("ecosystem.create", { castSlug: values.cast });
if (!data) fail(`The cast was refused: ${error?.message}`);
const { id: ecosystemId, timelineId } = data as { id: string; timelineId: string };
await writer.mutate("ecosystem.setSpeed", { timelineId, speed: 60 });

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const openBrowser = async () => {
  const browser = await chromium.launch({
    ...(found.path && { executablePath: found.path }),
    args: [...asRoot, "--disable-dev-shm-usage"],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([...writer.cookies].map(([name, value]) => ({ name, value: decodeURIComponent(value), url: base })));
  return { browser, page: await context.newPage() };
};
const first = await openBrowser();
const { browser, page } = onMap ? await openBrowser() : first;
await page.addInitScript(hook, !onMap);
if (onMap) await page.addInitScript(hookMap);
await first.page.goto(`${base}/${ecosystemId}/observatory`);
await first.page.getByRole("log").first().waitFor();
if (onMap) {
  await page.goto(`${base}/${ecosystemId}/map`);
  await page.waitForFunction(
    () => Number(document.querySelector<HTMLElement>(".map-ground")?.dataset.items) > 0 && !document.querySelector(".map-note"),
    undefined,
    { timeout: LIMIT_MS },
  );
}
await writer.mutate("ecosystem.play", { timelineId });
const began = Date.now();
const read = (): Promise<Arrival[]> => page.evaluate(() => (window as unknown as Hooked).arrivals);
let arrivals: Arrival[] = [];
while (arrivals.filter(({ painted }) => painted !== null).length < FIRST_LINES + wanted) {
  if (Date.now() - began > LIMIT_MS) fail(`Only ${arrivals.length} lines came in ${LIMIT_MS / 1_000} s`);
  await page.waitForTimeout(250);
  arrivals = await read();
}
await browser.close();
if (onMap) await first.browser.close();
server.kill("SIGTERM");
await exited;
fs.rmSync(dataDir, { recursive: true, force: true });

const measured = arrivals.filter(({ painted }) => painted !== null).slice(FIRST_LINES);
const figures = (moment: "arrived" | "painted") => {
  const sorted = measured.map((line) => (line[moment] ?? 0) - Date.parse(line.at)).sort((a, b) => a - b);
  return { p50Ms: Math.round(percentile(sorted, 0.5)), p95Ms: Math.round(percentile(sorted, 0.95)), maxMs: Math.round(sorted.at(-1) ?? 0) };
};
const result = {
  lines: measured.length,
  cast: values.cast,
  page: values.page,
  browser: found.way,
  arrived: figures("arrived"),
  painted: figures("painted"),
};
const say = ({ p50Ms, p95Ms, maxMs }: ReturnType<typeof figures>): string => `p50 ${p50Ms} ms   p95 ${p95Ms} ms   max ${maxMs} ms`;
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : `${result.lines} lines of ${result.cast} at 60× on the ${result.page}, in ${result.browser}\narrived  ${say(result.arrived)}\npainted  ${say(result.painted)}\n`,
);
process.exit(0);
