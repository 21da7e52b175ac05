import type { Server as HttpServer } from "node:http";
import type { CookieReader } from "@/server/auth/read-session";
import type { Sessions } from "@/server/auth/sessions";
import type { Session } from "@/server/contracts/account";
import type { Engine } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { Announcements } from "@/server/runtime/announcements";
import type { TimelineFollows } from "./follow-timeline";
import { onRequest, type AppSocket } from "./on-request";
import { createPresence } from "./presence";
import { limitRequests } from "./request-limits";
import { openSocketServer, userRoom } from "./socket-server";
import { createSubscriptions } from "./subscriptions";
import { createTimelineRooms, roomOf } from "./timeline-rooms";

export interface SocketDoorOptions {
  server: HttpServer;
  engine: Engine;
  cookies: CookieReader;
  sessions: Sessions;
  origins: ReadonlySet<string>;
  announcements: Announcements;
  follows: TimelineFollows;
  /** For the metrics: `refused:origin`, `unknown request`, `rate limited`, `lagging`. */
  count: (what: string) => void;
}
export interface SocketDoor {
  announceDraining(): void;
  /** Not io.close(): that closes the HTTP server too, which is the host's to close. */
  close(): void;
  sockets(): number;
  /** The longest queue of packets that waits for one reader. */
  queuedPackets(): number;
}

const sweepMs = 30_000;

export const openSocketDoor = (options: SocketDoorOptions): SocketDoor => {
  const { engine, sessions, announcements, follows, count } = options;
  const io = openSocketServer({ ...options, onRefused: (reason) => count(`refused: ${reason}`) });
  const presence = createPresence(engine, (timelineId, people) =>
    io.local.to(roomOf(timelineId)).emit("presence:changed", { timelineId, people }),
  );
  const rooms = createTimelineRooms(io, announcements, presence.hear);
  const admit = limitRequests(count);
  const here = (): AppSocket[] => [...io.of("/").sockets.values()];

  const end = (socket: AppSocket, reason: string): void => {
    socket.emit("session:ended", { reason });
    socket.disconnect(true);
  };
  /** The session now, or an end: it was revoked, has run out, or its workspace is no longer the caller's. */
  const renew = async (socket: AppSocket): Promise<Session | null> => {
    const { session, sid, expiresAt } = socket.data;
    const now = expiresAt > engine.now().getTime() ? await sessions.refresh(session, sid) : null;
    if (now?.workspaceId === session.workspaceId) return (socket.data.session = now);
    // After the refusal of the request that asked: its answer goes out first.
    setImmediate(end, socket, now ? "You are no longer a member of this workspace" : "The session has ended");
    return null;
  };

  io.on("connection", (socket) => {
    const { userId, workspaceId } = socket.data.session;
    void socket.join(userRoom(userId));
    admit(socket);
    const subscriptions = createSubscriptions({
      socket,
      follows,
      rooms,
      onLeft: (timelineId) => presence.remove(timelineId, socket.id),
      onLagging: () => count("lagging"),
    });
    const sit = (timelineId: string, seat: { sceneId: string | null; typing: boolean }): void => {
      const { name } = socket.data.session;
      presence.set(timelineId, socket.id, { workspaceId, userId, name, ...seat });
    };
    onRequest(socket, engine.log, "timeline:subscribe", async ({ timelineId, afterSeq }) => {
      // Authorised each time: the membership may have ended since the handshake.
      const session = await renew(socket);
      if (!session) throw new AppError("UNAUTHENTICATED", "Sign in first");
      const reply = await subscriptions.subscribe({ workspaceId: session.workspaceId, timelineId, afterSeq });
      if (reply.mode === "resync") return reply;
      sit(timelineId, { sceneId: null, typing: false });
      socket.emit("presence:changed", { timelineId, people: presence.list(timelineId) });
      return reply;
    });
    onRequest(socket, engine.log, "timeline:unsubscribe", ({ timelineId }) => ({ left: subscriptions.unsubscribe(timelineId) }));
    onRequest(socket, engine.log, "presence:set", ({ timelineId, sceneId, typing }) => {
      if (!subscriptions.has(timelineId))
        throw new AppError("PRECONDITION", "Subscribe to this timeline first", { reason: "realtime.not_subscribed" });
      sit(timelineId, { sceneId, typing });
      return { ok: true };
    });
    onRequest(socket, engine.log, "connection:ping", () => ({ at: engine.now().toISOString() }));
    socket.on("disconnect", () => subscriptions.end());
  });

  const stopListening = announcements.onSession(({ userId, workspaceId, reason }) => {
    for (const socket of here()) {
      const { session } = socket.data;
      if (session.userId === userId && (workspaceId === null || session.workspaceId === workspaceId)) end(socket, reason);
    }
  });
  const sweep = setInterval(() => {
    for (const socket of here()) renew(socket).catch((error: unknown) => engine.log.warn({ err: error }, "a session could not be checked"));
  }, sweepMs);
  sweep.unref();

  return {
    // Spread over a time that grows with their number, so that they do not all come back at once.
    announceDraining: () => {
      const all = here();
      for (const socket of all)
        socket.emit("server:draining", { retryAfterMs: Math.round(500 + Math.random() * Math.max(2_000, all.length * 20)) });
    },
    close: () => {
      clearInterval(sweep);
      stopListening();
      presence.close();
      io.disconnectSockets(true);
      io.engine.close();
    },
    sockets: () => io.engine.clientsCount,
    queuedPackets: () => Math.max(0, ...here().map((socket) => (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length)),
  };
};
