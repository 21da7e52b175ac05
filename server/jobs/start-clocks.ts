import { awaitedPlayer, troubleReason } from "@/server/contracts/scene-state";
import type { Engine } from "@/server/core/context";
import { isAppError } from "@/server/core/errors";
import { createJobContext } from "@/server/runtime/create-context";
import { dropCast, releaseCasts } from "@/server/services/cast";
import { advanceEcosystem, pauseEcosystem } from "@/server/services/ecosystem";
import { cutShort, pauseScene, takeTurn } from "@/server/services/scene";
import { findDueWork, type DueClock, type DueScene } from "./find-due-work";
import { runLoop, type Loop } from "./run-loop";

/** Real milliseconds a tick takes at speed 1×. */
export const tickMs = 10_000;
const MAX_FAILURES = 5;
const LOOK_AGAIN_MS = 30_000;

interface Running {
  loop: Loop;
  intervalMs: number;
}

/** A step of a timeline that was deleted with its account or workspace is the last one, and no failure. */
const untilDeleted = (engine: Engine, timelineId: string, step: () => Promise<boolean>): (() => Promise<boolean>) => {
  return async () => {
    try {
      return await step();
    } catch (error) {
      if (!isAppError(error) || error.reason !== "timeline.not_found") throw error;
      engine.log.info({ timelineId }, "a clock ended: its timeline was deleted");
      dropCast(engine, timelineId);
      return false;
    }
  };
};

/**
 * Runs every playing clock and every running scene of this process's share, from the first moment after a start: what played when
 * the process ended plays on. Who owns a timeline is decided by its lease.
 */
export const startClocks = (engine: Engine): { stop(): Promise<void> } => {
  const running = new Map<string, Running>();
  let stopped = false;

  const start = (key: string, intervalMs: number, step: () => Promise<boolean>, giveUp: () => Promise<unknown>): void => {
    const before = running.get(key);
    if (before) {
      if (before.intervalMs !== intervalMs) before.loop.hurry();
      before.intervalMs = intervalMs;
      return;
    }
    const entry: Running = { intervalMs, loop: { stop: async () => undefined, hurry: () => undefined } };
    running.set(key, entry);
    entry.loop = runLoop({
      name: key,
      log: engine.log,
      intervalMs: () => entry.intervalMs,
      step,
      maxFailures: MAX_FAILURES,
      onGivenUp: () => giveUp().then(() => undefined),
      onEnd: () => running.delete(key),
    });
  };

  const startClock = ({ workspaceId, timelineId, speed }: DueClock): void => {
    const ctx = () => createJobContext(engine, "clock", workspaceId);
    start(
      `clock:${timelineId}`,
      tickMs / speed,
      untilDeleted(engine, timelineId, async () => (await advanceEcosystem(ctx(), { timelineId })) !== null),
      () => pauseEcosystem(ctx(), { timelineId, reason: troubleReason }),
    );
  };
  const startScene = ({ workspaceId, timelineId, sceneId, secondsPerTurn }: DueScene): void => {
    const ctx = () => createJobContext(engine, "scene", workspaceId);
    let before: number | null = null;
    start(
      `scene:${timelineId}:${sceneId}`,
      secondsPerTurn * 1_000,
      untilDeleted(engine, timelineId, async () => {
        const scene = await takeTurn(ctx(), { timelineId, sceneId });
        // Whoever answers a scene that waits for a person, or lets somebody speak where nobody may, wakes it.
        const stood = scene?.turn === before;
        before = scene?.turn ?? null;
        return scene?.status === "running" && scene.held === null && awaitedPlayer(scene) === null && !stood;
      }),
      () => pauseScene(ctx(), { timelineId, sceneId, reason: troubleReason }),
    );
  };

  const look = async (timelineId: string | null): Promise<void> => {
    if (stopped) return;
    const { clocks, scenes } = await findDueWork(engine, timelineId);
    if (stopped) return;
    clocks.forEach(startClock);
    scenes.forEach(startScene);
  };
  const lookSafely = (timelineId: string | null): void => {
    look(timelineId).catch((error: unknown) => engine.log.warn({ err: error }, "could not look for clocks to run"));
  };

  const unsubscribe = engine.bus.subscribe((message) => {
    if (message.kind === "wake") lookSafely(message.timelineId);
    if (message.kind === "stop") cutShort(engine, message.timelineId, message.sceneId);
  });
  // A wake may be lost, and a node that died leaves its clocks to the others.
  const timer = setInterval(() => lookSafely(null), LOOK_AGAIN_MS);
  lookSafely(null);

  return {
    stop: async () => {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await Promise.all([...running.values()].map(({ loop }) => loop.stop()));
      await engine.held.idle();
      await releaseCasts(engine);
    },
  };
};
