import type { Logger } from "pino";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Bus } from "@/server/stores/bus/port";

interface Entry {
  events: ChronicleEvent[];
  state: "open" | "committed" | "dropped";
}
export interface Publication {
  /** Resolves when everything that may be published by now has been. */
  commit(): Promise<void>;
  drop(): Promise<void>;
}
export interface PublishQueue {
  /** Called while the timeline's row is locked, hence in seq order: two commits may be reported in the other order. */
  enter(workspaceId: string, timelineId: string, events: ChronicleEvent[]): Publication;
}

export const createPublishQueue = (bus: Bus, log: Pick<Logger, "error">): PublishQueue => {
  const queues = new Map<string, Entry[]>();

  const flush = async (workspaceId: string, timelineId: string): Promise<void> => {
    const queue = queues.get(timelineId) ?? [];
    const sent: Promise<void>[] = [];
    for (let [first] = queue; first && first.state !== "open"; [first] = queue) {
      queue.shift();
      if (first.state === "dropped" || first.events.length === 0) continue;
      // The bus keeps the order in which publish is called; waiting between two would let a later commit overtake.
      sent.push(bus.publish({ kind: "events", workspaceId, timelineId, events: first.events }));
    }
    if (queue.length === 0) queues.delete(timelineId);
    for (const result of await Promise.allSettled(sent)) {
      if (result.status === "rejected") log.error({ err: result.reason as unknown, timelineId }, "committed events could not be announced");
    }
  };

  return {
    enter: (workspaceId, timelineId, events) => {
      const entry: Entry = { events, state: "open" };
      const queue = queues.get(timelineId) ?? [];
      queues.set(timelineId, queue);
      queue.push(entry);
      const settle = (state: Entry["state"]) => async (): Promise<void> => {
        if (entry.state !== "open") return;
        entry.state = state;
        await flush(workspaceId, timelineId);
      };
      return { commit: settle("committed"), drop: settle("dropped") };
    },
  };
};
