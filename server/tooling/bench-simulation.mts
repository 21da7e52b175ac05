import { bundle, runBundled } from "./run-bundled.mts";

const IN_THIS_THREAD = "server/tooling/validation/bench-program.mts";
const IN_WORKER = "server/tooling/validation/bench-worker-program.mts";
/** A third of the young generation that the server gives to the thread of a cast, in MB. */
const AS_IN_THE_SERVER = "--max-semi-space-size=8";
const WORKER = "server/entrypoints/simulation-worker.ts";

export const main = async (args: string[]): Promise<number> => {
  if (!args.includes("--worker") || args.includes("--help")) return runBundled(IN_THIS_THREAD, args, [AS_IN_THE_SERVER]);
  const rest = args.filter((arg) => arg !== "--worker");
  return runBundled(IN_WORKER, [`--script=${await bundle(WORKER)}`, ...rest]);
};
