import type net from "node:net";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { ServerToClient } from "@/server/contracts/realtime";
import { createTestTimeline, draftPlaces } from "@/server/testing/engine";
import { startTestHost, type TestHost } from "@/server/testing/host";
import { connectSocket, readSocket, until } from "@/server/testing/listen";

let stage: TestHost | null = null;
const open = async (settings: Record<string, string>): Promise<TestHost> => (stage = await startTestHost(settings));
const close = async (): Promise<void> => {
  await stage?.close();
  stage = null;
};
afterEach(close);
afterAll(close);

const tryToSignIn = async (host: TestHost, email: string, times: number): Promise<{ statuses: number[]; last: Response }> => {
  const statuses: number[] = [];
  let last = new Response();
  for (let i = 0; i < times; i++) {
    const browser = host.browser();
    const { csrfToken } = (await (await browser.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    last = await browser.fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password: "a guess", json: "true" }),
    });
    statuses.push(last.status);
    if (i < times - 1) await last.text();
  }
  return { statuses, last };
};

describe("guessing passwords (D05, D06)", () => {
  it("ends in a 429 that next-auth’s client understands: JSON with an absolute address", async () => {
    const host = await open({ SIGN_IN_PER_MINUTE: "3" });
    const { statuses, last } = await tryToSignIn(host, "jane@example.test", 5);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect(last.headers.get("retry-after")).toMatch(/^\d+$/);
    const body = (await last.json()) as { url: string; code: string };
    expect(body.code).toBe("RATE_LIMITED");
    expect(new URL(body.url).searchParams.get("error")).toBe("RateLimited");
  });

  it("is counted for the account from everywhere, also when each guess has another address", async () => {
    const host = await open({ SIGN_IN_PER_MINUTE: "2", TRUST_PROXY: "1" });
    const jane = await host.person("Jane");
    const outcomes: string[] = [];
    for (let i = 0; i < 12; i++) {
      const browser = host.browser();
      const headers = { "x-forwarded-for": `203.0.113.${i}` };
      const { csrfToken } = (await (await browser.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
      const body = new URLSearchParams({ csrfToken, email: jane.email, password: "a guess", json: "true" });
      const answer = await browser.fetch("/api/auth/callback/credentials", { method: "POST", headers, body });
      outcomes.push(new URL(((await answer.json()) as { url: string }).url).searchParams.get("error") ?? "");
    }
    expect(outcomes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "CredentialsSignin"));
    expect(outcomes.slice(10)).toEqual(["RateLimited", "RateLimited"]);
  });

  it("is not helped by an invented X-Forwarded-For when no proxy is trusted", async () => {
    const host = await open({ SIGN_IN_PER_MINUTE: "2" });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      const answer = await host.browser().fetch("/api/auth/callback/credentials", {
        method: "POST",
        headers: { "x-forwarded-for": `203.0.113.${i}`, "x-client-address": `203.0.113.${i}` },
        body: new URLSearchParams({ email: "x@example.test", password: "y", json: "true" }),
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(2)).toEqual([429, 429]);
  });

  it("limits opening accounts too", async () => {
    const host = await open({ SIGN_IN_PER_MINUTE: "2" });
    const codes: unknown[] = [];
    for (let i = 0; i < 3; i++)
      codes.push(
        (await host.browser().mutate("account.signUp", { name: "N", email: `n${i}@example.test`, password: "long enough" })).error?.code ??
          "ok",
      );
    expect(codes).toEqual(["ok", "ok", "RATE_LIMITED"]);
  });
});

describe("calling too often", () => {
  it("is refused in the words of the door: tRPC’s own envelope, a problem document in REST", async () => {
    const host = await open({ API_PER_MINUTE: "3" });
    const browser = host.browser();
    for (let i = 0; i < 3; i++) await browser.query("account.me");
    expect(await browser.query("account.me")).toMatchObject({ status: 429, error: { code: "RATE_LIMITED", reason: "request.too_many" } });
    const batch = (await (await browser.fetch("/api/trpc/account.me,workspace.list?batch=1&input=%7B%7D")).json()) as unknown[];
    expect(batch).toHaveLength(2);
    for (let i = 0; i < 3; i++) await browser.fetch("/api/v1/me");
    const rest = await browser.fetch("/api/v1/me");
    expect([rest.status, rest.headers.get("content-type")]).toEqual([429, "application/problem+json; charset=utf-8"]);
  });
});

describe("rough readers and writers on a socket", () => {
  it("leaves unknown requests, odd arguments and missing acks without effect, and counts them (R10)", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const timelineId = await createTestTimeline(host.engine, jane.workspaceId);
    const reader = readSocket(jane.socket());
    await connectSocket(reader.socket);
    const loose = reader.socket as unknown as { emit: (name: string, ...args: unknown[]) => void };
    for (const name of ["__proto__", "constructor", "toString", "timeline:destroy", ""]) loose.emit(name, { timelineId });
    loose.emit("timeline:subscribe");
    loose.emit("timeline:subscribe", null, "no function");
    loose.emit("timeline:subscribe", { timelineId, afterSeq: 0, __proto__: { admin: true } });
    for (const payload of [null, 7, "x", [], { timelineId: "1; drop table", afterSeq: -1 }, { timelineId, afterSeq: 1e300 }]) {
      const answer = await new Promise((resolve) => loose.emit("timeline:subscribe", payload, resolve));
      expect(answer).toMatchObject({ ok: false, error: { code: "VALIDATION" } });
    }
    expect(await reader.subscribe(timelineId, 0)).toMatchObject({ ok: true });
    const metrics = await (await fetch(`${host.url}/metrics`)).text();
    expect(metrics).toMatch(/dramatis_realtime_incidents_total\{what="unknown request"\} 5/);
    reader.socket.close();
  });

  it("refuses a flood, cuts it off, and goes on for others (R09)", async () => {
    const host = await open({});
    const [loud, quiet] = [await host.person("Loud"), await host.person("Quiet")];
    const sockets = { loud: loud.socket(), quiet: quiet.socket() };
    await Promise.all([connectSocket(sockets.loud), connectSocket(sockets.quiet)]);
    const answers: string[] = [];
    for (let i = 0; i < 1_000; i++) sockets.loud.emit("connection:ping", {}, (reply) => answers.push(reply.ok ? "ok" : reply.error.code));
    await until("the flood to be cut off", () => !sockets.loud.connected);
    expect(answers.filter((answer) => answer === "ok").length).toBeLessThan(100);
    expect(answers).toContain("RATE_LIMITED");
    const pong = await new Promise((resolve) => sockets.quiet.emit("connection:ping", {}, resolve));
    expect(pong).toMatchObject({ ok: true });
    sockets.quiet.close();
  });

  it("drops a connection that sends a frame beyond the limit (R09)", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const socket = jane.socket();
    await connectSocket(socket);
    (socket as unknown as { emit: (name: string, ...args: unknown[]) => void }).emit("presence:set", { junk: "x".repeat(1_000_000) });
    await until("the connection to end", () => !socket.connected);
    expect((await jane.query("account.me")).status).toBe(200);
  });

  it("follows a few timelines at a time", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const reader = readSocket(jane.socket());
    await connectSocket(reader.socket);
    const replies = [];
    for (let i = 0; i < 9; i++) replies.push(await reader.subscribe(await createTestTimeline(host.engine, jane.workspaceId), 0));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, true, true, false]);
    reader.socket.close();
  });

  it("stops queueing for a reader that has stopped reading, and sends it to a snapshot when it is back (R03)", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const timelineId = await createTestTimeline(host.engine, jane.workspaceId);
    const [slow, swift] = [readSocket(jane.socket()), readSocket(jane.socket())];
    for (const reader of [slow, swift]) {
      await connectSocket(reader.socket);
      await reader.subscribe(timelineId, 0);
    }
    // The client's own connection stops reading: what the server sends fills the kernel's buffers, then the server's queue.
    const connection = (slow.socket.io.engine.transport as unknown as { ws: { _socket: net.Socket } }).ws._socket;
    connection.pause();
    const place = draftPlaces(1, 1)[0] as Extract<ReturnType<typeof draftPlaces>[number], { type: "place.added" }>;
    const wordy = Array.from({ length: 150 }, () => ({
      ...place,
      payload: { place: { ...place.payload.place, description: "x".repeat(400) } },
    }));
    let appended = 0;
    while (!/what="lagging"\} [1-9]/.test(await (await fetch(`${host.url}/metrics`)).text())) {
      for (let i = 0; i < 20; i++)
        appended = (await host.engine.chronicle.append({ workspaceId: jane.workspaceId, timelineId, drafts: wordy })).headSeq;
      expect(appended, "the server goes on queueing").toBeLessThan(200_000);
    }
    const metrics = await (await fetch(`${host.url}/metrics`)).text();
    expect(Number(/^dramatis_socket_write_buffer_packets (\d+)$/m.exec(metrics)?.[1])).toBeLessThan(200);
    await until("the swift reader to have everything", () => swift.seqs.at(-1) === appended);
    expect(swift.seqs).toHaveLength(appended);
    connection.resume();
    await until("the slow reader to be told", () => slow.resyncs.length > 0 || !slow.socket.connected);
    expect(slow.resyncs).toMatchObject([{ timelineId, reason: "lagging" }]);
    [slow, swift].forEach(({ socket }) => socket.close());
  }, 90_000);

  it("answers with an error, and stays, when something breaks inside a request (F16)", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const timelineId = await createTestTimeline(host.engine, jane.workspaceId);
    const reader = readSocket(jane.socket());
    await connectSocket(reader.socket);
    const real = host.engine.chronicle.timeline;
    host.engine.chronicle.timeline = () => Promise.reject(new Error("secret inner workings"));
    const broken = await reader.subscribe(timelineId, 0);
    host.engine.chronicle.timeline = real;
    expect(broken).toMatchObject({ ok: false, error: { code: "INTERNAL", message: "Something went wrong" } });
    expect(JSON.stringify(broken)).not.toContain("secret");
    const line = host.engine.logged.find((one) => one.includes("secret inner workings")) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({ level: "error", requestId: (broken as { error: { requestId: string } }).error.requestId });
    expect(await reader.subscribe(timelineId, 0)).toMatchObject({ ok: true });
    reader.socket.close();
  });
});

