import type { Redis } from "ioredis";
import type { Logger } from "pino";
import type { BusMessage } from "./port";

/** Messages kept for the others while Redis is away; beyond it the oldest go, and whoever misses them reads the chronicle. */
const most = 2_000;
/** Length at which the stream is trimmed; a process that is further behind reads the chronicle. */
const streamLength = 20_000;
const batchSize = 100;
const pauseMs = 250;
const closeWaitMs = 1_000;

export interface Outbox {
  put(message: BusMessage): void;
  /** Gives what is waiting a moment to leave. */
  close(): Promise<void>;
}

interface Parts {
  redis: Redis;
  stream: string;
  nodeId: string;
  log: Pick<Logger, "warn">;
}

/** Sends messages one after the other, in order, and again after a failure: a message may arrive twice, never out of order. */
export const createOutbox = ({ redis, stream, nodeId, log }: Parts): Outbox => {
  const waiting: string[] = [];
  let pumping: Promise<void> | null = null;
  let closed = false;
  let dropped = 0;

  const send = async (batch: readonly string[]): Promise<void> => {
    const pipeline = redis.pipeline();
    for (const message of batch) pipeline.xadd(stream, "MAXLEN", "~", streamLength, "*", "node", nodeId, "message", message);
    const results = (await pipeline.exec()) ?? [];
    const failed = results.find(([error]) => error !== null);
    if (failed?.[0]) throw failed[0];
  };

  const pump = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, batchSize);
      const droppedBefore = dropped;
      try {
        await send(batch);
        waiting.splice(0, batch.length - (dropped - droppedBefore));
        if (dropped > 0) log.warn({ dropped }, "Redis is back; some messages for other processes were dropped");
        dropped = 0;
      } catch {
        if (closed) return;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  };

  const start = (): void => {
    pumping ??= pump().finally(() => {
      pumping = null;
      // Put between the last look and here.
      if (waiting.length > 0 && !closed) start();
    });
  };

  return {
    put: (message) => {
      waiting.push(JSON.stringify(message));
      if (waiting.length > most) {
        waiting.shift();
        dropped += 1;
      }
      start();
    },
    close: async () => {
      closed = true;
      if (!pumping) return;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([pumping, new Promise((resolve) => (timer = setTimeout(resolve, closeWaitMs)))]);
      clearTimeout(timer);
    },
  };
};
