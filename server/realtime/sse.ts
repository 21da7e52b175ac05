import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { OpenSession } from "@/server/auth/read-session";
import type { Sessions } from "@/server/auth/sessions";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Session } from "@/server/contracts/account";
import type { Engine } from "@/server/core/context";
import type { Announcements } from "@/server/runtime/announcements";
import type { Follow, Follower, TimelineFollows } from "./follow-timeline";

const heartbeatMs = 15_000;
const maxQueuedBytes = 1_000_000;
const perPerson = 12;

const frame = (event: ChronicleEvent): string => `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

/** Resolves when more may be written, or the reader is gone. */
const whenWritable = (raw: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    if (!raw.writableNeedDrain || raw.destroyed) return resolve();
    const done = (): void => {
      raw.off("drain", done);
      raw.off("close", done);
      resolve();
    };
    raw.once("drain", done);
    raw.once("close", done);
  });

const positionOf = (request: FastifyRequest): number | null => {
  const given = request.headers["last-event-id"] ?? (request.query as { after?: unknown }).after;
  const seq = typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : null;
  return seq;
};

export interface EventStreams {
  /** NOT_FOUND before a byte is written, when the timeline is not in the caller's workspace. */
  start(request: FastifyRequest, reply: FastifyReply, open: OpenSession, timelineId: string): Promise<void>;
  /** Ends them all, or the server would never close. */
  closeAll(): void;
  count(): number;
  /** Refuses one more from the same person. */
  isFull(userId: string): boolean;
}
interface Parts {
  engine: Pick<Engine, "log" | "now">;
  sessions: Sessions;
  announcements: Announcements;
  follows: TimelineFollows;
}

/** The chronicle as an event stream: `Last-Event-ID` or `?after=` is the seq seen last; without either it begins now. */
export const createEventStreams = ({ engine, sessions, announcements, follows }: Parts): EventStreams => {
  const open = new Map<() => void, Session>();
  const stopListening = announcements.onSession(({ userId, workspaceId }) => {
    for (const [end, session] of open)
      if (session.userId === userId && (workspaceId === null || session.workspaceId === workspaceId)) end();
  });

  const start: EventStreams["start"] = async (request, reply, { session, sid, expiresAt }, timelineId) => {
    const { workspaceId } = session;
    const raw = reply.raw;
    let follow: Follow | null = null;
    const write = (text: string): void => {
      raw.write(text);
      if (raw.writableLength > maxQueuedBytes) raw.destroy(); // it comes back with Last-Event-ID
    };
    const tellResync = (headSeq: number, reason: string): void =>
      // The id moves on with it, so that coming back does not ask for the same again.
      write(`id: ${headSeq}\nevent: resync\ndata: ${JSON.stringify({ headSeq, reason })}\n\n`);
    const follower: Follower = {
      onReplay: async (events) => {
        raw.write(events.map(frame).join(""));
        await whenWritable(raw);
      },
      onLive: (events) => write(events.map(frame).join("")),
      onResync: (headSeq, reason) => {
        tellResync(headSeq, reason);
        void goOn(headSeq).catch(() => raw.end());
      },
    };
    const goOn = async (afterSeq: number): Promise<void> => {
      follow = await follows.follow({ workspaceId, timelineId, afterSeq }, follower);
      if (raw.destroyed || raw.writableEnded) follow.stop();
      else follow.start();
    };
    const first = await follows.follow({ workspaceId, timelineId, afterSeq: positionOf(request) }, follower);
    follow = first;
    reply.hijack(); // past Fastify's serialiser and @fastify/compress
    const headers = {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
      "x-request-id": request.id,
    };
    raw.writeHead(200, headers);
    raw.write("retry: 2000\n\n");

    const end = (): void => void raw.end();
    open.set(end, session);
    const heartbeat = setInterval(() => {
      write(": beat\n\n");
      const isOver = expiresAt <= engine.now().getTime();
      const check = isOver ? Promise.resolve(null) : sessions.refresh(session, sid);
      check.then(
        (now) => now?.workspaceId === workspaceId || end(),
        (error: unknown) => engine.log.warn({ err: error }, "a session could not be checked"),
      );
    }, heartbeatMs);
    raw.on("close", () => {
      clearInterval(heartbeat);
      open.delete(end);
      follow?.stop();
    });
    if (first.reply.mode === "replay") return first.start();
    tellResync(first.reply.headSeq, "retention");
    await goOn(first.reply.headSeq);
  };
  return {
    start,
    closeAll: () => {
      stopListening();
      for (const end of [...open.keys()]) end();
    },
    count: () => open.size,
    isFull: (userId) => [...open.values()].filter((session) => session.userId === userId).length >= perPerson,
  };
};
