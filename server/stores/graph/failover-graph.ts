import type { Logger } from "pino";
import { AppError, isAppError } from "@/server/core/errors";
import { createCircuitBreaker } from "./circuit-breaker";
import type { GraphStore } from "./port";

export interface FailoverOptions {
  primary: GraphStore;
  fallback: GraphStore;
  /** Called when the primary did not answer a probe: what hangs on the way to it is given up. */
  renew: () => void;
  log: Pick<Logger, "info" | "warn">;
  now?: () => number;
}
/** After `patienceMs` the fallback works on the answer too; after `limitMs` the primary is given up, and is away if it does not even answer a ping. */
const waits = { patienceMs: 300, limitMs: 1_500, pingMs: 500 };
const breakerOptions = { trips: 2, coolMs: 1_000, mostCoolMs: 15_000 };

const overdue = (): AppError => new AppError("UNAVAILABLE", "The graph database did not answer in time", { reason: "graph.overdue" });
const hasReason = (error: unknown, ...reasons: readonly string[]): boolean =>
  isAppError(error) && error.reason !== undefined && reasons.includes(error.reason);
const isOverdue = (error: unknown): boolean => hasReason(error, "graph.overdue");
const isAway = (error: unknown): boolean => hasReason(error, "graph.overdue", "graph.offline");
/** It is there, and cannot answer this one yet. */
const isNotReady = (error: unknown): boolean => hasReason(error, "graph.behind", "graph.moving");

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(overdue()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Two engines as one. The primary answers when it is there, in time, and has come to the moment that is asked about; else the fallback does,
 * with the same answer. So whoever looks at the graph never waits for a database that is slow or away.
 */
export const createFailoverGraph = ({ primary, fallback, renew, log, now = () => performance.now() }: FailoverOptions): GraphStore => {
  const breaker = createCircuitBreaker({
    ...breakerOptions,
    now,
    onChange: (state) => {
      if (state === "open") log.warn({ engine: primary.engine }, "the graph engine is offline; this process answers");
      if (state === "closed") log.info({ engine: primary.engine }, "the graph engine is back");
    },
  });
  const tryPing = async (): Promise<"answered" | "failed"> => {
    try {
      await within(waits.pingMs, primary.ping());
      return "answered";
    } catch {
      return "failed";
    }
  };
  const probe = async (): Promise<void> => {
    const outcome = await tryPing();
    if (outcome === "failed") renew();
    breaker.probed(outcome);
  };
  /** A large question takes long of an engine that is well; one that is away leaves a small one unanswered too. */
  const reportOverdue = async (): Promise<void> => breaker.report(await tryPing());
  /** Whether the primary may be asked; where it may not, and it is time, somebody else finds out whether it is back. */
  const isOpenToCalls = (): boolean => {
    if (breaker.beginProbe()) void probe();
    return breaker.state === "closed";
  };
  const call = async <T>(ask: (engine: GraphStore) => Promise<T>): Promise<T> => {
    try {
      const answer = await within(waits.limitMs, ask(primary));
      breaker.report("answered");
      return answer;
    } catch (error) {
      if (isOverdue(error)) void reportOverdue();
      else breaker.report(isAway(error) ? "failed" : "answered");
      throw error;
    }
  };

  const either = <T>(ask: (engine: GraphStore) => Promise<T>): Promise<T> => {
    if (!isOpenToCalls()) return ask(fallback);
    return new Promise<T>((resolve, reject) => {
      let second: Promise<void> | null = null;
      const askFallback = (): void => void (second ??= ask(fallback).then(resolve, reject));
      const impatient = setTimeout(askFallback, waits.patienceMs);
      call(ask)
        .then(resolve, (error: unknown) => (isAway(error) || isNotReady(error) ? askFallback() : reject(error)))
        .finally(() => clearTimeout(impatient));
    });
  };

  return {
    engine: primary.engine,
    snapshot: (at) => either((engine) => engine.snapshot(at)),
    neighbours: (at, id, hops, filter) => either((engine) => engine.neighbours(at, id, hops, filter)),
    path: (at, fromId, toId, way, filter) => either((engine) => engine.path(at, fromId, toId, way, filter)),
    pair: (at, oneId, otherId) => either((engine) => engine.pair(at, oneId, otherId)),
    similar: (at, id, limit) => either((engine) => engine.similar(at, id, limit)),
    analyse: (at, seed, filter) => either((engine) => engine.analyse(at, seed, filter)),
    status: async (workspaceId, timelineId) => {
      const own = await fallback.status(workspaceId, timelineId);
      if (!isOpenToCalls()) return { ...own, offline: true };
      try {
        const status = await within(waits.pingMs, primary.status(workspaceId, timelineId));
        breaker.report(status.offline ? "failed" : "answered");
        if (status.offline) return { ...own, offline: true };
        // Questions about the latest moment are answered here until it has come that far.
        return status.lag === 0 ? status : { ...own, lag: status.lag };
      } catch (error) {
        breaker.report(isAway(error) ? "failed" : "answered");
        if (!isAway(error)) throw error;
        return { ...own, offline: true };
      }
    },
    ping: async () => {
      if (!isOpenToCalls()) throw overdue();
      try {
        const ms = await within(waits.pingMs, primary.ping());
        breaker.report("answered");
        return ms;
      } catch (error) {
        breaker.report("failed");
        throw error;
      }
    },
    close: async () => {
      await Promise.all([primary.close(), fallback.close()]);
    },
  };
};
