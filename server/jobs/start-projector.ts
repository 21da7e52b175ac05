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
/** Of a timeline the last event that is known here, and the last that is in the engine; each with the step at which it was learnt. */
interface Known {
  head: number;
  headAt: number;
  reached: number;
  reachedAt: number;
}
type ProjectorEngine = Pick<Engine, "db" | "bus" | "leases" | "log" | "nodeId" | "projection">;

export interface Projector {
  /** Events of the timelines that this process feeds which are committed and, as far as it knows, not yet in the engine. */
  lag(): number;
  stop(): Promise<void>;
}

/**
 * Feeds the external graph engine: after each commit what was committed, and now and then whatever is missing. Messages only say where to look;
 * what happened is read from the chronicle. While the engine is away nothing is lost but time.
 */
export const startProjector = (engine: ProjectorEngine, times: ProjectorTimes = usual): Projector => {
  const { projection, log } = engine;
  if (!projection) return { lag: () => 0, stop: async () => undefined };
  const ending = new AbortController();
  /** Timelines with something to do, oldest wish first. */
  const due = new Map<string, Place>();
  const busy = new Map<string, Promise<void>>();
  const leased = new Map<string, { place: Place; at: number }>();
  const known = new Map<string, Known>();
  /** Counts what is learnt, so that an answer to an earlier question does not undo it. */
  let step = 0;
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
      const head = known.get(place.timelineId)?.head ?? 0;
      await projection.catchUp(place.workspaceId, place.timelineId, ending.signal);
      const at = known.get(place.timelineId);
      if (at && !ending.signal.aborted) Object.assign(at, { reached: Math.max(at.reached, head), reachedAt: (step += 1) });
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
    known.delete(timelineId);
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

  /** What two lists said, unless a message or a feed has told more since they were asked for. Both may also say less than before: a graph that was wiped. */
  const learn = (timelineId: string, head: number, reached: number, asked: number): void => {
    const before = known.get(timelineId);
    known.set(timelineId, {
      head: before && before.headAt > asked ? Math.max(before.head, head) : head,
      headAt: before?.headAt ?? asked,
      reached: before && before.reachedAt > asked ? Math.max(before.reached, reached) : reached,
      reachedAt: before?.reachedAt ?? asked,
    });
  };

  const look = async (): Promise<void> => {
    const asked = (step += 1);
    // In this order: a timeline that is made in between is in the second list.
    const cursors = await projection.cursors();
    const heads = await listTimelineHeads(engine);
    const reached = new Map(cursors.map((cursor) => [cursor.timelineId, cursor]));
    for (const head of heads) {
      const cursor = reached.get(head.timelineId);
      learn(head.timelineId, head.headSeq, cursor?.seq ?? 0, asked);
      if (!cursor || cursor.workspaceId !== head.workspaceId || cursor.seq !== head.headSeq) want(head);
    }
    const present = new Set(heads.map(({ workspaceId, timelineId }) => `${workspaceId} ${timelineId}`));
    for (const cursor of cursors) {
      if (ending.signal.aborted) return;
      if (!present.has(`${cursor.workspaceId} ${cursor.timelineId}`)) await remove(cursor);
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
    const [first, last] = [message.events[0], message.events.at(-1)];
    if (first && last) {
      const at = known.get(message.timelineId);
      const { reached = first.seq - 1, reachedAt = 0 } = at ?? {};
      known.set(message.timelineId, { head: Math.max(at?.head ?? 0, last.seq), headAt: (step += 1), reached, reachedAt });
    }
    want(message);
    work();
  });
  const sweeps = setInterval(sweep, times.sweepMs);
  sweep();

  return {
    lag: () => [...leased.keys()].reduce((sum, id) => sum + Math.max(0, (known.get(id)?.head ?? 0) - (known.get(id)?.reached ?? 0)), 0),
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
