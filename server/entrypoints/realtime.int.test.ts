import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "@/server/contracts/limits";
import { draftPlaces, createTestTimeline } from "@/server/testing/engine";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";
import { connectSocket, readSocket, readStream, until, type SocketReader } from "@/server/testing/listen";

let stage: TestHost;
let jane: Person;
let timelineId: string;
let head = 0;
beforeAll(async () => {
  stage = await startTestHost();
  jane = await stage.person("Jane");
  timelineId = await createTestTimeline(stage.engine, jane.workspaceId);
});
afterAll(() => stage.close());

const append = async (count: number, to = timelineId, workspaceId = jane.workspaceId): Promise<number> => {
  const { headSeq } = await stage.engine.chronicle.append({ workspaceId, timelineId: to, drafts: draftPlaces(1, count) });
  if (to === timelineId) head = headSeq;
  return headSeq;
};
const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const open = async (person: Person): Promise<SocketReader> => {
  const reader = readSocket(person.socket());
  expect(await connectSocket(reader.socket)).toBe("connect");
  return reader;
};

describe("who may listen (R06, R07, R08)", () => {
  it("refuses a socket without a cookie, with a forged one, and from a foreign page", async () => {
    expect(await connectSocket(stage.browser().socket())).toBe("UNAUTHENTICATED");
    expect(await connectSocket(jane.socket({ cookie: "dramatis.session=forged" }))).toBe("UNAUTHENTICATED");
    expect(await connectSocket(jane.socket({ origin: "https://evil.test" }))).toBe("websocket error");
  });

  it("speaks websocket only", async () => {
    const polling = await jane.fetch("/socket.io/?EIO=4&transport=polling");
    expect(polling.status).toBe(400);
  });

  it("hides a timeline of another workspace, and one that does not exist, alike", async () => {
    const stranger = await stage.person("Wickham");
    const reader = await open(stranger);
    const answers = [await reader.subscribe(timelineId, 0), await reader.subscribe(crypto.randomUUID(), 0)];
    expect(answers).toMatchObject([
      { ok: false, error: { code: "NOT_FOUND" } },
      { ok: false, error: { code: "NOT_FOUND" } },
    ]);
    const streams = await Promise.all(
      [timelineId, crypto.randomUUID(), "no-id-at-all"].map((id) => readStream(stranger, `/api/events/${id}`)),
    );
    expect(streams.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await readStream(stage.browser(), `/api/events/${timelineId}`)).status).toBe(401);
    reader.socket.close();
  });

  it("ends the connections of a member who is removed, at once, and lets them back into their own workspace only", async () => {
    const guest = await stage.person("Collins");
    const { data } = await jane.mutate("workspace.createInvitation", { role: "viewer" });
    await guest.mutate("workspace.acceptInvitation", { token: (data as { token: string }).token });
    await guest.switchWorkspace(jane.workspaceId);
    const reader = await open(guest);
    expect(await reader.subscribe(timelineId, head)).toMatchObject({ ok: true });
    const stream = await readStream(guest, `/api/events/${timelineId}`);
    expect(stream.status).toBe(200);
    await jane.mutate("workspace.removeMember", { userId: guest.userId });
    await until("the socket and the stream to end", () => !reader.socket.connected && stream.isOver());
    expect(reader.endings).toEqual(["You are no longer a member of this workspace"]);
    await append(1);
    const back = await open(guest);
    expect(await back.subscribe(timelineId, 0)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    expect(reader.seqs).toEqual([]);
    back.socket.close();
  });

  it("ends a session everywhere when its password changes: page, tRPC, REST, socket, stream (D13)", async () => {
    const person = await stage.person("Bennet");
    const own = await createTestTimeline(stage.engine, person.workspaceId);
    const reader = await open(person);
    const stream = await readStream(person, `/api/events/${own}`);
    const copy = new Map(person.cookies);
    const other = stage.browser();
    await other.signIn(person.email, person.password);
    await other.mutate("account.changePassword", { current: person.password, next: "another long one" });
    await until("the socket and the stream to end", () => !reader.socket.connected && stream.isOver());
    expect(reader.endings).toEqual(["The password was changed"]);
    const cookie = [...copy].map(([name, value]) => `${name}=${value}`).join("; ");
    const statuses = await Promise.all(
      ["/", "/api/v1/me", "/api/trpc/account.me", `/api/events/${own}`].map(
        async (path) => (await person.fetch(path, { headers: { cookie } })).status,
      ),
    );
    expect(statuses).toEqual([307, 401, 401, 401]);
    expect(await connectSocket(person.socket({ cookie }))).toBe("UNAUTHENTICATED");
  });

  it("ends live connections on sign-out everywhere and on sign-out", async () => {
    const person = await stage.person("Bingley");
    for (const leave of [() => person.signOut(), () => person.mutate("account.signOutEverywhere")]) {
      await person.signIn(person.email, person.password);
      const reader = await open(person);
      await leave();
      await until("the socket to end", () => !reader.socket.connected);
    }
  });
});

