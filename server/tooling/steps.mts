import { runQuietly, type Finished } from "./child.mts";
import { row, say, seconds } from "./terminal.mts";

export interface Step {
  name: string;
  command: string;
  args: readonly string[];
}

const node = (name: string, ...args: string[]): Step => ({ name, command: process.execPath, args: ["server/tooling/run.mjs", ...args] });

/** Everything that can be said about the sources without running them. */
export const staticChecks: readonly Step[] = [
  { name: "types", command: "tsc", args: ["--noEmit", "--pretty", "false"] },
  {
    name: "lint",
    command: "eslint",
    args: [".", "--max-warnings=0", "--cache", "--cache-strategy=content", "--cache-location=node_modules/.cache/eslint/"],
  },
  { name: "format", command: "prettier", args: ["--check", ".", "--log-level=warn", "--cache", "--cache-strategy=content"] },
  // prisma/schema and prisma/migrations say the same.
  { name: "drift", command: "tsx", args: ["server/tooling/check-drift.mts"] },
  node("boundaries", "check-boundaries"),
  node("bundles", "check-bundles"),
  node("structure", "check-structure"),
];

export interface StepResult extends Finished {
  name: string;
}

const runStep = async ({ name, command, args }: Step): Promise<StepResult> => {
  const finished = await runQuietly(command, args);
  say(row(finished.code === 0 ? "✓" : "✗", name, seconds(finished.ms)));
  if (finished.code !== 0) say(finished.output.trimEnd());
  return { name, ...finished };
};

/** Two at a time: the smallest machine that is meant to run this has two cores. */
export const runSteps = async (steps: readonly Step[]): Promise<StepResult[]> => {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all([worker(), worker()]);
  return results;
};
