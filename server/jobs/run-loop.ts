import type { Logger } from "pino";
import { isAppError } from "@/server/core/errors";

export interface LoopOptions {
  name: string;
  log: Logger;
  /** Real milliseconds between the beginnings of two steps; asked before each wait. */
  intervalMs: () => number;
  /** False ends the loop. */
  step: () => Promise<boolean>;
  /** After this many failures in a row the loop gives up. */
  maxFailures: number;
  onGivenUp: (error: unknown) => Promise<void>;
  onEnd: () => void;
}
export interface Loop {
  /** Resolves when the step in progress, if any, is finished; none follows. */
  stop(): Promise<void>;
  /** Shortens the present wait to nothing: the interval changed. */
  hurry(): void;
}

const LONGEST_WAIT_MS = 30_000;

/** Steps at a steady pace until told otherwise. A failing step is tried again after a growing pause. */
export const runLoop = (options: LoopOptions): Loop => {
  let stopped = false;
  let wakeUp: () => void = () => undefined;
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const go = async (): Promise<void> => {
    for (let failures = 0; !stopped;) {
      const began = performance.now();
      try {
        if (!(await options.step())) return;
        failures = 0;
      } catch (error) {
        // Somebody else plays this cast, or the database is away: not this cast's fault.
        if (!(isAppError(error) && error.code === "UNAVAILABLE")) failures += 1;
        options.log.warn({ err: error, loop: options.name, failures }, "a step failed");
        if (failures >= options.maxFailures) return options.onGivenUp(error);
        await rest(Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** failures));
        continue;
      }
      if (!stopped) await rest(Math.max(0, options.intervalMs() - (performance.now() - began)));
    }
  };
  const running = go()
    .catch((error: unknown) => options.log.error({ err: error, loop: options.name }, "a loop ended badly"))
    .finally(options.onEnd);
  return {
    stop: () => {
      stopped = true;
      wakeUp();
      return running;
    },
    hurry: () => wakeUp(),
  };
};
