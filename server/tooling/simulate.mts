import { runBundled } from "./run-bundled.mts";

export const main = (args: string[]): Promise<number> => runBundled("server/tooling/validation/simulate-program.mts", args);
