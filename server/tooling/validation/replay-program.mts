import { readOptions, runProgram } from "./options.mts";
import { createProgress } from "./progress.mts";
import { replayTrace } from "./replay-trace.mts";

const main = async (args: string[]): Promise<number> => {
  const { trace = "" } = readOptions(args, { trace: { type: "string" } } as const);
  const progress = createProgress()("replay");
  const { inputs, acts, digests, tick, divergence } = await replayTrace(trace, (at) => progress(at, at));
  if (divergence) {
    process.stdout.write(`Diverged at tick ${divergence.tick}: ${divergence.what}\n`);
    return 2;
  }
  process.stdout.write(`Replayed ${inputs} inputs to tick ${tick}: ${acts} acts and ${digests} digests as recorded\n`);
  return 0;
};

await runProgram(() => main(process.argv.slice(2)));
