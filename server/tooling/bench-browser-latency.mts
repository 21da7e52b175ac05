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

  npm run bench:latency [-- --lines 60 --cast pride-and-prejudice --no-build --json]

  --lines     measured lines, after the first ten
  --cast      demo cast that plays, at 60×: six ticks a second
  --no-build  measures the build that is there
  --json      one line of JSON instead of words

Chromium opens the Observatory. "arrived" is when the page's socket handed the frame to the page; "painted" is the second animation frame
after that, when it can be seen. Both count from the event's time, which the server takes as the append's transaction begins; the clock is
the same machine's, and the figures hold the commit, the fan-out and the page's own work. Whole milliseconds.
`;
const FIRST_LINES = 10;
const LIMIT_MS = 120_000;

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "60" },
    cast: { type: "string", default: "pride-and-prejudice" },
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
  at: string;
  arrived: number;
  painted: number | null;
}
interface Hooked {
  arrivals: Arrival[];
}
/** Runs in the page before its own scripts: every socket tells when a line came, and when it could be seen. */
const hook = (): void => {
  const place = window as unknown as Hooked;
  place.arrivals = [];
  const Real = window.WebSocket;
  window.WebSocket = class extends Real {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }: MessageEvent) => {
        if (typeof data !== "string" || !data.includes('"chronicle:events"')) return;
        const arrived = performance.timeOrigin + performance.now();
        const [, batch] = JSON.parse(data.slice(data.indexOf("["))) as [string, { live: boolean; events: { type: string; at: string }[] }];
        if (!batch.live) return;
        const lines = batch.events.filter(({ type }) => type === "line.spoken").map(({ at }): Arrival => ({ at, arrived, painted: null }));
        place.arrivals.push(...lines);
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
const browser = await chromium.launch({ ...(found.path && { executablePath: found.path }), args: [...asRoot, "--disable-dev-shm-usage"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addCookies([...writer.cookies].map(([name, value]) => ({ name, value: decodeURIComponent(value), url: base })));
const page = await context.newPage();
await page.addInitScript(hook);
await page.goto(`${base}/${ecosystemId}/observatory`);
await page.getByRole("log").first().waitFor();
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
server.kill("SIGTERM");
await exited;
fs.rmSync(dataDir, { recursive: true, force: true });

const measured = arrivals.filter(({ painted }) => painted !== null).slice(FIRST_LINES);
const figures = (moment: "arrived" | "painted") => {
  const sorted = measured.map((line) => (line[moment] ?? 0) - Date.parse(line.at)).sort((a, b) => a - b);
  return { p50Ms: Math.round(percentile(sorted, 0.5)), p95Ms: Math.round(percentile(sorted, 0.95)), maxMs: Math.round(sorted.at(-1) ?? 0) };
};
const result = { lines: measured.length, cast: values.cast, browser: found.way, arrived: figures("arrived"), painted: figures("painted") };
const say = ({ p50Ms, p95Ms, maxMs }: ReturnType<typeof figures>): string => `p50 ${p50Ms} ms   p95 ${p95Ms} ms   max ${maxMs} ms`;
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : `${result.lines} lines of ${result.cast} at 60×, in ${result.browser}\narrived  ${say(result.arrived)}\npainted  ${say(result.painted)}\n`,
);
process.exit(0);
