import type { Engine } from "@/server/core/context";
import { isAppError } from "@/server/core/errors";
import { listTimelineHeads } from "./find-timelines";

export interface ProjectorTimes {
  /** Between two looks at all timelines: a message may be lost, and a graph may be wiped. */
  sweepMs: number;
  /** After a failure, doubled by each that follows. */
  firstPauseMs: number;
  longestPauseMs: number;
}
const usual: ProjectorTimes = { sweepMs: 30_000, firstPauseMs: 500, longestPauseMs: 30_000 };
/** Timelines that are fed at once. */
const atOnce = 2;
const LEASE_MS = 30_000;
/** A lease that was taken this long ago is taken again before it is used. */
const FRESH_MS = 10_000;

interface Place {
  workspaceId: string;
  timelineId: string;
}
type ProjectorEngine = Pick<Engine, "db" | "bus" | "leases" | "log" | "nodeId" | "projection">;

/**
 * Feeds the external graph engine: after each commit what was committed, and now and then whatever is missing. Messages only say where to look;
 * what happened is read from the chronicle. While the engine is away nothing is lost but time.
 */
export const startProjector = (engine: ProjectorEngine, times: ProjectorTimes = usual): { stop(): Promise<void> } => {
  const { projection, log } = engine;
  if (!projection) return { stop: async () => undefined };
  const ending = new AbortController();
  /** Timelines with something to do, oldest wish first. */
  const due = new Map<string, Place>();
  const busy = new Map<string, Promise<void>>();
  const leased = new Map<string, { place: Place; at: number }>();
  let failures = 0;
  /** Runs while the engine is left alone after a failure. */
  let pausing: NodeJS.Timeout | null = null;
  let sweeping: Promise<void> | null = null;

  const mayFeed = async (place: Place): Promise<boolean> => {
    const { workspaceId, timelineId } = place;
    const held = leased.get(timelineId);
    if (held && performance.now() - held.at < FRESH_MS) return true;
    const at = performance.now();
    const lease = await engine.leases.acquire(workspaceId, timelineId, engine.nodeId, LEASE_MS, "graph");
    if (lease) leased.set(timelineId, { place, at });
    else leased.delete(timelineId);
    return lease !== null;
  };

  const pause = (error: unknown): void => {
    if (pausing || ending.signal.aborted) return;
    if (failures === 0) log.warn({ err: error }, "the graph cannot be fed; it will be tried again");
    const ms = Math.min(times.longestPauseMs, times.firstPauseMs * 2 ** failures);
    failures += 1;
    pausing = setTimeout(() => {
      pausing = null;
      // It may have lost what it had.
      sweep();
      work();
    }, ms);
  };
  const feed = async (key: string, place: Place): Promise<void> => {
    try {
      if (!(await mayFeed(place))) return;
      await projection.catchUp(place.workspaceId, place.timelineId, ending.signal);
      if (failures > 0) log.info("the graph is fed again");
      failures = 0;
    } catch (error) {
      if (isAppError(error) && error.code === "NOT_FOUND") return remove(place);
      if (isAppError(error) && error.code === "UNAVAILABLE") {
        due.set(key, place);
        return pause(error);
      }
      // Not the engine's fault: the others go on, and this one is tried again with its next event.
      log.error({ err: error, ...place }, "a timeline could not be taken to the graph");
    }
  };
  const remove = async ({ workspaceId, timelineId }: Place): Promise<void> => {
    leased.delete(timelineId);
    try {
      await projection.remove(workspaceId, timelineId);
    } catch (error) {
      pause(error);
    }
  };

  const work = (): void => {
    if (ending.signal.aborted || pausing) return;
    for (const [key, place] of due) {
      if (busy.size >= atOnce) return;
      if (busy.has(key)) continue;
      due.delete(key);
      busy.set(
        key,
        feed(key, place).finally(() => {
          busy.delete(key);
          work();
        }),
      );
    }
  };
  const want = (place: Place): void => void due.set(`${place.workspaceId} ${place.timelineId}`, place);

  const look = async (): Promise<void> => {
    // In this order: a timeline that is made in between is in the second list.
    const cursors = await projection.cursors();
    const heads = await listTimelineHeads(engine);
    const reached = new Map(cursors.map((cursor) => [cursor.timelineId, cursor]));
    for (const head of heads) {
      const cursor = reached.get(head.timelineId);
      if (!cursor || cursor.workspaceId !== head.workspaceId || cursor.seq !== head.headSeq) want(head);
    }
    const known = new Set(heads.map(({ workspaceId, timelineId }) => `${workspaceId} ${timelineId}`));
    for (const cursor of cursors) {
      if (ending.signal.aborted) return;
      if (!known.has(`${cursor.workspaceId} ${cursor.timelineId}`)) await remove(cursor);
    }
  };
  const sweep = (): void => {
    if (ending.signal.aborted || sweeping) return;
    sweeping = look()
      .then(work, pause)
      .finally(() => (sweeping = null));
  };

  const unsubscribe = engine.bus.subscribe((message) => {
    if (message.kind !== "events") return;
    want(message);
    work();
  });
  const sweeps = setInterval(sweep, times.sweepMs);
  sweep();

  return {
    stop: async () => {
      ending.abort();
      unsubscribe();
      clearInterval(sweeps);
      if (pausing) clearTimeout(pausing);
      await sweeping;
      await Promise.all(busy.values());
      const { nodeId, leases } = engine;
      for (const { place } of leased.values())
        await leases
          .release(place.workspaceId, place.timelineId, nodeId, "graph")
          .catch((error: unknown) => log.warn({ err: error, ...place }, "a lease was not given back; it runs out by itself"));
    },
  };
};
