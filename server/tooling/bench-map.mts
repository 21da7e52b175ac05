// Script time of the relationship map while it is moved, next to a bare force-graph that draws the same graph in the same browser.
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { root } from "./child.mts";
import { positive } from "./figures.mts";
import { findBrowser } from "./find-browser.mts";
import { makeGraph } from "./made-graph.mts";
import { installProbe, traced, type FrameCost, type Probe } from "./map-bench-hooks.ts";

const USAGE = `The relationship map under the hand, in a real browser.

  npm run bench:map [-- --sizes 2000/10000,10000/40000 --moves 60 --json]

  --sizes  people/ties, one after the other
  --moves  steps of each drag and each zoom
  --json   one line of JSON instead of words

A made graph with communities is drawn by the map (from 2,500 people on it opens folded) and by a bare force-graph at the same places, in
the same Chromium at 1440×900. "script" is the processor time of the main thread in handlers and frame callbacks, by the browser's own trace,
so that a busy machine does not count; "longest task" likewise, drawing included. "first" is the time from the page's start to the first whole picture, for the map with the layout in its worker; "at rest" counts
what is put on a canvas within a second when nothing happens. The ratio is all script of
the same gesture, the map's over the other's.
`;
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "2000/10000,10000/40000" },
    moves: { type: "string", default: "60" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};
const moves = positive("moves", values.moves);
const sizes = values.sizes.split(",").map((text) => {
  const [people = "", ties = "", ...rest] = text.split("/");
  const size = { people: positive("sizes", people), ties: positive("sizes", ties), text };
  if (rest.length > 0) fail("--sizes is people/ties, like 2000/10000");
  if (size.people < 2 || size.ties > size.people * 20) fail(`--sizes: ${text} has more ties than its people can bear`);
  return size;
});

/** The made graph in the map's own words. */
function drawnGraph(size: { people: number; ties: number }) {
  const { circleOf, circles, ties, random } = makeGraph(size);
  const degree = new Array<number>(size.people).fill(0);
  for (const { from, to } of ties) for (const end of [from, to]) degree[end] = (degree[end] ?? 0) + 1;
  const most = Math.max(...degree);
  const nodes = circleOf.map((circle, i) => ({
    id: `p${i}`,
    name: `Person ${i}`,
    initials: String.fromCharCode(65 + (i % 26), 65 + ((i * 7) % 26)),
    hue: i % 16,
    picture: null,
    traits: [random(), random(), random(), random(), random()],
    placeId: null,
    communityId: `c${circle}`,
    weight: (degree[i] ?? 0) / most,
  }));
  const groups = circles.map((ids, circle) => ({ id: `c${circle}`, name: `Circle ${circle + 1}`, memberIds: ids.map((i) => `p${i}`) }));
  return { nodes, ties: ties.map(({ from, to, ...tie }) => ({ fromId: `p${from}`, toId: `p${to}`, ...tie })), groups };
}

const found = (await findBrowser()) ?? fail("There is no browser: set CHROMIUM_PATH, or run npx playwright install chromium");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-map-"));
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  alias: { "@": root },
  outdir: folder,
  logLevel: "error",
} as const;
await build({ ...shared, entryPoints: { page: "server/tooling/map-bench-page.tsx" } });
const workers = ["layout-worker", "paint-worker"];
await build({ ...shared, entryPoints: Object.fromEntries(workers.map((name) => [name, `components/charts/map/${name}.ts`])) });
const sheets = ["tokens/base", "tokens/light", "tokens/dark", "tokens/classes", "base", "map-canvas"];
const css = sheets.map((name) => fs.readFileSync(path.join(root, `app/styles/${name}.css`), "utf8")).join("\n");
const html = `<!doctype html><html lang="en" data-theme="dark"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><style>${css} #root{position:fixed;inset:0;background:var(--stage)} .sr-only{position:absolute;clip-path:inset(50%)}</style><div id="root"></div><script type="module" src="/page.js"></script></html>`;
const graphs = new Map(sizes.map((size) => [size.text, JSON.stringify(drawnGraph(size))]));
const script = (name: string): string => fs.readFileSync(path.join(folder, name), "utf8");
const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const answer = (type: string, body: string): void => void response.writeHead(200, { "content-type": type }).end(body);
  if (url.pathname === "/") answer("text/html", html);
  else if (url.pathname === "/page.js") answer("text/javascript", script("page.js"));
  else if (workers.some((name) => url.pathname === `/${name}.ts`))
    answer("text/javascript", script(url.pathname.slice(1).replace(".ts", ".js")));
  else if (url.pathname === "/icons.svg") answer("image/svg+xml", fs.readFileSync(path.join(root, "public/icons.svg"), "utf8"));
  else if (url.pathname === "/graph.json") answer("application/json", graphs.get(url.searchParams.get("size") ?? "") ?? "{}");
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
const address = server.address();
const base = typeof address === "object" && address ? `http://localhost:${address.port}` : fail("The page has no port");

interface Figures extends FrameCost {
  /** Tasks above 50 ms by the clock on the wall, as the browser itself counts them: on a busy machine mostly waiting. */
  longByClock: number;
}
interface Drawing {
  firstMs: number;
  drag: Figures;
  zoom: Figures;
  drawsAtRest: number;
  person: Figures | null;
}

