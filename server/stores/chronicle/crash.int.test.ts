import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { createMemoryView, emptyCastView } from "@/server/contracts/chronicle/fold";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { openDatabase } from "@/server/stores/database/open-database";
import type { Database } from "@/server/stores/database/port";
import { fillDataDir } from "@/server/testing/database";
import { openingDrafts } from "@/server/testing/factories/history";
import { buildTimeline } from "@/server/testing/factories/timeline";
import { createChronicle } from "./create-chronicle";
import type { Chronicle } from "./port";

const kills = 50;
const cache = path.resolve("node_modules/.cache/dramatis-tests");
const script = path.join(cache, "crash-writer.mjs");

/** Numbers that are the same in every run. */
const seeded = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
};

interface Said {
  found?: ChronicleEvent[];
  acknowledged?: ChronicleEvent[];
  ready?: true;
  error?: string;
}
/** Where a process is killed: so many acknowledgements after it was ready, or so long after its start; then a little later. */
type Point = { after: number; laterMs: number } | { sinceStartMs: number };

const runUntilKilled = (args: readonly string[], point: Point): Promise<Said[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--liftoff-only", "--single-threaded", script, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(cache, "compiled") },
    });
    const said: Said[] = [];
    let acknowledged = 0;
    let planned = false;
    const killIn = (ms: number): void => {
      planned = true;
      setTimeout(() => child.kill("SIGKILL"), ms);
    };
    if ("sinceStartMs" in point) killIn(point.sinceStartMs);
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      const what = JSON.parse(line) as Said;
      said.push(what);
      if (what.acknowledged) acknowledged += 1;
      if (!planned && "after" in point && acknowledged >= point.after && said.some((each) => each.ready)) killIn(point.laterMs);
    });
    const ended = Promise.all([
      new Promise<void>((done) => lines.once("close", done)),
      new Promise<NodeJS.Signals | null>((done) => child.once("exit", (_code, signal) => done(signal))),
    ]);
    void ended.then(([, signal]) =>
      signal === "SIGKILL" ? resolve(said) : reject(new Error(`the writer ended by itself: ${JSON.stringify(said.at(-1))}`)),
    );
  });

const open = async (dataDir: string): Promise<{ db: Database; chronicle: Chronicle }> => {
  const db = await openDatabase({ dataDir, backups: { everyMs: 0, keep: 1 } });
  const log = { error: () => expect.fail("something was logged") };
  return { db, chronicle: createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log }) };
};

/** One data folder, killed over and over. Returns how many events had been acknowledged. */
const killOverAndOver = async (dataDir: string, times: number, seed: number): Promise<number> => {
  const draw = seeded(seed);
  await fillDataDir(dataDir);
  const first = await open(dataDir);
  const at = await buildTimeline(first.db, first.chronicle);
  const { events: opening } = await first.chronicle.append({ ...at, drafts: openingDrafts() });
  await first.db.close();

  /** What was acknowledged, and what was found after a kill although nobody had been told: by seq, as text. */
  const acknowledged = new Map<number, string>(opening.map((event) => [event.seq, JSON.stringify(event)]));
  const found = new Map(acknowledged);
  let headSeq = opening.length;
  const compare = (): void => {
    const missing = [...acknowledged].filter(([seq, text]) => found.get(seq) !== text);
    expect(missing).toEqual([]);
    expect([...found.keys()]).toEqual(Array.from({ length: headSeq }, (_, index) => index + 1));
  };

  for (let round = 0; round < times; round++) {
    const point: Point = round % 6 === 5 ? { sinceStartMs: 150 + draw(900) } : { after: draw(14), laterMs: draw(25) };
    const said = await runUntilKilled([dataDir, at.workspaceId, at.timelineId, String(headSeq)], point);
    expect(said.filter((what) => what.error)).toEqual([]);
    for (const event of said.flatMap((what) => what.found ?? [])) {
      expect(found.has(event.seq), `seq ${event.seq} once`).toBe(false);
      found.set(event.seq, JSON.stringify(event));
      headSeq = event.seq;
    }
    // Killed before it had looked: the next one looks.
    if (said.some((what) => what.ready)) compare();
    for (const event of said.flatMap((what) => what.acknowledged ?? [])) acknowledged.set(event.seq, JSON.stringify(event));
  }

  const { db, chronicle } = await open(dataDir);
  const all = await chronicle.read(at.workspaceId, at.timelineId, { afterSeq: 0, limit: 1_000_000 });
  for (const event of all.slice(headSeq)) found.set(event.seq, JSON.stringify(event));
  headSeq = all.length;
  compare();
  const memory = createMemoryView(emptyCastView(at.timelineId));
  memory.apply(all);
  expect(JSON.stringify(await chronicle.view(at.workspaceId, at.timelineId))).toBe(JSON.stringify(memory.toCastView()));
  expect(await chronicle.rebuild(at.workspaceId, at.timelineId)).toEqual({ events: headSeq, differences: [] });
  await db.close();
  return acknowledged.size;
};

describe("a process that is killed while it writes", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dramatis-crash-"));
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    await build({
      entryPoints: ["server/testing/crash-writer.ts"],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "error",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`has kept every acknowledged event exactly once, after each of ${kills} kills`, { timeout: 600_000 }, async () => {
    // Two folders side by side: a killed process leaves a core idle while the next one starts.
    const [one, two] = await Promise.all([
      killOverAndOver(path.join(folder, "one"), kills / 2, 20_261_120),
      killOverAndOver(path.join(folder, "two"), kills / 2, 7),
    ]);
    expect(one + two).toBeGreaterThan(kills * 5);
  });
});