describe("catching up and going on (R01)", () => {
  it("replays what was missed and goes on live, once each and in order, while events pour in", async () => {
    await append(1_200);
    const reader = await open(jane);
    const start = head;
    const writing = (async () => {
      for (let i = 0; i < 20; i++) await append(7);
    })();
    expect(await reader.subscribe(timelineId, 10)).toMatchObject({ ok: true, data: { mode: "replay" } });
    await writing;
    expect(head).toBe(start + 140);
    await until("the last event", () => reader.seqs.at(-1) === head);
    expect(reader.seqs).toEqual(from(11, head));
    reader.socket.close();
  });

  it("gives the same to an event stream with Last-Event-ID, with ?after= and from now on", async () => {
    await append(5);
    const after = head - 3;
    const [byHeader, byQuery, fresh] = await Promise.all([
      readStream(jane, `/api/events/${timelineId}`, { "last-event-id": String(after) }),
      readStream(jane, `/api/events/${timelineId}?after=${after}`),
      readStream(jane, `/api/events/${timelineId}`),
    ]);
    expect(byHeader.type).toContain("text/event-stream");
    await append(2);
    const readers = [byHeader, byQuery, fresh];
    await until("the last event on all", () => readers.every(({ ids }) => ids.at(-1) === head));
    expect(byHeader.ids).toEqual(from(after + 1, head));
    expect(byQuery.ids).toEqual(byHeader.ids);
    expect(fresh.ids).toEqual([head - 1, head]);
    expect(fresh.events[0]).toMatchObject({ type: "place.added", timelineId, seq: head - 1, payload: { place: { name: "Place 1" } } });
    readers.forEach((reader) => reader.stop());
  });

  it("sends to a snapshot whoever is too far behind, or ahead of the log", async () => {
    const long = await createTestTimeline(stage.engine, jane.workspaceId);
    const total = limits.replayEvents + 1;
    for (let left = total; left > 0; left -= 1_000) await append(Math.min(1_000, left), long);
    const reader = await open(jane);
    expect(await reader.subscribe(long, 0)).toEqual({ ok: true, data: { mode: "resync", headSeq: total, replayed: 0, removedAt: null } });
    expect(await reader.subscribe(long, total + 5)).toMatchObject({ data: { mode: "resync", headSeq: total } });
    expect(await reader.subscribe(long, 1)).toMatchObject({ data: { mode: "replay", replayed: limits.replayEvents } });
    await until("the whole replay", () => reader.seqs.length === limits.replayEvents);
    const stream = await readStream(jane, `/api/events/${long}?after=0`);
    await append(1, long);
    await until("the resync and what came after", () => stream.ids.length > 0);
    expect(stream.resyncs).toEqual([total]);
    expect(stream.ids).toEqual([total + 1]);
    stream.stop();
    reader.socket.close();
  });

  it("fills from the chronicle what the bus has lost", async () => {
    const own = await createTestTimeline(stage.engine, jane.workspaceId);
    const reader = await open(jane);
    await reader.subscribe(own, 0);
    const real = stage.engine.bus.publish;
    stage.engine.bus.publish = async (message) => (message.kind === "events" && message.timelineId === own ? undefined : real(message));
    await append(3, own);
    stage.engine.bus.publish = real;
    expect(reader.seqs).toEqual([]);
    await append(1, own);
    await until("all four", () => reader.seqs.length === 4);
    expect(reader.seqs).toEqual([1, 2, 3, 4]);
    const metrics = await (await fetch(`${stage.url}/metrics`)).text();
    expect(/^dramatis_replay_gaps (\d+)$/m.exec(metrics)?.[1]).toBe("1");
    reader.socket.close();
  });

  it("stops at unsubscribe, and begins again where the reader says", async () => {
    const reader = await open(jane);
    const before = head;
    await reader.subscribe(timelineId, head);
    await append(1);
    await until("the first", () => reader.seqs.length === 1);
    const left = await new Promise((resolve) => reader.socket.emit("timeline:unsubscribe", { timelineId }, resolve));
    expect(left).toEqual({ ok: true, data: { left: true } });
    await append(2);
    expect(await reader.subscribe(timelineId, before + 1)).toMatchObject({ data: { replayed: 2 } });
    await until("the others", () => reader.seqs.length === 3);
    expect(reader.seqs).toEqual(from(before + 1, before + 3));
    reader.socket.close();
  });
});

describe("a command that is sent twice (R04)", () => {
  it("happens once, and readers hear of it once", async () => {
    const reader = await open(jane);
    await reader.subscribe(timelineId, head);
    const request = {
      workspaceId: jane.workspaceId,
      timelineId,
      drafts: draftPlaces(1, 2),
      command: { id: "double-click-1", userId: jane.userId, answer: { done: 1 } },
    };
    const results = await Promise.all([stage.engine.chronicle.append(request), stage.engine.chronicle.append(request)]);
    expect(results.filter(({ answered }) => answered !== null)).toHaveLength(1);
    head += 2;
    await append(1);
    await until("the event after", () => reader.seqs.at(-1) === head);
    expect(reader.seqs).toEqual([head - 2, head - 1, head]);
    reader.socket.close();
  });
});
