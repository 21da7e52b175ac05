import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { AppError } from "@/server/core/errors";
import { lockDataDir } from "./data-dir-lock";

/** Where the embedded database keeps its files, inside the data folder. */
export const databaseFolder = (dataDir: string): string => path.join(dataDir, "pg");
export const backupFolder = (dataDir: string): string => path.join(dataDir, "backups");

const suffix = ".tar.gz";

const flush = async (target: string): Promise<void> => {
  const handle = await open(target, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Backups of a data folder, oldest first. */
export const listBackups = async (dataDir: string): Promise<string[]> => {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => path.join(folder, name));
};

const prune = async (dataDir: string, keep: number): Promise<void> => {
  const all = await listBackups(dataDir);
  for (const old of all.slice(0, Math.max(0, all.length - keep))) await rm(old, { force: true });
};

interface BackupOptions {
  dataDir: string;
  reason: string;
  keep: number;
}

/** A name that is there is a backup that is whole: written aside, flushed to the disk, then renamed. */
export const writeBackup = async (pglite: PGlite, { dataDir, reason, keep }: BackupOptions): Promise<string> => {
  const folder = backupFolder(dataDir);
  await mkdir(folder, { recursive: true });
  await pglite.exec("checkpoint");
  const dump = await pglite.dumpDataDir("gzip");
  const stamp = new Date().toISOString().replaceAll(":", "-");
  const file = path.join(folder, `${stamp}-${reason}${suffix}`);
  const aside = path.join(folder, `.${randomUUID()}.part`);
  const handle = await open(aside, "wx");
  try {
    await handle.writeFile(new Uint8Array(await dump.arrayBuffer()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  await flush(folder);
  await prune(dataDir, keep);
  return file;
};

/**
 * Puts a backup in the place of the current database, which is set aside and never deleted: its new path is returned, or null when
 * there was none. The backup is opened and asked first; UNAVAILABLE `database.locked` while a process uses the folder.
 */
export const restoreBackup = async (file: string, dataDir: string): Promise<string | null> => {
  const target = databaseFolder(dataDir);
  const release = lockDataDir(target);
  const fresh = `${target}.restoring-${randomUUID()}`;
  try {
    const bytes = await readFile(file);
    try {
      const pglite = await PGlite.create({ dataDir: fresh, loadDataDir: new Blob([new Uint8Array(bytes)]) });
      await pglite.query("select count(*) from _prisma_migrations");
      await pglite.close();
    } catch (cause) {
      throw new AppError("VALIDATION", `${file} is not a backup that can be opened`, { reason: "database.backup_unreadable", cause });
    }
    const aside = existsSync(target) ? `${target}.before-restore-${new Date().toISOString().replaceAll(":", "-")}` : null;
    if (aside) await rename(target, aside);
    await rename(fresh, target);
    await flush(dataDir);
    return aside;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    release();
  }
};
