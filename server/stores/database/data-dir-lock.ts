import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { AppError } from "@/server/core/errors";

interface Holder {
  pid: number;
  host: string;
  /** Start of that process in clock ticks since boot; tells a reused pid from the old one. Empty where /proc is missing. */
  started: string;
  id: string;
}

const heartbeatMs = 5_000;
/** A holder on another machine or in another container cannot be asked: it counts as gone after this silence. */
const silenceMs = 30_000;

const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
};

const isRunning = (holder: Holder): boolean => {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const started = startOf(holder.pid);
  return holder.started === "" || started === "" || started === holder.started;
};

const readHolder = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
};

const isAlive = (file: string, holder: Holder): boolean => {
  if (holder.host === hostname()) return isRunning(holder);
  try {
    return Date.now() - statSync(file).mtimeMs < silenceMs;
  } catch {
    return false;
  }
};

// The file appears whole or not at all: written aside, then linked under its name, which fails when the name is taken.
const claim = (file: string, holder: Holder): boolean => {
  const aside = `${file}.${holder.id}`;
  writeFileSync(aside, JSON.stringify(holder));
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
};

// Two processes may find the same stale file; whoever finds that it moved a fresh one away puts it back.
const clearStale = (file: string, stale: Holder | null): void => {
  const aside = `${file}.stale.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && moved.id !== stale?.id) {
    try {
      linkSync(aside, file);
    } catch {
      // Somebody else has claimed it in between: theirs stands.
    }
  }
  rmSync(aside, { force: true });
};

const locked = (folder: string, holder: Holder): AppError => {
  const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
  return new AppError("UNAVAILABLE", `The data folder ${folder} is in use by process ${holder.pid}${where}; stop it, or set DATABASE_URL`, {
    reason: "database.locked",
    retryable: false,
  });
};

/** Holds a folder for this process: PGlite itself lets two of them in. Throws UNAVAILABLE `database.locked`; returns the release. */
export const lockDataDir = (folder: string): (() => void) => {
  const resolved = path.resolve(folder);
  const file = `${resolved}.lock`;
  mkdirSync(path.dirname(resolved), { recursive: true });
  const me: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid), id: randomUUID() };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(file, me)) {
      const beat = setInterval(() => {
        const now = new Date();
        if (readHolder(file)?.id === me.id) utimesSync(file, now, now);
      }, heartbeatMs);
      beat.unref();
      const release = (): void => {
        clearInterval(beat);
        process.off("exit", release);
        if (readHolder(file)?.id === me.id) rmSync(file, { force: true });
      };
      process.once("exit", release);
      return release;
    }
    const holder = readHolder(file);
    if (holder && isAlive(file, holder)) throw locked(resolved, holder);
    clearStale(file, holder);
  }
  throw new AppError("UNAVAILABLE", `The data folder ${resolved} could not be locked`, { reason: "database.locked", retryable: false });
};
