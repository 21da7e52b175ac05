import type { SubscribeReply } from "@/server/contracts/realtime";
import { AppError } from "@/server/core/errors";
import type { Follow, Follower, ResyncReason, TimelineFollows } from "./follow-timeline";
import type { AppSocket } from "./on-request";
import { isCongested, whenDrained } from "./socket-guard";
import type { TimelineRooms } from "./timeline-rooms";

const perSocket = 8;

interface Parts {
  socket: AppSocket;
  follows: TimelineFollows;
  rooms: TimelineRooms;
  onLeft: (timelineId: string) => void;
  onLagging: () => void;
}
/** What one socket follows. */
export interface Subscriptions {
  /** Resolves before the first event is sent. */
  subscribe(request: { workspaceId: string; timelineId: string; afterSeq: number }): Promise<SubscribeReply>;
  unsubscribe(timelineId: string): boolean;
  has(timelineId: string): boolean;
  end(): void;
}

export const createSubscriptions = ({ socket, follows, rooms, onLeft, onLagging }: Parts): Subscriptions => {
  const open = new Map<string, { follow: Follow | null }>();

  const drop = (timelineId: string): boolean => {
    const found = open.get(timelineId);
    if (!found) return false;
    open.delete(timelineId);
    found.follow?.stop();
    rooms.leave(socket, timelineId);
    onLeft(timelineId);
    return true;
  };
  /** Nothing more is queued for a reader that lags. When it has caught its breath it is sent to fetch a snapshot; else it is closed. */
  const resync = async (timelineId: string, headSeq: number, reason: ResyncReason): Promise<void> => {
    drop(timelineId);
    if (await whenDrained(socket)) socket.emit("chronicle:resync", { timelineId, headSeq, reason });
    else socket.disconnect(true);
  };
  const followerOf = (timelineId: string): Follower => ({
    onReplay: async (events) => {
      socket.emit("chronicle:events", { timelineId, events, live: false });
      if (!(await whenDrained(socket))) socket.disconnect(true);
    },
    onCaughtUp: () => rooms.enter(socket, timelineId),
    onLive: (events) => {
      if (isCongested(socket)) {
        onLagging();
        void resync(timelineId, events.at(-1)?.seq ?? 0, "lagging");
      } else rooms.announce(timelineId, events);
    },
    onResync: (headSeq, reason) => void resync(timelineId, headSeq, reason),
  });
  return {
    subscribe: async (request) => {
      const { timelineId } = request;
      drop(timelineId);
      if (open.size >= perSocket)
        throw new AppError("LIMIT_EXCEEDED", `At most ${perSocket} timelines at once`, { reason: "realtime.too_many" });
      const mine: { follow: Follow | null } = { follow: null };
      open.set(timelineId, mine);
      try {
        mine.follow = await follows.follow(request, followerOf(timelineId));
      } catch (error) {
        if (open.get(timelineId) === mine) open.delete(timelineId);
        throw error;
      }
      if (open.get(timelineId) !== mine) {
        mine.follow.stop();
        throw new AppError("CONFLICT", "Another request for the same timeline came later", { reason: "realtime.superseded" });
      }
      if (mine.follow.reply.mode === "resync") open.delete(timelineId);
      // The reply goes out first: it is written in the microtasks that follow this return.
      else setImmediate(mine.follow.start);
      return mine.follow.reply;
    },
    unsubscribe: drop,
    has: (timelineId) => open.has(timelineId),
    end: () => [...open.keys()].forEach(drop),
  };
};
