import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** A real server that was started for tests, or that somebody named. */
export interface RunningService {
  url: string;
  /** How it came to be, for people: `PostgreSQL 15.18 of this machine`. */
  way: string;
  stop: () => Promise<void>;
}

export const isRoot = process.getuid?.() === 0;

export const findProgram = (name: string): string | null => {
  const found = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name));
  return found.find((file) => fs.existsSync(file)) ?? null;
};

export interface Identity {
  uid: number;
  gid: number;
}
export const run = (
  command: string,
  args: readonly string[],
  options: { as?: Identity; env?: Record<string, string> } = {},
): { ok: boolean; output: string } => {
  const finished = spawnSync(command, args, {
    encoding: "utf8",
    timeout: 600_000,
    env: { ...process.env, ...options.env },
    cwd: "/",
    ...options.as,
  });
  return { ok: finished.status === 0, output: `${finished.stdout ?? ""}${finished.stderr ?? ""}${finished.error?.message ?? ""}`.trim() };
};

/** Debian's own package, when this is a machine where that can be installed. */
export const installPackage = (name: string): boolean => {
  if (!isRoot || !findProgram("apt-get")) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const install = (): boolean => run("apt-get", ["install", "-y", "--no-install-recommends", name], { env }).ok;
  return install() || (run("apt-get", ["update"], { env }).ok && install());
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });

export const temporaryFolder = (name: string, as?: Identity): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `dramatis-${name}-`));
  if (as) fs.chownSync(folder, as.uid, as.gid);
  return folder;
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface ServerOptions {
  folder: string;
  isUp: () => boolean | Promise<boolean>;
  as?: Identity | undefined;
  env?: Record<string, string> | undefined;
  /** For a server whose data outlives it: `stop` leaves the folder alone. */
  keep?: boolean;
  /** SIGINT is Postgres's "fast" shutdown; SIGTERM would wait for its clients. */
  stopBy?: NodeJS.Signals;
}

/** Starts a server and waits until it answers. It dies with this process, and `stop` removes its folder. */
export const startServer = async (
  command: string,
  args: readonly string[],
  { folder, isUp, as, env, keep = false, stopBy = "SIGINT" }: ServerOptions,
): Promise<() => Promise<void>> => {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], cwd: folder, env: { ...process.env, ...env }, ...as });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-4_000)));
  let running = true;
  const gone = new Promise<void>((resolve) => {
    child.once("error", (error) => (output += error.message));
    child.once("close", () => resolve());
  }).then(() => void (running = false));
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);

  const stop = async (): Promise<void> => {
    child.kill(stopBy);
    const impatient = setTimeout(kill, 10_000);
    await gone;
    clearTimeout(impatient);
    process.off("exit", kill);
    if (!keep) fs.rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 120_000;
  while (running && Date.now() < deadline) {
    if (await isUp()) return stop;
    await sleep(100);
  }
  await stop();
  throw new Error(`${path.basename(command)} did not come up:\n${output}`);
};
