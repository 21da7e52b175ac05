import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/server/core/errors";
import { createTestTimeline, draftPlaces } from "@/server/testing/engine";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";
import { connectSocket, readSocket, readStream, until, type StreamReader } from "@/server/testing/listen";

let stage: TestHost;
let jane: Person;
let timelineId: string;
beforeAll(async () => {
  stage = await startTestHost();
  jane = await stage.person("Jane");
  timelineId = await createTestTimeline(stage.engine, jane.workspaceId);
});
afterAll(() => stage.close());

const open = (person = jane): Promise<StreamReader> => readStream(person, `/api/events/${timelineId}`);
const countOpen = async (): Promise<number> =>
  Number(/^dramatis_event_streams_open (\d+)$/m.exec(await (await fetch(`${stage.url}/metrics`)).text())?.[1]);

describe("sockets", () => {
  it("are twenty-four for one person; others come in all the same", async () => {
    const sockets = Array.from({ length: 24 }, () => jane.socket());
    for (const socket of sockets) expect(await connectSocket(socket)).toBe("connect");
    expect(await connectSocket(jane.socket())).toBe("RATE_LIMITED");
    const other = (await stage.person("Mary")).socket();
    expect(await connectSocket(other)).toBe("connect");
    sockets.pop()?.close();
    const again = jane.socket();
    for (let answer = ""; answer !== "connect";) answer = await connectSocket(again);
    for (const socket of [...sockets, other, again]) socket.close();
  });

  it("say at the door that the database is away, so that the page comes back instead of asking for a sign-in", async () => {
    const person = await stage.person("Kitty");
    const { db } = stage.engine;
    const { system } = db;
    // What is known of her is forgotten, so that it has to be asked.
    await stage.engine.bus.publish({ kind: "session", userId: person.userId, workspaceId: null, reason: "look again" });
    db.system = () => Promise.reject(new AppError("UNAVAILABLE", "The database does not answer"));
    const answer = await connectSocket(person.socket());
    db.system = system;
    expect(answer).toBe("UNAVAILABLE");
    const socket = person.socket();
    expect(await connectSocket(socket)).toBe("connect");
    socket.close();
  });

  it("take the later of two subscriptions to one timeline", async () => {
    const reader = readSocket(jane.socket());
    await connectSocket(reader.socket);
    const answers = await Promise.all([reader.subscribe(timelineId, 0), reader.subscribe(timelineId, 0)]);
    expect(answers[0]).toMatchObject({ ok: false, error: { code: "CONFLICT", reason: "realtime.superseded" } });
    expect(answers[1]).toMatchObject({ ok: true });
    const { headSeq } = await stage.engine.chronicle.append({ workspaceId: jane.workspaceId, timelineId, drafts: draftPlaces(1, 3) });
    await until("the last event", () => reader.seqs.at(-1) === headSeq);
    expect(reader.seqs).toEqual(Array.from({ length: headSeq }, (_, n) => n + 1));
    reader.socket.close();
  });
});

describe("event streams", () => {
  it("are twelve for one person, and as many again when the first are closed", async () => {
    const readers: StreamReader[] = [];
    for (let n = 0; n < 12; n++) readers.push(await open());
    expect(readers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect((await open()).status).toBe(429);
    const refused = await jane.fetch(`/api/events/${timelineId}`);
    expect(await refused.json()).toMatchObject({ code: "LIMIT_EXCEEDED", reason: "realtime.too_many" });

    readers.splice(0, 6).forEach((reader) => reader.stop());
    let left = 12;
    while (left > 6) left = await countOpen();
    readers.push(await open());
    expect(readers.at(-1)?.status).toBe(200);
    await stage.engine.chronicle.append({ workspaceId: jane.workspaceId, timelineId, drafts: draftPlaces(1, 2) });
    await until("everybody to have both", () => readers.every(({ ids }) => ids.length === 2));
    readers.forEach((reader) => reader.stop());
  });

  it("begin where a nonsensical position would have to be guessed: now", async () => {
    const reader = await readStream(jane, `/api/events/${timelineId}?after=-1`, { "last-event-id": "0x10; drop" });
    const { headSeq } = await stage.engine.chronicle.append({ workspaceId: jane.workspaceId, timelineId, drafts: draftPlaces(1, 1) });
    await until("the next event", () => reader.ids.length > 0);
    expect(reader.ids).toEqual([headSeq]);
    reader.stop();
  });

  it("are neither compressed nor kept by anybody between", async () => {
    const stopper = new AbortController();
    const answer = await jane.fetch(`/api/events/${timelineId}`, { headers: { "accept-encoding": "gzip" }, signal: stopper.signal });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    });
    expect(answer.headers.get("content-encoding")).toBeNull();
    stopper.abort();
  });
});

describe("health while something is away", () => {
  it("is not ready without its database, says which part is down to those who may know, and recovers by itself", async () => {
    const { db } = stage.engine;
    const { ping } = db;
    db.ping = () => Promise.reject(new Error("away"));
    await new Promise((resolve) => setTimeout(resolve, 600)); // its last answer is good for half a second
    const ready = await fetch(`${stage.url}/health/ready`);
    expect([ready.status, ready.headers.get("retry-after"), await ready.json()]).toEqual([503, "2", { ready: false, reason: "database" }]);
    expect((await fetch(`${stage.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${stage.url}/health/detailed`)).json()).toMatchObject({
      status: "degraded",
      dependencies: { database: { status: "down" }, bus: { status: "ok" } },
    });
    db.ping = ping;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await fetch(`${stage.url}/health/ready`)).status).toBe(200);
  });
});
