import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import { AppError } from "@/server/core/errors";
import { createLocalDelivery } from "./memory-bus";
import type { Bus, BusMessage } from "./port";
import { createOutbox } from "./redis-outbox";

export interface RedisBusOptions {
  url: string;
  log: Pick<Logger, "warn" | "error">;
  /** Of this process; its own messages are not delivered to it a second time. */
  nodeId?: string;
  /** Two deployments on one server take two names. */
  stream?: string;
}

const blockMs = 2_000;
const pingTimeoutMs = 2_000;
const pauseMs = 250;
const pageSize = 500;

/** Rejects when the connection fails, or the signal says stop. */
const untilReady = async (redis: Redis, signal: AbortSignal): Promise<void> => {
  if (redis.status !== "ready") await once(redis, "ready", { signal });
};

type Entry = [id: string, fields: string[]];

const fieldsOf = (fields: readonly string[]): Record<string, string> => {
  const pairs: Record<string, string> = {};
  for (let index = 0; index + 1 < fields.length; index += 2) pairs[fields[index] ?? ""] = fields[index + 1] ?? "";
  return pairs;
};

/**
 * The bus of several processes: one Redis stream. What a process publishes reaches its own subscribers at once, the others by the
 * stream; without Redis each goes on alone, and catches up in the chronicle when it is back.
 */
export const createRedisBus = ({ url, log, nodeId = randomUUID(), stream = "dramatis:bus" }: RedisBusOptions): Bus => {
  const connect = (): Redis => {
    const redis = new Redis(url, {
      // Nothing piles up inside the client while Redis is away: the outbox waits, and it is bounded.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 3_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
    redis.on("error", () => undefined);
    return redis;
  };
  const writer = connect();
  const reader = connect();
  const local = createLocalDelivery(log);
  const outbox = createOutbox({ redis: writer, stream, nodeId, log });
  const closing = new AbortController();
  let closed = false;
  let wake = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const receive = (entries: readonly Entry[]): void => {
    for (const [, fields] of entries) {
      const { node, message } = fieldsOf(fields);
      if (node === nodeId || message === undefined) continue;
      try {
        local.deliver(JSON.parse(message) as BusMessage);
      } catch (err) {
        log.error({ err }, "a message of the bus could not be read");
      }
    }
  };

  // Ids are made of the server's clock, so the place in the stream holds over a restart and over a flush.
  const follow = async (): Promise<void> => {
    let lastId: string | null = null;
    let away = false;
    while (!closed) {
      try {
        await untilReady(reader, closing.signal);
        if (lastId === null) {
          const newest: Entry[] = await reader.xrevrange(stream, "+", "-", "COUNT", 1);
          lastId = newest[0]?.[0] ?? "0-0";
          ready();
        }
        const found: [string, Entry[]][] | null = await reader.xread("COUNT", pageSize, "BLOCK", blockMs, "STREAMS", stream, lastId);
        const entries: Entry[] = found?.[0]?.[1] ?? [];
        receive(entries);
        lastId = entries.at(-1)?.[0] ?? lastId;
        away = false;
      } catch (err) {
        if (closed) return;
        if (!away) log.warn({ err }, "Redis is away; this process goes on alone");
        away = true;
        await pause();
      }
    }
  };
  let ready = (): void => undefined;
  // Until then a message of another process would be missed: a ping answers only after it.
  const following = new Promise<void>((resolve) => (ready = resolve));
  const done = follow();

  return {
    implementation: "redis",
    publish: async (message) => {
      if (closed) return;
      // First, because a subscriber may publish in answer.
      outbox.put(message);
      local.deliver(message);
    },
    subscribe: local.subscribe,
    ping: async () => {
      const started = performance.now();
      const patience = AbortSignal.any([closing.signal, AbortSignal.timeout(pingTimeoutMs)]);
      const late = new Promise<never>((_, reject) => patience.addEventListener("abort", () => reject(new Error("no answer"))));
      const answer = async (): Promise<void> => {
        await untilReady(writer, patience);
        await Promise.all([following, writer.ping()]);
      };
      try {
        await Promise.race([answer(), late]);
        return performance.now() - started;
      } catch (cause) {
        throw new AppError("UNAVAILABLE", "Redis does not answer", { reason: "bus.unavailable", cause });
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      local.clear();
      await outbox.close();
      wake();
      closing.abort();
      reader.disconnect();
      writer.disconnect();
      await done;
    },
  };
};
