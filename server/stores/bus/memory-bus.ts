import type { Logger } from "pino";
import type { Bus, BusMessage } from "./port";

export interface LocalDelivery {
  deliver(message: BusMessage): void;
  subscribe: Bus["subscribe"];
  clear(): void;
}

/** Hands messages to this process's subscribers, each message to all before the next: also when a handler publishes. */
export const createLocalDelivery = (log: Pick<Logger, "error">): LocalDelivery => {
  const handlers = new Set<(message: BusMessage) => void>();
  const waiting: BusMessage[] = [];
  let delivering = false;

  const handOver = (message: BusMessage): void => {
    for (const handler of [...handlers]) {
      try {
        handler(message);
      } catch (err) {
        log.error({ err, kind: message.kind }, "a subscriber of the bus failed");
      }
    }
  };

  return {
    deliver: (message) => {
      waiting.push(message);
      if (delivering) return;
      delivering = true;
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) handOver(next);
      } finally {
        delivering = false;
      }
    },
    subscribe: (handler) => {
      // Wrapped, so that one function subscribed twice is two subscriptions.
      const mine = (message: BusMessage): void => handler(message);
      handlers.add(mine);
      return () => void handlers.delete(mine);
    },
    clear: () => handlers.clear(),
  };
};

/** The bus of a single process. */
export const createMemoryBus = ({ log }: { log: Pick<Logger, "error"> }): Bus => {
  const local = createLocalDelivery(log);
  let closed = false;
  return {
    implementation: "memory",
    publish: async (message) => {
      if (!closed) local.deliver(message);
    },
    subscribe: local.subscribe,
    ping: async () => 0,
    close: async () => {
      closed = true;
      local.clear();
    },
  };
};
