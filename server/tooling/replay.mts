import { runInForeground } from "./child.mts";
import { ensureClient } from "./generate.mts";
import { runBundled } from "./run-bundled.mts";
import { helped, say } from "./terminal.mts";

const help = `
npm run replay -- --trace FILE | --timeline ID
  Plays a history again from its inputs, and compares what comes of them with what was recorded.
  --trace      a file that npm run simulate -- --trace wrote: every act, and the digests
  --timeline   a timeline of the configured database: the digests and samples in its chronicle
Exit code 0 when all is the same, 2 at the first difference (named by tick, and act or part of the state), 1 for bad input.`;

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  const [option = "", value = "", ...rest] = args.flatMap((arg) => (arg.startsWith("--") ? arg.split(/=(.*)/s, 2) : [arg]));
  if (rest.length > 0 || value === "" || (option !== "--trace" && option !== "--timeline")) {
    say("Give one of --trace FILE and --timeline ID. See: npm run replay -- --help");
    return 1;
  }
  if (option === "--trace") return runBundled("server/tooling/validation/replay-program.mts", ["--trace", value]);
  if (!(await ensureClient())) return 1;
  return runInForeground("tsx", ["server/entrypoints/cli.ts", "replay", "--timeline", value]);
};
