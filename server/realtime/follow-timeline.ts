import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { SubscribeReply } from "@/server/contracts/realtime";
import type { Engine } from "@/server/core/context";
import type { Announcements } from "@/server/runtime/announcements";
import { openTimelineChannel, pageSize, type TimelineChannel } from "./timeline-channel";

export type ResyncReason = "retention" | "lagging";
/** One reader of one timeline, whatever the wire. */
export interface Follower {
  /** A page of what was missed. Resolves when the reader can take more. */
  onReplay(events: ChronicleEvent[]): Promise<void>;
  /** All caught up: called once, in the same moment in which `onLive` begins. */
  onCaughtUp?(): void;
  onLive(events: ChronicleEvent[]): void;
  /** Ends the follow: the reader has to fetch a snapshot. */
  onResync(headSeq: number, reason: ResyncReason): void;
}
export interface Follow {
  reply: SubscribeReply;
  /** Begins the replay; separate, so that the reply can be sent first. */
  start(): void;
  stop(): void;
}
export interface FollowRequest {
  workspaceId: string;
  timelineId: string;
  /** Null: from now on. */
  afterSeq: number | null;
}
export interface TimelineFollows {
  /** NOT_FOUND when the timeline is not in this workspace: asked each time. */
  follow(request: FollowRequest, follower: Follower): Promise<Follow>;
  readonly gaps: number;
  closeAll(): void;
}

/** Subscribe first, then read the backlog from the chronicle in pages, then go live without gap or repeat. SSE and sockets share it. */
export const createTimelineFollows = (engine: Engine, announcements: Announcements): TimelineFollows => {
  const channels = new Map<string, TimelineChannel>();
  let gaps = 0;

  const openChannel = (workspaceId: string, timelineId: string, headSeq: number): TimelineChannel => {
    const found = channels.get(timelineId);
    if (found) return found;
    const channel = openTimelineChannel({ engine, announcements, workspaceId, timelineId, headSeq, onGap: () => void gaps++ });
    channels.set(timelineId, channel);
    return channel;
  };
  const closeIfEmpty = (timelineId: string): void => {
    const channel = channels.get(timelineId);
    if (!channel || channel.size > 0) return;
    channel.close();
    channels.delete(timelineId);
  };

  return {
    get gaps() {
      return gaps;
    },
    follow: async (request, follower) => {
      const { workspaceId, timelineId } = request;
      const { headSeq, removedAt } = await engine.chronicle.timeline(workspaceId, timelineId);
      const afterSeq = request.afterSeq ?? headSeq;
      // A reader ahead of the log has seen another history, e.g. from before a restored backup.
      if (afterSeq > headSeq || headSeq - afterSeq > limits.replayEvents) {
        return { reply: { mode: "resync", headSeq, replayed: 0, removedAt }, start: () => {}, stop: () => {} };
      }
      const isFirst = !channels.has(timelineId);
      const channel = openChannel(workspaceId, timelineId, headSeq);
      // Holds the channel open, and remembers that somebody is catching up.
      let leave = channel.join(() => {});
      let over = false;
      const stop = (): void => {
        over = true;
        leave();
        closeIfEmpty(timelineId);
      };
      const resync = (reason: ResyncReason): void => {
        if (over) return;
        stop();
        follower.onResync(channel.seq, reason);
      };
      const catchUp = async (): Promise<void> => {
        // A snapshot may be newer than the bus. And what was committed between the first look and a new subscription came by unheard.
        await channel.advance(isFirst ? (await engine.chronicle.timeline(workspaceId, timelineId)).headSeq : headSeq);
        for (let cursor = afterSeq; !over;) {
          if (cursor === channel.seq) {
            leave();
            leave = channel.join(follower.onLive);
            return follower.onCaughtUp?.();
          }
          if (channel.seq - cursor > limits.replayEvents) return resync("lagging");
          const page = await engine.chronicle.read(workspaceId, timelineId, { afterSeq: cursor, toSeq: channel.seq, limit: pageSize });
          const last = page.at(-1);
          if (!last) return resync("retention");
          cursor = last.seq;
          if (!over) await follower.onReplay(page);
        }
      };
      return {
        reply: { mode: "replay", headSeq, replayed: headSeq - afterSeq, removedAt },
        start: () => {
          catchUp().catch((error: unknown) => {
            engine.log.error({ err: error, timelineId }, "a replay failed");
            resync("retention");
          });
        },
        stop,
      };
    },
    closeAll: () => {
      for (const channel of channels.values()) channel.close();
      channels.clear();
    },
  };
};
