import type { Engine } from "@/server/core/context";
import { createJobContext } from "@/server/runtime/create-context";
import { claimTake, createTurnstile, freeClaims, playTake } from "@/server/services/take";

export interface TakeTimes {
  /** Between two looks for takes that wait: a wake may be lost, and another process may have died over one. */
  lookMs: number;
  /** Takes that are on their way at once in this process. */
  atOnce: number;
}
const usual: TakeTimes = { lookMs: 5_000, atOnce: 8 };

/**
 * Plays the takes that wait, of every workspace: one at a time on the processor, and while that one waits for a model the next. What was being played when the process ended is gone on with where it
 * was: a take's turns lie in the chronicle of its branch, and who plays it is decided by a lease.
 */
export const startTakes = (engine: Engine, { lookMs, atOnce }: TakeTimes = usual): { stop(): Promise<void> } => {
  const playing = new Set<Promise<void>>();
  let isEnding = false;
  const turnstile = createTurnstile(() => look());

  const playNext = async (): Promise<void> => {
    for (;;) {
      if (isEnding) return;
      const claim = await claimTake(engine);
      if (!claim) return;
      await playTake(createJobContext(engine, "take", claim.workspaceId), claim, { isEnding: () => isEnding, turnstile });
    }
  };
  const look = (): void => {
    if (isEnding || playing.size >= atOnce) return;
    const one = playNext()
      .catch((error: unknown) => engine.log.warn({ err: error }, "a take could not be played now; it will be tried again"))
      .finally(() => playing.delete(one));
    playing.add(one);
  };

  const unsubscribe = engine.bus.subscribe((message) => {
    if (message.kind === "wake") look();
  });
  const timer = setInterval(look, lookMs);
  const freed = freeClaims(engine)
    .catch((error: unknown) => engine.log.warn({ err: error }, "takes of before the start go on when their lease has run out"))
    .then(look);

  return {
    stop: async () => {
      isEnding = true;
      unsubscribe();
      clearInterval(timer);
      await freed;
      await Promise.all(playing);
    },
  };
};