const read = (page: Page): Promise<Probe> => page.evaluate(() => (window as unknown as { probe: Probe }).probe);
const reset = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { probe } = window as unknown as { probe: Probe };
    probe.longTasks.length = probe.draws = 0;
  });

async function during(page: Page, act: () => Promise<void>): Promise<Figures> {
  await page.waitForTimeout(1_200);
  await reset(page);
  const cost = await traced(page, async () => {
    await act();
    // The rest that follows a movement belongs to it.
    await page.waitForTimeout(600);
  });
  const { longTasks } = await read(page);
  return { ...cost, longByClock: longTasks.filter((ms) => ms > 50).length };
}

const cursor = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLElement>(".map-light")?.style.cursor);

/** Answers what the hand held at the end, as the pointer shows it. */
const dragFrom = async (page: Page, x: number, y: number): Promise<string | undefined> => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= moves; i++) await page.mouse.move(x + 180 * Math.sin(i / 9), y + 120 * Math.sin(i / 7));
  const held = await cursor(page);
  await page.mouse.up();
  return held;
};
const wheel = async (page: Page): Promise<void> => {
  await page.mouse.move(700, 430);
  for (let i = 0; i < moves; i++) await page.mouse.wheel(0, i < moves / 2 ? -60 : 60);
};

/** Drags somebody. Where a click would meet somebody or a lane the pointer says so; only who was taken hold of counts, not the view moved by a lane. */
async function person(page: Page): Promise<Figures | null> {
  for (let i = 0; i < 400; i++) {
    const [x, y] = [720 + 9 * Math.sqrt(i) * Math.cos(i * 2.4), 450 + 9 * Math.sqrt(i) * Math.sin(i * 2.4)];
    await page.mouse.move(x, y);
    await page.waitForTimeout(30);
    if ((await cursor(page)) !== "pointer") continue;
    let held: string | undefined;
    const figures = await during(page, async () => {
      held = await dragFrom(page, x, y);
    });
    if (held === "grabbing") return figures;
  }
  return null;
}

async function measure(page: Page, draw: "map" | "force-graph", size: string): Promise<Drawing> {
  await page.goto(`${base}/?draw=${draw}&size=${encodeURIComponent(size)}`);
  await page.waitForFunction(() => (window as unknown as { ready?: boolean }).ready === true, undefined, { timeout: 180_000 });
  const firstMs = Math.round(await page.evaluate(() => performance.now()));
  const drag = await during(page, async () => void (await dragFrom(page, 20, 20)));
  const zoom = await during(page, () => wheel(page));
  await page.mouse.move(2, 2);
  await page.waitForTimeout(1_500);
  await reset(page);
  await page.waitForTimeout(1_000);
  const drawsAtRest = (await read(page)).draws;
  let held: Figures | null = null;
  if (draw === "map") {
    await page.mouse.move(720, 450);
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120);
    await page.waitForTimeout(1_500);
    held = await person(page);
  }
  return { firstMs, drag, zoom, drawsAtRest, person: held };
}

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ ...(found.path && { executablePath: found.path }), args: [...asRoot, "--disable-dev-shm-usage"] });
const results = [];
for (const { text } of sizes) {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => fail(`The page failed: ${error.message}`));
  // What runs this file gives functions their names by a helper, which the page has not.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(installProbe);
  const map = await measure(page, "map", text);
  await page.waitForTimeout(1_000);
  const bare = await measure(page, "force-graph", text);
  const ratio = (what: "drag" | "zoom"): number => Math.round((map[what].total / Math.max(1, bare[what].total)) * 100) / 100;
  results.push({ size: text, map, forceGraph: bare, ratio: { drag: ratio("drag"), zoom: ratio("zoom") } });
  await context.close();
}
await browser.close();
server.close();
fs.rmSync(folder, { recursive: true, force: true });

const say = (name: string, { total, p50, p95, max, frames, longest, long, longByClock }: Figures): string =>
  `  ${name.padEnd(22)} script ${total} ms in all   p50 ${p50}   p95 ${p95}   max ${max} ms a frame (${frames})   longest task ${longest} ms, ${long} above 50 (${longByClock} by the clock)\n`;
const words = results.map(
  ({ size, map, forceGraph, ratio }) =>
    `${size}  in ${found.way}\n` +
    say("map, dragged", map.drag) +
    say("map, zoomed", map.zoom) +
    (map.person ? say("map, a person dragged", map.person) : "") +
    say("force-graph, dragged", forceGraph.drag) +
    say("force-graph, zoomed", forceGraph.zoom) +
    `  ratio of all script    dragging ${ratio.drag}   zooming ${ratio.zoom}\n` +
    `  first picture          map ${map.firstMs} ms, layout included   force-graph ${forceGraph.firstMs} ms, places given\n` +
    `  at rest                map ${map.drawsAtRest} drawings a second   force-graph ${forceGraph.drawsAtRest}\n`,
);
process.stdout.write(values.json ? `${JSON.stringify(results)}\n` : words.join("\n"));
process.exit(0);
