import { ensureGenerated } from "./generate.mts";
import { runSteps, staticChecks } from "./steps.mts";
import { runEndToEnd, runVitest } from "./suites.mts";
import { helped, say, seconds, unknownWords } from "./terminal.mts";
import { add, countLine, oneFailed, onePassed, type Counts } from "./test-counts.mts";

const help = `
npm test [-- static|unit|int|e2e ...]
  Without words: types, lint, format, boundaries, bundles and structure, then unit, integration and end-to-end tests.
  With words: only those parts. Needs nothing but \`npm install\`; the browser is found, or installed, when e2e begins.
  The last line is \`N passed, N failed, N skipped\`; a static check counts as one test.
  Tests against real servers: npm run test:services`;

const parts: Record<string, () => Promise<Counts[]>> = {
  static: async () => (await runSteps(staticChecks)).map(({ code }) => (code === 0 ? onePassed : oneFailed)),
  unit: async () => [await runVitest("unit")],
  int: async () => [await runVitest("int")],
  e2e: async () => [await runEndToEnd()],
};

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  const unknown = unknownWords(args, Object.keys(parts));
  if (unknown.length > 0) {
    say(`Unknown part ${unknown.join(" ")}. See: npm test -- --help`);
    return 1;
  }
  const started = performance.now();
  const counts: Counts[] = (await ensureGenerated()) ? [] : [oneFailed];
  for (const [name, run] of Object.entries(parts)) {
    if (args.length === 0 || args.includes(name)) counts.push(...(await run()));
  }
  const total = add(counts);
  say(`took ${seconds(performance.now() - started)}`);
  say(countLine(total));
  return total.failed === 0 ? 0 : 1;
};
