/** Long work in one thread with others: it asks now and then whether it is time to let them in. */
export interface Pause {
  due(): boolean;
  rest(): Promise<void>;
}

/** Milliseconds at a stretch; half of what a caller would notice, as the work asks only now and then. */
const stretchMs = 6;

export const createPause = (): Pause => {
  let began = performance.now();
  return {
    due: () => performance.now() - began > stretchMs,
    rest: async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      began = performance.now();
    },
  };
};
