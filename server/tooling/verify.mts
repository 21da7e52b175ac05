import { ensureGenerated } from "./generate.mts";
import { runSteps, staticChecks, type Step } from "./steps.mts";
import { helped, say, seconds } from "./terminal.mts";

const help = `
npm run verify
  Format, lint, boundaries, bundles, structure, types and unit tests, two at a time. Needs no server and no browser.
  npm run verify:full adds the build, the integration, end-to-end and services tests.`;

const unitTests: Step = { name: "unit", command: "vitest", args: ["run", "--project=unit", "--reporter=default"] };

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  const started = performance.now();
  if (!(await ensureGenerated())) return 1;
  const results = await runSteps([...staticChecks, unitTests]);
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
  const took = seconds(performance.now() - started);
  say(failed.length === 0 ? `verified in ${took}` : `not good: ${failed.join(", ")} (${took})`);
  return failed.length === 0 ? 0 : 1;
};
