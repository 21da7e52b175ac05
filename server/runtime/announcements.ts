import type { Engine } from "@/server/core/context";
import type { BusMessage } from "@/server/stores/bus/port";

export type { BusMessage } from "@/server/stores/bus/port";
type Of<K extends BusMessage["kind"]> = Extract<BusMessage, { kind: K }>;
export type TimelineMessage = Of<"events"> | Of<"streaming"> | Of<"presence"> | Of<"removal">;
export type SessionMessage = Of<"session">;

/** One subscription of the bus for the whole process, handed on to whoever watches that timeline. */
export interface Announcements {
  onTimeline(timelineId: string, handler: (message: TimelineMessage) => void): () => void;
  onSession(handler: (message: SessionMessage) => void): () => void;
  close(): void;
}

const timelineOf = (message: TimelineMessage): string => (message.kind === "streaming" ? message.turn.timelineId : message.timelineId);

export const createAnnouncements = (engine: Pick<Engine, "bus" | "log">): Announcements => {
  const timelines = new Map<string, Set<(message: TimelineMessage) => void>>();
  const sessions = new Set<(message: SessionMessage) => void>();
  const hand = <M>(handlers: Iterable<(message: M) => void>, message: M): void => {
    for (const handle of [...handlers]) {
      try {
        handle(message);
      } catch (error) {
        engine.log.error({ err: error }, "an announcement could not be handed on");
      }
    }
  };
  const close = engine.bus.subscribe((message) => {
    if (message.kind === "wake" || message.kind === "stop") return;
    if (message.kind === "session") hand(sessions, message);
    else hand(timelines.get(timelineOf(message)) ?? [], message);
  });
  return {
    onTimeline: (timelineId, handler) => {
      const handlers = timelines.get(timelineId) ?? new Set();
      timelines.set(timelineId, handlers.add(handler));
      return () => {
        handlers.delete(handler);
        if (handlers.size === 0 && timelines.get(timelineId) === handlers) timelines.delete(timelineId);
      };
    },
    onSession: (handler) => {
      sessions.add(handler);
      return () => void sessions.delete(handler);
    },
    close,
  };
};
