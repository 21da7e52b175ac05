import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Announcements } from "@/server/runtime/announcements";
import type { Presence } from "./presence";
import type { AppSocket } from "./on-request";
import type { AppServer } from "./socket-server";

export const roomOf = (timelineId: string): string => `timeline:${timelineId}`;

/** Sockets that have caught up with a timeline: what comes next is encoded once for all of them. */
export interface TimelineRooms {
  enter(socket: AppSocket, timelineId: string): void;
  leave(socket: AppSocket, timelineId: string): void;
  /** Every member calls it for the same batch; the first call sends it to the whole room. */
  announce(timelineId: string, events: ChronicleEvent[]): void;
}

export const createTimelineRooms = (io: AppServer, announcements: Announcements, hearPresence: Presence["hear"]): TimelineRooms => {
  const rooms = new Map<string, { members: Set<string>; stop: () => void }>();
  const sent = new Map<string, ChronicleEvent[]>();

  const open = (timelineId: string) => {
    const room = io.local.to(roomOf(timelineId));
    const stop = announcements.onTimeline(timelineId, (message) => {
      if (message.kind === "presence") hearPresence(timelineId, message.nodeId, message.people);
      if (message.kind === "removal") room.emit("branch:removed", { timelineId, removedAt: message.removedAt });
      if (message.kind !== "streaming") return;
      // Words on their way may be dropped for a reader that is not keeping up; their end may not.
      if (message.turn.done) room.emit("turn:streaming", message.turn);
      else io.local.to(roomOf(timelineId)).volatile.emit("turn:streaming", message.turn);
    });
    const made = { members: new Set<string>(), stop };
    rooms.set(timelineId, made);
    return made;
  };
  return {
    enter: (socket, timelineId) => {
      (rooms.get(timelineId) ?? open(timelineId)).members.add(socket.id);
      void socket.join(roomOf(timelineId));
    },
    leave: (socket, timelineId) => {
      void socket.leave(roomOf(timelineId));
      const room = rooms.get(timelineId);
      room?.members.delete(socket.id);
      if (!room || room.members.size > 0) return;
      room.stop();
      rooms.delete(timelineId);
      sent.delete(timelineId);
    },
    announce: (timelineId, events) => {
      if (sent.get(timelineId) === events) return;
      sent.set(timelineId, events);
      io.local.to(roomOf(timelineId)).emit("chronicle:events", { timelineId, events, live: true });
    },
  };
};
