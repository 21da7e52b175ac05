/** Lets one work at a time; whoever waits for somebody outside makes room for the next meanwhile. */
export interface Turnstile {
  /** Runs when it is this one's turn, first come first served. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Within `pass`: steps out while `wait` is waited for, and comes in again when it is its turn. */
  stepOut<T>(wait: () => Promise<T>): Promise<T>;
}

/** Who waits for longer than this is waiting indeed, and not only asking somebody in this process. */
const WAITING_MS = 30;

/** `onWaiting` is told that somebody has been outside for a while, so that another may be let in. */
export const createTurnstile = (onWaiting: () => void = () => undefined): Turnstile => {
  const queue: (() => void)[] = [];
  let isTaken = false;
  const enter = async (): Promise<void> => {
    if (isTaken) await new Promise<void>((resolve) => void queue.push(resolve));
    isTaken = true;
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else isTaken = false;
  };
  return {
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    stepOut: async (wait) => {
      leave();
      const timer = setTimeout(onWaiting, WAITING_MS);
      try {
        return await wait();
      } finally {
        clearTimeout(timer);
        await enter();
      }
    },
  };
};
