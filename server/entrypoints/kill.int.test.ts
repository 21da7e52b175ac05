import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { CastView } from "@/server/contracts/chronicle/view";
import { createBrowser, type Browser } from "@/server/testing/browser";
import { findFreePort } from "@/server/testing/host";
import { connectSocket, readSocket } from "@/server/testing/listen";
import { startServerProcess, type ServerProcess } from "@/server/testing/process";

const secret = "a secret of sufficient length for tests";
/** Milliseconds into a running scene at which the process is killed; the chronicle's own crash test has the many points. */
const killAfterMs = [350, 900, 1_700];

let folder: string;
let server: ServerProcess | null = null;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-kill-"));
});
afterAll(async () => {
  server?.child.kill("SIGKILL");
  await server?.exit;
  fs.rmSync(folder, { recursive: true, force: true });
});

const startAgain = async (port: number): Promise<ServerProcess> => {
  server = startServerProcess({ AUTH_SECRET: secret, LOG_LEVEL: "warn", PORT: String(port), DATA_DIR: folder });
  await server.printed("is on stage");
  return server;
};

const signedIn = async (base: string): Promise<Browser> => {
  const browser = createBrowser(base);
  const { data } = await browser.mutate("account.signUp", { name: "Jane", email: "jane@example.test", password: "long enough" });
  const { userId } = data as { userId: string };
  const actor = {
    userId,
    email: "jane@example.test",
    name: "Jane",
    workspaceId: crypto.randomUUID(),
    role: "owner",
    version: 1,
    demo: false,
  };
  browser.cookies.set("dramatis.session", await encode({ token: { actor: actor as never, sid: "one" }, secret }));
  return browser;
};

/** Everything that a reader was shown before the process died. */
const watch = async (browser: Browser, timelineId: string, afterSeq: number): Promise<{ seen: ChronicleEvent[]; close(): void }> => {
  const reader = readSocket(browser.socket());
  const seen: ChronicleEvent[] = [];
  reader.socket.on("chronicle:events", ({ events }) => void seen.push(...events));
  await connectSocket(reader.socket);
  await reader.subscribe(timelineId, afterSeq);
  return { seen, close: () => reader.socket.disconnect() };
};

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("a server killed in the middle of a scene (F01)", () => {
  it("comes back with everything it had shown, once, and the scene goes on", async () => {
    const port = await findFreePort();
    const base = `http://localhost:${port}`;
    let running = await startAgain(port);
    const browser = await signedIn(base);
    const { data } = await browser.mutate("ecosystem.create", { castSlug: "pride-and-prejudice" });
    const { timelineId } = data as { timelineId: string };
    const view = async (): Promise<CastView> => (await browser.query("timeline.view", { timelineId })).data as CastView;
    const cast = (await view()).characters.slice(0, 4).map(({ id }) => id);
    const opened = await browser.mutate("scene.open", {
      timelineId,
      setup: { title: "A wet evening", cast, secondsPerTurn: 0.5, maxTurns: 200 },
    });
    const { id: sceneId } = opened.data as { id: string };
    await browser.mutate("ecosystem.setSpeed", { timelineId, speed: 60 });
    await browser.mutate("ecosystem.play", { timelineId });

    for (const ms of killAfterMs) {
      const before = await view();
      const reader = await watch(browser, timelineId, before.seq);
      await rest(ms);
      running.child.kill("SIGKILL");
      await running.exit;
      reader.close();

      running = await startAgain(port);
      const reread = await watch(browser, timelineId, before.seq);
      for (let waited = 0; waited < 100 && (reread.seen.at(-1)?.seq ?? 0) < (reader.seen.at(-1)?.seq ?? 0); waited++) await rest(100);
      reread.close();
      const bySeq = new Map(reread.seen.map((event) => [event.seq, event]));
      for (const event of reader.seen) expect(bySeq.get(event.seq)).toEqual(event);
      expect(reread.seen.map(({ seq }) => seq)).toEqual(reread.seen.map((_, n) => before.seq + 1 + n));
    }

    const turnOf = async (): Promise<number> => (await view()).scenes.find(({ id }) => id === sceneId)?.turn ?? 0;
    const turn = await turnOf();
    for (let waited = 0; waited < 100 && (await turnOf()) <= turn; waited++) await rest(100);
    expect(await turnOf()).toBeGreaterThan(turn);
    const lines = (await browser.query("timeline.lines", { timelineId, sceneId, limit: 500 })).data as {
      lines: { id: string; turn: number }[];
    };
    const turns = lines.lines.map((line) => line.turn);
    expect(new Set(turns).size).toBe(turns.length);
    expect(running.out()).not.toContain("replay diverged");
  }, 180_000);
});
