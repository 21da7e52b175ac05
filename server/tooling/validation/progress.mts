import type { Report } from "./measure.mts";

const EVERY_MS = 2_000;

/** A line on the error stream whenever a new part begins, and now and then how far a long one has come. */
export const createProgress = (): Report => {
  const started = performance.now();
  let last = started;
  const say = (text: string): void => {
    last = performance.now();
    process.stderr.write(`${((last - started) / 1000).toFixed(1).padStart(7)} s  ${text}\n`);
  };
  return (what) => {
    say(what);
    return (done, of) => {
      if (performance.now() - last > EVERY_MS) say(`${what}  ${done} of ${of}`);
    };
  };
};
