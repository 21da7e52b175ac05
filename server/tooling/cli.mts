import { runInForeground } from "./child.mts";
import { ensureClient } from "./generate.mts";

/** From the sources, so that no build is needed; where only the build is, `node dist/cli.js` does the same. */
export const main = async (args: string[]): Promise<number> => {
  if (!(await ensureClient())) return 1;
  return runInForeground("tsx", ["server/entrypoints/cli.ts", ...args]);
};
