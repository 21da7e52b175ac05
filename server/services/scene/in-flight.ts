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

/** Whatever is being written for this scene in this process is given up at once: it is never a line. */
export const cutShort = (ctx: Pick<Engine, "held">, timelineId: string, sceneId: string): void =>
  ctx.held.find(inFlight, `${timelineId}:${sceneId}`)?.abort(new AppError("PRECONDITION", "The scene was stopped", { reason: STOPPED }));

export const isCutShort = (error: unknown): boolean => isAppError(error) && error.reason === STOPPED;
