import type { Socket } from "socket.io-client";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { WireError } from "@/server/contracts/errors";
import type { ClientToServer, PresentPerson, ServerToClient, StreamingTurn } from "@/server/contracts/realtime";
import { createStore, type ConnectionState, type Store } from "./connection-state";
import { retryDelay } from "./reconnect";

export type LiveSocket = Socket<ServerToClient, ClientToServer>;
/** One reader of one timeline. */
export interface FollowHandlers {
  /** Asked at every (re)subscription: the last event seen. */
  afterSeq: () => number;
  onEvents: (events: ChronicleEvent[], live: boolean) => void;
  /** Fetch a snapshot, then call `renew`. */
  onResync: (reason: "retention" | "lagging") => void;
  onStreaming?: (turn: StreamingTurn) => void;
  onPresence?: (people: PresentPerson[]) => void;
  /** The branch was put away, or brought back: null. Called at every subscription, too. */
  onRemoved?: (removedAt: string | null) => void;
  /** It does not exist, or not for this person any more. */
  onGone?: (error: WireError) => void;
}
export interface FollowHandle {
  /** Subscribes again from `afterSeq()`: after a snapshot, or when something is missing. */
  renew(): void;
  stop(): void;
}
export interface SocketClient {
  connection: Store<ConnectionState>;
  follow(timelineId: string, handlers: FollowHandlers): FollowHandle;
  setPresence(presence: { timelineId: string; sceneId: string | null; typing: boolean }): void;
  /** Now instead of at `retryAt`; also after a new sign-in. */
  reconnectNow(): void;
  close(): void;
}
interface Options {
  /** The library itself comes after the first picture: nobody waits for it to see the page. */
  open?: () => LiveSocket | Promise<LiveSocket>;
  random?: () => number;
}

const pingMs = 10_000;
const pongMs = 5_000;
const answerMs = 8_000;
const laggingMs = 1_500;
const tryAgainMs = 2_000;

const openSocket = async (): Promise<LiveSocket> => {
  const { io } = await import("socket.io-client");
  return io({ transports: ["websocket"], autoConnect: false, reconnection: false });
};

