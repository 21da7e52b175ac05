import { spawn, type ChildProcess } from "node:child_process";

export interface ServerProcess {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  /** Resolves with the exit code when it ends. */
  exit: Promise<number | null>;
  /** Resolves when the text was printed; fails when the process ends before. */
  printed(text: string): Promise<void>;
}

// A promise that nobody awaits, on demand.
const forgetful = `data:text/javascript,${encodeURIComponent('process.on("SIGUSR2", () => void Promise.reject(new Error("a forgotten promise")))')}`;

/** The program itself, from its sources and without pages, in a process of its own. */
export const startServerProcess = (settings: Record<string, string>): ServerProcess => {
  const { PATH = "", HOME = "" } = process.env;
  const args = ["--import", "tsx", "--import", forgetful, "server/entrypoints/main.ts"];
  const child = spawn(process.execPath, args, { env: { PATH, HOME, NODE_ENV: "test", ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    child,
    out: () => out,
    err: () => err,
    exit,
    printed: async (text) => {
      let ended = false;
      void exit.then(() => (ended = true));
      while (!out.includes(text)) {
        if (ended) throw new Error(`the process ended before it printed “${text}”:\n${out}${err}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
};
