import type { Engine } from "@/server/core/context";
import { AppError, isAppError } from "@/server/core/errors";
import { defineToken } from "@/server/core/held";

/** The words of a scene that are on their way in this process. */
const inFlight = defineToken<AbortController>("words in flight");

/** Runs with a signal that `cutShort` raises. One at a time for a scene: turns wait in one queue. */
export const whileInFlight = async <T>(
  ctx: Pick<Engine, "held">,
  { timelineId, sceneId }: { timelineId: string; sceneId: string },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const stop = new AbortController();
  ctx.held.keep(inFlight, `${timelineId}:${sceneId}`, stop);
  try {
    return await run(stop.signal);
  } finally {
    ctx.held.drop(inFlight, `${timelineId}:${sceneId}`);
  }
};

const STOPPED = "scene.stopped";

/** How often a scene was stopped in this process. */
const stops = defineToken<number>("stops of a scene");

/** Whatever is being written for this scene in this process is given up at once: it is never a line. Turns that wait behind it are, too. */
export const cutShort = ({ held }: Pick<Engine, "held">, timelineId: string, sceneId: string): void => {
  const key = `${timelineId}:${sceneId}`;
  held.keep(stops, key, (held.find(stops, key) ?? 0) + 1);
  held.find(inFlight, key)?.abort(new AppError("PRECONDITION", "The scene was stopped", { reason: STOPPED }));
};

/** Asked when a turn is wanted, answered when its time has come: whether the scene was stopped in between. */
export const watchStops = ({ held }: Pick<Engine, "held">, timelineId: string, sceneId: string): (() => boolean) => {
  const before = held.find(stops, `${timelineId}:${sceneId}`);
  return () => held.find(stops, `${timelineId}:${sceneId}`) !== before;
};

export const isCutShort = (error: unknown): boolean => isAppError(error) && error.reason === STOPPED;
