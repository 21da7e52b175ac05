import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

type Environment = Record<string, string | undefined>;

/** The tools of node_modules first, so that a `#!/usr/bin/env node` finds the Node that the project brings along. */
export const toolEnvironment = (extra: Environment = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH ?? ""}`,
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  ...extra,
});

export interface Finished {
  code: number;
  output: string;
  ms: number;
}

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });

// What is kept is read later, perhaps in a log: no colours, whatever the terminal can.
const plain: Environment = { NO_COLOR: "1", FORCE_COLOR: undefined };

/** Runs quietly and keeps what was written, both streams in order. */
export const runQuietly = async (command: string, args: readonly string[], extra: Environment = {}): Promise<Finished> => {
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, env: toolEnvironment({ ...plain, ...extra }), stdio: ["ignore", "pipe", "pipe"] });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  child.once("error", (error) => chunks.push(`${command}: ${error.message}\n`));
  const code = await ended(child);
  return { code, output: chunks.join(""), ms: performance.now() - started };
};

/** Hands the terminal over. Ctrl-C reaches the child by the terminal itself; other signals are passed on. */
export const runInForeground = async (command: string, args: readonly string[], extra: Environment = {}): Promise<number> => {
  const child = spawn(command, args, { cwd: root, env: toolEnvironment(extra), stdio: "inherit" });
  child.once("error", (error) => process.stderr.write(`${command}: ${error.message}\n`));
  const pass = (signal: NodeJS.Signals): void => {
    // A second SIGINT means "at once" to the host, and the terminal has sent the first one already.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, pass);
  const code = await ended(child);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, pass);
  return code;
};