describe("a session that runs out while its socket is open (R06)", () => {
  it("ends the connection at the next look", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const timelineId = await createTestTimeline(host.engine, jane.workspaceId);
    const reader = readSocket(jane.socket());
    await connectSocket(reader.socket);
    expect(await reader.subscribe(timelineId, 0)).toMatchObject({ ok: true });
    host.engine.now = () => new Date(Date.now() + 31 * 24 * 3_600_000);
    expect(await reader.subscribe(timelineId, 0)).toMatchObject({ ok: false, error: { code: "UNAUTHENTICATED" } });
    await until("the connection to end", () => !reader.socket.connected);
    expect(reader.endings).toEqual(["The session has ended"]);
  });
});

describe("who is here", () => {
  it("shows people and what they do to everybody who watches, and one person once", async () => {
    const host = await open({});
    const jane = await host.person("Jane");
    const timelineId = await createTestTimeline(host.engine, jane.workspaceId);
    const heard: Parameters<ServerToClient["presence:changed"]>[0][] = [];
    const readers = [readSocket(jane.socket()), readSocket(jane.socket())] as const;
    readers[0].socket.on("presence:changed", (info) => heard.push(info));
    for (const reader of readers) {
      await connectSocket(reader.socket);
      await reader.subscribe(timelineId, 0);
    }
    const refused = await new Promise((resolve) =>
      readers[1].socket.emit("presence:set", { timelineId: crypto.randomUUID(), sceneId: null, typing: true }, resolve),
    );
    expect(refused).toMatchObject({ ok: false, error: { reason: "realtime.not_subscribed" } });
    readers[1].socket.emit("presence:set", { timelineId, sceneId: null, typing: true }, () => {});
    await until("typing to be seen", () => heard.at(-1)?.people[0]?.typing === true);
    expect(heard.at(-1)).toEqual({ timelineId, people: [{ userId: jane.userId, name: "Jane", sceneId: null, typing: true }] });
    readers[1].socket.close();
    await until("typing to end", () => heard.at(-1)?.people[0]?.typing === false);
    readers[0].socket.close();
  });
});
