import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { retryDelay } from "./reconnect";
import { createSocketClient, type LiveSocket } from "./socket-client";

type Listener = (...args: unknown[]) => void;
/** A server's end in a hand: says what the socket hears, and keeps what it sent. */
const createWire = () => {
  const listeners = new Map<string, Listener[]>();
  const sent: { name: string; payload: unknown; ack: (lost: unknown, reply?: unknown) => void }[] = [];
  let connects = 0;
  const socket = {
    connected: false,
    on: (name: string, listener: Listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    off: () => listeners.clear(),
    connect: () => void connects++,
    disconnect: () => socket.connected && wire.say("disconnect", "io client disconnect"),
    timeout: () => ({
      emit: (name: string, payload: unknown, ack: (lost: unknown, reply?: unknown) => void) => void sent.push({ name, payload, ack }),
    }),
    emit: (name: string, payload: unknown, ack: (reply: unknown) => void) =>
      void sent.push({ name, payload, ack: (_, reply) => ack(reply) }),
  };
  const wire = {
    socket: socket as unknown as LiveSocket,
    sent,
    connects: () => connects,
    say: (name: string, ...args: unknown[]) => {
      if (name === "connect") socket.connected = true;
      if (name === "disconnect") socket.connected = false;
      listeners.get(name)?.forEach((listener) => listener(...args));
    },
    last: (name: string) => sent.findLast((one) => one.name === name),
  };
  return wire;
};
const handlers = () => ({ afterSeq: () => 7, onEvents: vi.fn(), onResync: vi.fn(), onGone: vi.fn() });
const refusal = (code: string) => Object.assign(new Error(code), { data: { code, message: "Sign in first" } });

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const open = () => {
  const wire = createWire();
  const client = createSocketClient({ open: () => wire.socket, random: () => 0.5 });
  return { wire, client, state: client.connection.getSnapshot };
};

describe("the page's socket", () => {
  it("connects with the first follow and asks from the last event seen", () => {
    const { wire, client, state } = open();
    expect([state().kind, wire.connects()]).toEqual(["idle", 0]);
    client.follow("t", handlers());
    expect([state().kind, wire.connects()]).toEqual(["connecting", 1]);
    wire.say("connect");
    expect(state()).toEqual({ kind: "live", latencyMs: null, replayed: 0 });
    expect(wire.last("timeline:subscribe")?.payload).toEqual({ timelineId: "t", afterSeq: 7 });
  });

  it("says when it will try again, waits longer each time, and forgets that once it is back", () => {
    const { wire, client, state } = open();
    client.follow("t", handlers());
    wire.say("connect");
    wire.say("disconnect", "transport close");
    expect(state()).toEqual({ kind: "reconnecting", retryAt: 1_000_400, attempt: 1 });
    vi.advanceTimersByTime(400);
    expect(wire.connects()).toBe(2);
    wire.say("connect_error", new Error("websocket error"));
    expect(state()).toEqual({ kind: "reconnecting", retryAt: 1_001_200, attempt: 2 });
    vi.advanceTimersByTime(800);
    wire.say("connect");
    wire.say("disconnect", "transport close");
    expect(state()).toMatchObject({ kind: "reconnecting", attempt: 1 });
  });

  it("tells how much was replayed after an interruption, not at the first connection", () => {
    const { wire, client, state } = open();
    client.follow("t", handlers());
    wire.say("connect");
    wire.last("timeline:subscribe")?.ack(null, { ok: true, data: { mode: "replay", headSeq: 9, replayed: 2 } });
    expect(state()).toMatchObject({ replayed: 0 });
    wire.say("disconnect", "transport close");
    vi.advanceTimersByTime(400);
    wire.say("connect");
    wire.last("timeline:subscribe")?.ack(null, { ok: true, data: { mode: "replay", headSeq: 50, replayed: 43 } });
    expect(state()).toMatchObject({ kind: "live", replayed: 43 });
  });

  it("comes back when a leaving server asked it to", () => {
    const { wire, client, state } = open();
    client.follow("t", handlers());
    wire.say("connect");
    wire.say("server:draining", { retryAfterMs: 4_321 });
    wire.say("disconnect", "io server disconnect");
    expect(state()).toMatchObject({ kind: "reconnecting", retryAt: 1_004_321 });
  });

  it("does not knock on a door that wants a new sign-in, until there is one", () => {
    const { wire, client, state } = open();
    client.follow("t", handlers());
    wire.say("connect_error", refusal("UNAUTHENTICATED"));
    expect(state()).toEqual({ kind: "signed-out", reason: "Sign in first" });
    vi.advanceTimersByTime(600_000);
    expect(wire.connects()).toBe(1);
    client.reconnectNow();
    expect(wire.connects()).toBe(2);
  });

  it("measures latency, calls a slow server lagging, and one that answers nothing silent", () => {
    const { wire, client, state } = open();
    client.follow("t", handlers());
    wire.say("connect");
    vi.advanceTimersByTime(30);
    wire.last("connection:ping")?.ack(null, { ok: true });
    expect(state()).toMatchObject({ kind: "live", latencyMs: 30 });
    vi.advanceTimersByTime(10_000);
    vi.advanceTimersByTime(1_570);
    wire.last("connection:ping")?.ack(null, { ok: true });
    expect(state()).toMatchObject({ kind: "lagging", latencyMs: 1_600 });
    vi.advanceTimersByTime(8_400);
    wire.last("connection:ping")?.ack(new Error("timeout"));
    expect(state()).toEqual({ kind: "silent" });
    vi.advanceTimersByTime(10_020);
    wire.last("connection:ping")?.ack(null, { ok: true });
    expect(state().kind).toBe("live");
  });

  it("leaves a connection on which nothing was answered twice, and comes back from the last event seen", () => {
    const { wire, client, state } = open();
    client.follow("t", handlers());
    wire.say("connect");
    wire.last("connection:ping")?.ack(new Error("timeout"));
    expect([state().kind, wire.socket.connected]).toEqual(["silent", true]);
    vi.advanceTimersByTime(10_000);
    wire.last("connection:ping")?.ack(new Error("timeout"));
    expect(state()).toMatchObject({ kind: "reconnecting", attempt: 1 });
    vi.advanceTimersByTime(400);
    wire.say("connect");
    expect(state().kind).toBe("live");
    expect(wire.last("timeline:subscribe")?.payload).toEqual({ timelineId: "t", afterSeq: 7 });
  });

  it("tells a follower to fetch a snapshot, that its timeline is gone, or asks again later", () => {
    const { wire, client } = open();
    const mine = handlers();
    const handle = client.follow("t", mine);
    wire.say("connect");
    wire.last("timeline:subscribe")?.ack(null, { ok: true, data: { mode: "resync", headSeq: 9_000, replayed: 0 } });
    expect(mine.onResync).toHaveBeenCalledWith("retention");
    handle.renew();
    wire.last("timeline:subscribe")?.ack(null, { ok: false, error: { code: "UNAVAILABLE", message: "later" } });
    const asked = wire.sent.length;
    vi.advanceTimersByTime(2_000);
    expect(wire.sent.length).toBe(asked + 1);
    wire.last("timeline:subscribe")?.ack(null, { ok: false, error: { code: "NOT_FOUND", message: "gone" } });
    expect(mine.onGone).toHaveBeenCalledWith({ code: "NOT_FOUND", message: "gone" });
  });

  it("gives events to whoever follows that timeline, and to nobody after it has stopped", () => {
    const { wire, client } = open();
    const [mine, other] = [handlers(), handlers()];
    const handle = client.follow("t", mine);
    client.follow("u", other);
    wire.say("connect");
    wire.say("chronicle:events", { timelineId: "t", events: [], live: true });
    handle.stop();
    wire.say("chronicle:events", { timelineId: "t", events: [], live: true });
    expect(mine.onEvents).toHaveBeenCalledOnce();
    expect(other.onEvents).not.toHaveBeenCalled();
    expect(wire.last("timeline:unsubscribe")?.payload).toEqual({ timelineId: "t" });
  });
});

describe("the wait before another attempt", () => {
  it("doubles up to half a minute, scattered by half on both sides", () => {
    expect([0, 1, 2, 3].map((attempt) => retryDelay(attempt, 0.5))).toEqual([400, 800, 1_600, 3_200]);
    expect(retryDelay(50, 0.5)).toBe(30_000);
    expect([retryDelay(3, 0), retryDelay(3, 1)]).toEqual([1_600, 4_800]);
  });
});
