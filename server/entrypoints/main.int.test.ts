import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { afterEach, describe, expect, it } from "vitest";
import { createBrowser } from "@/server/testing/browser";
import { findFreePort } from "@/server/testing/host";
import { connectSocket, readSocket, readStream, until } from "@/server/testing/listen";
import { startServerProcess, type ServerProcess } from "@/server/testing/process";

const secret = "a secret of sufficient length for tests";
const folders: string[] = [];
const running: ServerProcess[] = [];
const newFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-main-"));
  folders.push(folder);
  return folder;
};
const start = (settings: Record<string, string>): ServerProcess => {
  const server = startServerProcess({ AUTH_SECRET: secret, LOG_LEVEL: "info", ...settings });
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const { child, exit } of running.splice(0)) {
    if (child.exitCode === null) child.kill("SIGKILL");
    await exit;
  }
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

const logLines = (server: ServerProcess): Record<string, unknown>[] =>
  server
    .out()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("a process of its own", () => {
  it("greets with its address and the demo account, survives a forgotten promise (F16), and leaves in order at SIGTERM (F02)", async () => {
    const port = await findFreePort();
    const folder = newFolder();
    const server = start({ PORT: String(port), DATA_DIR: folder, DRAIN_MS: "1500" });
    await server.printed("is on stage");
    const base = `http://localhost:${port}`;
    await server.printed("curtain-up-1811");
    expect(server.out()).toMatch(new RegExp(`is on stage at ${base}[\\s\\S]*demo@dramatis\\.local[\\s\\S]*curtain-up-1811`));

    server.child.kill("SIGUSR2");
    await server.printed("a forgotten promise");
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${base}/metrics`)).text()).toContain("dramatis_unhandled_rejections_total 1");

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
    expect((await browser.query("account.me")).status).toBe(200);
    const made = await browser.mutate("ecosystem.create", { castSlug: null });
    const { timelineId } = made.data as { timelineId: string };
    const reader = readSocket(browser.socket());
    let waitMs = 0;
    reader.socket.on("server:draining", ({ retryAfterMs }) => (waitMs = retryAfterMs));
    await connectSocket(reader.socket);
    expect(await reader.subscribe(timelineId, 0)).toMatchObject({ ok: true });
    const stream = await readStream(browser, `/api/events/${timelineId}?after=0`);

    server.child.kill("SIGTERM");
    await until("the socket to be told", () => waitMs > 0);
    const ready = await fetch(`${base}/health/ready`);
    expect([ready.status, ready.headers.get("retry-after"), await ready.json()]).toEqual([503, "2", { ready: false, reason: "draining" }]);
    expect((await browser.query("account.me")).status).toBe(200);
    expect(reader.socket.connected).toBe(true);
    expect(await server.exit).toBe(0);
    await until("the readers to see the end", () => stream.isOver() && !reader.socket.connected);
    expect(stream.ids.length).toBeGreaterThan(0);
    expect(server.err()).toBe("");
    expect(logLines(server).at(-1)).toMatchObject({ level: "info", msg: "closed" });
    expect(fs.readdirSync(path.join(folder, "backups")).length).toBeGreaterThan(0);
  }, 90_000);

  it("says in one sentence why it will not start, and ends with 1", async () => {
    const folder = newFolder();
    const [port, other] = [await findFreePort(), await findFreePort()];
    const first = start({ PORT: String(port), DATA_DIR: folder });
    await first.printed("is on stage");

    const refused = {
      config: start({ PORT: "http", LOG_LEVEL: "loud", DATA_DIR: folder }),
      port: start({ PORT: String(port), DATA_DIR: newFolder() }),
      folder: start({ PORT: String(other), DATA_DIR: folder }),
    };
    for (const [what, server] of Object.entries(refused)) {
      expect(await server.exit, what).toBe(1);
      expect(server.err(), what).not.toMatch(/\n {4}at |node:internal/);
      expect(server.err().trim().split("\n").length, what).toBeLessThanOrEqual(3);
    }
    expect(refused.config.err()).toMatch(/PORT: [\s\S]*LOG_LEVEL: /);
    expect(refused.port.err()).toContain(`Port ${port} is taken`);
    expect(refused.folder.err()).toContain(folder);
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);
  }, 90_000);
});
