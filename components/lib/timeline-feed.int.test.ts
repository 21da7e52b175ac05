import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createMemoryView } from "@/server/contracts/chronicle/fold";
import { createTestTimeline, draftPlaces } from "@/server/testing/engine";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";
import { until } from "@/server/testing/listen";
import { createSocketClient, type SocketClient } from "./socket-client";
import { TimelineFeed, type FeedChange } from "./timeline-feed";

let stage: TestHost;
let jane: Person;
const clients: SocketClient[] = [];
beforeAll(async () => {
  stage = await startTestHost();
  jane = await stage.person("Jane");
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(() => stage.close());

const append = (timelineId: string, count: number) =>
  stage.engine.chronicle.append({ workspaceId: jane.workspaceId, timelineId, drafts: draftPlaces(1, count) });
const openClient = (): SocketClient => {
  const client = createSocketClient({ open: () => jane.socket(), random: () => 0 });
  clients.push(client);
  return client;
};
const openFeed = async (before = 3) => {
  const timelineId = await createTestTimeline(stage.engine, jane.workspaceId);
  await append(timelineId, before);
  const sockets = openClient();
  let loads = 0;
  const feed = new TimelineFeed({
    timelineId,
    sockets,
    random: () => 0,
    loadView: (id) => {
      loads += 1;
      return stage.engine.chronicle.view(jane.workspaceId, id);
    },
  });
  const changes: FeedChange[] = [];
  feed.listen((change) => changes.push(change));
  return { timelineId, sockets, feed, changes, loads: () => loads };
};
const seqsOf = (changes: FeedChange[]): number[] => changes.flatMap(({ events }) => events.map(({ seq }) => seq));

describe("a live feed against the real host", () => {
  it("loads a snapshot, then follows; its view equals the server's", async () => {
    const { timelineId, sockets, feed, changes } = await openFeed();
    expect(feed.getSnapshot()).toMatchObject({ status: "loading", view: null });
    feed.start();
    await until("the snapshot", () => feed.getSnapshot().status === "ready");
    await until("the connection", () => sockets.connection.getSnapshot().kind === "live");
    for (let i = 0; i < 5; i++) await append(timelineId, 4);
    await until("the last event", () => feed.getSnapshot().seq === 23);
    expect(seqsOf(changes)).toEqual(Array.from({ length: 20 }, (_, index) => index + 4));
    const server = await stage.engine.chronicle.view(jane.workspaceId, timelineId);
    expect(feed.getSnapshot().view?.toCastView()).toEqual(createMemoryView(server).toCastView());
    feed.stop();
  });

  it("comes back by itself after the connection was cut, with exactly what it missed", async () => {
    const { timelineId, sockets, feed, changes, loads } = await openFeed();
    feed.start();
    await until("the connection", () => sockets.connection.getSnapshot().kind === "live");
    const states: string[] = [];
    sockets.connection.subscribe(() => states.push(sockets.connection.getSnapshot().kind));
    await stage.engine.bus.publish({ kind: "session", userId: jane.userId, workspaceId: null, reason: "a test" });
    await append(timelineId, 6);
    await until("everything again", () => feed.getSnapshot().seq === 9);
    expect(seqsOf(changes)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(states).toContain("reconnecting");
    expect(sockets.connection.getSnapshot()).toMatchObject({ kind: "live", replayed: 6 });
    expect(loads()).toBe(1);
    feed.stop();
  });

  it("begins from the server's rendering without a load, and survives stop and start", async () => {
    const timelineId = await createTestTimeline(stage.engine, jane.workspaceId);
    await append(timelineId, 2);
    const initialView = await stage.engine.chronicle.view(jane.workspaceId, timelineId);
    const loadView = () => Promise.reject(new Error("nobody should load"));
    const feed = new TimelineFeed({ timelineId, sockets: openClient(), loadView, initialView });
    expect(feed.getSnapshot()).toMatchObject({ status: "ready", seq: 2 });
    feed.start();
    feed.stop();
    feed.start();
    await append(timelineId, 1);
    await until("the event", () => feed.getSnapshot().seq === 3);
    feed.stop();
  });

  it("fetches a snapshot again when its own is too old to be replayed", async () => {
    const { timelineId, feed, loads } = await openFeed(1);
    feed.start();
    await until("the snapshot", () => feed.getSnapshot().status === "ready");
    feed.stop();
    for (let i = 0; i < 6; i++) await append(timelineId, 1_000);
    feed.start();
    await until("the new snapshot", () => feed.getSnapshot().seq === 6_001);
    expect(loads()).toBe(2);
    await append(timelineId, 1);
    await until("life after it", () => feed.getSnapshot().seq === 6_002);
    feed.stop();
  });

  it("shows words on their way until the line is there or they end, and who watches", async () => {
    const { timelineId, sockets, feed } = await openFeed();
    feed.start();
    await until("company", () => feed.getSnapshot().people.length === 1);
    const turn = {
      timelineId,
      sceneId: null,
      turnId: "t1",
      speakerId: stage.engine.newId(),
      addresseeId: null,
      text: "It is a truth",
      done: false,
    };
    await until("the connection", () => sockets.connection.getSnapshot().kind === "live");
    await stage.engine.bus.publish({ kind: "streaming", workspaceId: jane.workspaceId, turn });
    await until("the words", () => feed.getSnapshot().streaming[0]?.text === "It is a truth");
    await stage.engine.bus.publish({ kind: "streaming", workspaceId: jane.workspaceId, turn: { ...turn, done: true } });
    await until("their end", () => feed.getSnapshot().streaming.length === 0);
    feed.stop();
  });

  it("says at once that a branch is put away or brought back, and hears it later where it was away meanwhile", async () => {
    const { timelineId, feed } = await openFeed();
    const { workspaceId } = jane;
    const tell = (removedAt: string | null) => stage.engine.bus.publish({ kind: "removal", workspaceId, timelineId, removedAt });
    feed.start();
    await until("company", () => feed.getSnapshot().people.length === 1);
    await append(timelineId, 1);
    await until("being caught up", () => feed.getSnapshot().seq === 4);
    expect(feed.getSnapshot().removedAt).toBeNull();
    await tell("2026-02-03T04:05:06.000Z");
    await until("the word that it is put away", () => feed.getSnapshot().removedAt === "2026-02-03T04:05:06.000Z");
    await tell(null);
    await until("the word that it is back", () => feed.getSnapshot().removedAt === null);
    feed.stop();
    await stage.engine.db.within(workspaceId, (sql) =>
      sql.query(`update "Timeline" set "removedAt" = now() where "id" = $1`, [timelineId]),
    );
    feed.start();
    await until("the word after it was away", () => feed.getSnapshot().removedAt !== null);
    feed.stop();
  });

  it("says when a timeline is not, or no longer, for this person", async () => {
    const sockets = openClient();
    const loadView = () => Promise.reject(Object.assign(new Error(), { data: { app: { code: "NOT_FOUND", message: "gone" } } }));
    const feed = new TimelineFeed({ timelineId: crypto.randomUUID(), sockets, loadView });
    feed.start();
    await until("the answer", () => feed.getSnapshot().status === "gone");
  });
});
