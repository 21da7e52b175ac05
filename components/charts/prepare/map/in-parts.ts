/** Work that can be left between any two of its steps and gone on with later, in another frame. */
export type InParts<T> = Generator<undefined, T, undefined>;

/** Goes on until so many milliseconds of `now` are over, one step at least. What it came to once it is done, until then null. */
export function goOn<T>(work: InParts<T>, forMs: number, now: () => number = () => performance.now()): { value: T } | null {
  const until = now() + forMs;
  do {
    const step = work.next();
    if (step.done) return { value: step.value };
  } while (now() < until);
  return null;
}

/** All of it at once. */
export function finish<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