/** One socket for the whole page. It connects with the first follow, and comes back by itself from the last event each reader has seen. */
export const createSocketClient = ({ open = openSocket, random = Math.random }: Options = {}): SocketClient => {
  const connection = createStore<ConnectionState>({ kind: "idle" });
  const follows = new Map<string, { handlers: FollowHandlers; turn: number }>();
  let socket: LiveSocket | null = null;
  let attempt = 0;
  let askedToWaitMs: number | null = null;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let ping: ReturnType<typeof setInterval> | null = null;
  let hasDropped = false;
  let isOpening = false;
  /** Counted up by `close`: what was on its way then is not wanted any more. */
  let era = 0;

  const online = (change: Partial<{ latencyMs: number | null; replayed: number; slow: boolean }>): void => {
    const now = connection.getSnapshot();
    const known = now.kind === "live" || now.kind === "lagging" ? now : { latencyMs: null, replayed: 0 };
    const next = { latencyMs: change.latencyMs ?? known.latencyMs, replayed: change.replayed ?? known.replayed };
    const slow = change.slow ?? (next.latencyMs ?? 0) > laggingMs;
    connection.set({ kind: slow ? "lagging" : "live", ...next });
  };

  const subscribe = (timelineId: string): void => {
    const follow = follows.get(timelineId);
    if (!follow || !socket?.connected) return;
    const turn = ++follow.turn;
    const again = (): void =>
      void setTimeout(() => follows.get(timelineId) === follow && follow.turn === turn && subscribe(timelineId), tryAgainMs);
    socket.timeout(answerMs).emit("timeline:subscribe", { timelineId, afterSeq: follow.handlers.afterSeq() }, (lost, reply) => {
      if (follow.turn !== turn || follows.get(timelineId) !== follow) return;
      if (lost) return again();
      if (reply.ok) {
        follow.handlers.onRemoved?.(reply.data.removedAt);
        if (hasDropped && reply.data.mode === "replay") online({ replayed: reply.data.replayed });
        return reply.data.mode === "resync" ? follow.handlers.onResync("retention") : undefined;
      }
      const { code } = reply.error;
      if (code === "NOT_FOUND" || code === "FORBIDDEN") follow.handlers.onGone?.(reply.error);
      else if (code !== "UNAUTHENTICATED") again();
    });
  };

  /** A server that has answered nothing twice is as good as away: another connection may find it, or the one that took its place. */
  const miss = (): void => {
    if (connection.getSnapshot().kind === "silent") socket?.disconnect();
    else connection.set({ kind: "silent" });
  };
  const measure = (): void => {
    const sentAt = performance.now();
    socket?.timeout(pongMs).emit("connection:ping", {}, (lost) => {
      if (!socket?.connected) return;
      if (lost) miss();
      else online({ latencyMs: Math.round(performance.now() - sentAt) });
    });
  };
  const stopTimers = (): void => {
    if (retry) clearTimeout(retry);
    if (ping) clearInterval(ping);
    retry = ping = null;
  };
  const connect = (): void => {
    stopTimers();
    if (socket?.connected) return;
    if (connection.getSnapshot().kind !== "reconnecting") connection.set({ kind: "connecting" });
    if (socket) socket.connect();
    else openOnce();
  };
  const comeBack = (): void => {
    stopTimers();
    hasDropped = true;
    if (typeof navigator !== "undefined" && navigator.onLine === false) return connection.set({ kind: "offline" });
    const delay = askedToWaitMs ?? retryDelay(attempt, random());
    askedToWaitMs = null;
    attempt += 1;
    connection.set({ kind: "reconnecting", retryAt: Date.now() + delay, attempt });
    retry = setTimeout(connect, delay);
  };
  const endSession = (reason: string): void => {
    stopTimers();
    connection.set({ kind: "signed-out", reason });
  };

  const listen = (live: LiveSocket): void => {
    live.on("connect", () => {
      attempt = 0;
      online({ latencyMs: null, replayed: 0, slow: false });
      measure();
      ping = setInterval(measure, pingMs);
      for (const timelineId of follows.keys()) subscribe(timelineId);
    });
    live.on("connect_error", (error) => {
      const refusal = (error as Error & { data?: { code?: string; message?: string } }).data;
      live.disconnect();
      if (refusal?.code === "UNAUTHENTICATED") endSession(refusal.message ?? "Sign in first");
      else comeBack();
    });
    // An ended session comes back once: after a change of role or workspace the cookie still holds, and if not, the refusal says so.
    live.on("disconnect", () => {
      live.disconnect(); // the transport too: it carries the cookie of its own beginning
      comeBack();
    });
    live.on("server:draining", ({ retryAfterMs }) => {
      askedToWaitMs = retryAfterMs;
    });
    live.on("chronicle:events", ({ timelineId, events, live: isLive }) => follows.get(timelineId)?.handlers.onEvents(events, isLive));
    live.on("chronicle:resync", ({ timelineId, reason }) => {
      if (reason === "lagging") online({ slow: true });
      follows.get(timelineId)?.handlers.onResync(reason);
    });
    live.on("turn:streaming", (turn) => follows.get(turn.timelineId)?.handlers.onStreaming?.(turn));
    live.on("branch:removed", ({ timelineId, removedAt }) => follows.get(timelineId)?.handlers.onRemoved?.(removedAt));
    live.on("presence:changed", ({ timelineId, people }) => follows.get(timelineId)?.handlers.onPresence?.(people));
  };
  const reconnectNow = (): void => {
    attempt = 0;
    if (follows.size > 0) connect();
  };
  const goOffline = (): void => {
    stopTimers();
    if (socket && !socket.connected) connection.set({ kind: "offline" });
  };
  const watchNetwork = (): void => {
    if (typeof window === "undefined") return;
    window.addEventListener("online", reconnectNow);
    window.addEventListener("offline", goOffline);
  };
  /** Where the library cannot be fetched it is as if the server were away. */
  const openOnce = (): void => {
    if (socket || isOpening) return;
    isOpening = true;
    watchNetwork();
    const mine = era;
    const take = (opened: LiveSocket): void => {
      if (mine !== era) return;
      isOpening = false;
      socket = opened;
      listen(opened);
      opened.connect();
    };
    const fail = (): void => {
      if (mine !== era) return;
      isOpening = false;
      comeBack();
    };
    const opened = open();
    if (opened instanceof Promise) opened.then(take, fail);
    else take(opened);
  };
  return {
    connection,
    follow: (timelineId, handlers) => {
      const mine = { handlers, turn: 0 };
      follows.set(timelineId, mine);
      if (socket?.connected) subscribe(timelineId);
      else if (!retry) connect();
      return {
        renew: () => subscribe(timelineId),
        stop: () => {
          if (follows.get(timelineId) !== mine) return;
          follows.delete(timelineId);
          if (socket?.connected) socket.emit("timeline:unsubscribe", { timelineId }, () => {});
        },
      };
    },
    setPresence: (presence) => {
      if (socket?.connected) socket.emit("presence:set", presence, () => {});
    },
    reconnectNow,
    close: () => {
      stopTimers();
      era += 1;
      isOpening = false;
      if (typeof window !== "undefined") {
        window.removeEventListener("online", reconnectNow);
        window.removeEventListener("offline", goOffline);
      }
      follows.clear();
      socket?.off();
      socket?.disconnect();
      socket = null;
      connection.set({ kind: "idle" });
    },
  };
};
