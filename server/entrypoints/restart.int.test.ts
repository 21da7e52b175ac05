import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSocketClient, type SocketClient } from "@/components/lib/socket-client";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { createMemoryView, type MemoryView } from "@/server/contracts/chronicle/fold";
import type { CastView } from "@/server/contracts/chronicle/view";
import { enterAs, fillHouse } from "@/server/testing/audience";
import type { Browser } from "@/server/testing/browser";
import { findFreePort } from "@/server/testing/host";
import { until } from "@/server/testing/listen";
import { startServerProcess, type ServerProcess } from "@/server/testing/process";

const secret = "a secret of sufficient length for tests";
const people = 25;
const tabs = 20;

let folder: string;
let server: ServerProcess | null = null;
const clients: SocketClient[] = [];
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dramatis-restart-"));
});
afterAll(async () => {
  clients.forEach((client) => client.close());
  server?.child.kill("SIGKILL");
  await server?.exit;
  fs.rmSync(folder, { recursive: true, force: true });
});

const start = async (port: number): Promise<ServerProcess> => {
  server = startServerProcess({
    AUTH_SECRET: secret,
    LOG_LEVEL: "warn",
    PORT: String(port),
    DATA_DIR: folder,
    DRAIN_MS: "500",
    API_PER_MINUTE: "100000",
  });
  await server.printed("is on stage");
  return server;
};
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Watcher {
  client: SocketClient;
  seqs: number[];
  resyncs: number;
  /** When it means to come back, each time that its connection was lost. */
  retriesAt: number[];
}
/** A page as it is in a browser, without the page: the real client, from the last event that it has seen. */
const watch = (browser: Browser, timelineId: string, afterSeq: number, onEvents: (events: ChronicleEvent[]) => void): Watcher => {
  const client = createSocketClient({ open: () => browser.socket() });
  clients.push(client);
  const watcher: Watcher = { client, seqs: [], resyncs: 0, retriesAt: [] };
  client.connection.subscribe(() => {
    const state = client.connection.getSnapshot();
    if (state.kind === "reconnecting" && state.attempt === 1) watcher.retriesAt.push(state.retryAt);
  });
  client.follow(timelineId, {
    afterSeq: () => watcher.seqs.at(-1) ?? afterSeq,
    onEvents: (events) => {
      for (const { seq } of events) watcher.seqs.push(seq);
      onEvents(events);
    },
    onResync: () => void watcher.resyncs++,
  });
  return watcher;
};

/** Says it until the server has said that it has heard, under one command id, as a page does whose answer was lost. */
const sayUntilHeard = async (
  writer: Browser,
  input: { timelineId: string; sceneId: string; asId: string; text: string },
): Promise<string> => {
  const command = { "x-command-id": crypto.randomUUID() };
  for (;;) {
    const answer = await writer.mutate("scene.say", input, command).catch(() => null);
    if (answer?.status === 200) return (answer.data as { id: string }).id;
    if (answer && answer.status !== 503) throw new Error(`“${input.text}” was refused: ${JSON.stringify(answer.error)}`);
    await rest(150);
  }
};

/** The largest number of moments that fall into one stretch of so many milliseconds. */
const busiest = (moments: readonly number[], stretchMs: number): number => {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((from, n) => sorted.slice(n).filter((at) => at < from + stretchMs).length));
};

describe("a server that is restarted while 500 pages watch and somebody speaks (R02)", () => {
  it("finds everybody again, scattered, and with every event once and in order", async () => {
    const guests = await fillHouse(folder, people);
    const port = await findFreePort();
    const base = `http://localhost:${port}`;
    const first = await start(port);
    const browsers = await Promise.all(guests.map((guest) => enterAs(base, guest, secret)));
    const [writer] = browsers as [Browser, ...Browser[]];
    const made = await writer.mutate("ecosystem.create", { castSlug: "pride-and-prejudice" });
    const { timelineId } = made.data as { timelineId: string };
    const view = async (): Promise<CastView> => (await writer.query("timeline.view", { timelineId })).data as CastView;
    const cast = (await view()).characters.slice(0, 3).map(({ id }) => id);
    const setup = { title: "A ball", cast, secondsPerTurn: 60, maxTurns: 500, maxMinutes: 240 };
    const { id: sceneId } = (await writer.mutate("scene.open", { timelineId, setup })).data as { id: string };
    await writer.mutate("scene.pause", { timelineId, sceneId });

    const before = await view();
    const folded: MemoryView = createMemoryView(before);
    const heard: ChronicleEvent[] = [];
    const watchers: Watcher[] = [];
    for (const browser of browsers) {
      for (let tab = 0; tab < tabs; tab++) {
        const isFirst = watchers.length === 0;
        watchers.push(
          watch(browser, timelineId, before.seq, (events) => {
            if (!isFirst) return;
            heard.push(...events);
            folded.apply(events);
          }),
        );
      }
      await rest(20);
    }
    const areLive = (): boolean => watchers.every(({ client }) => ["live", "lagging"].includes(client.connection.getSnapshot().kind));
    await until("everybody to be there", areLive, 30_000);

    const said = new Map<string, string>();
    const seen = (): number => Math.min(...watchers.map(({ seqs }) => seqs.at(-1) ?? 0));
    let enough = false;
    const speaking = (async (): Promise<void> => {
      for (let n = 0; !enough; n++) {
        const text = `It is line ${n} of a long evening.`;
        said.set(await sayUntilHeard(writer, { timelineId, sceneId, asId: cast[n % cast.length] ?? "", text }), text);
        await rest(150);
      }
    })();
    await until("a few lines", () => said.size >= 8, 20_000);
    first.child.kill("SIGTERM");
    expect(await first.exit).toBe(0);
    const saidBefore = said.size;
    await start(port);
    await until("everybody to be back", () => areLive() && watchers.every(({ retriesAt }) => retriesAt.length > 0), 40_000);
    await until("more lines", () => said.size >= saidBefore + 8, 20_000);
    enough = true;
    await speaking;
    const after = await view();
    await until("the last event at everybody", () => seen() === after.seq, 20_000);

    const expected = Array.from({ length: after.seq - before.seq }, (_, n) => before.seq + 1 + n);
    for (const { seqs } of watchers) expect(seqs).toEqual(expected);
    expect(watchers.filter(({ resyncs }) => resyncs > 0)).toEqual([]);
    const lines = heard.flatMap((event) => (event.type === "line.spoken" ? [[event.payload.lineId, event.payload.text] as const] : []));
    expect(lines).toEqual([...said]);
    expect(folded.toCastView()).toEqual(createMemoryView(after).toCastView());

    const retries = watchers.map(({ retriesAt }) => retriesAt[0] ?? 0);
    expect(busiest(retries, 100)).toBeLessThan(watchers.length / 10);
    expect(Math.max(...retries) - Math.min(...retries)).toBeGreaterThan(2_000);
    expect(server?.err()).toBe("");
    expect(server?.out()).not.toMatch(/"level":"(error|fatal)"/);
  }, 150_000);
});
