import { randomUUID } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { create, extract } from "tar";
import { AppError } from "@/server/core/errors";
import { lockDataDir } from "./data-dir-lock";

/** Where the embedded database keeps its files, inside the data folder. */
export const databaseFolder = (dataDir: string): string => path.join(dataDir, "pg");
export const backupFolder = (dataDir: string): string => path.join(dataDir, "backups");

const suffix = ".tar.gz";
const isUnfinished = /^\..*\.part(\.files)?$/;

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

/** The log that is needed to open a copy: from the last checkpoint to now. */
const logSql = `select pg_walfile_name(redo_lsn) "first", pg_walfile_name(pg_current_wal_lsn()) "last" from pg_control_checkpoint()`;
const isLog = /^[0-9A-F]{24}$/;

const copyFolder = async (from: string, to: string, isWanted: (name: string) => boolean): Promise<void> => {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target, isWanted);
    else if (isWanted(entry.name)) await copyFile(source, target, constants.COPYFILE_FICLONE);
  }
};

/** The files as they are at one moment: nobody reads or writes meanwhile, so it is a copy and nothing more. */
const copyFiles = (pglite: PGlite, from: string, to: string): Promise<void> =>
  pglite.transaction(async (tx) => {
    await tx.exec("checkpoint");
    const [log] = (await tx.query<{ first: string; last: string }>(logSql)).rows;
    if (!log) throw new AppError("INTERNAL", "The embedded database names no log");
    await copyFolder(from, to, (name) => name !== "postmaster.pid" && (!isLog.test(name) || (name >= log.first && name <= log.last)));
  });

/** What a process that was killed over a backup has left; of no use to anybody. */
export const clearUnfinished = async (dataDir: string): Promise<void> => {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder))
    if (isUnfinished.test(name)) await rm(path.join(folder, name), { recursive: true, force: true });
};

/** A name that is there is a backup that is whole: packed aside while the database goes on, flushed to the disk, then renamed. */
export const writeBackup = async (pglite: PGlite, { dataDir, reason, keep }: BackupOptions): Promise<string> => {
  const folder = backupFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(":", "-");
  const file = path.join(folder, `${stamp}-${reason}${suffix}`);
  const aside = path.join(folder, `.${randomUUID()}.part`);
  const copy = `${aside}.files`;
  try {
    await copyFiles(pglite, databaseFolder(dataDir), copy);
    await create({ file: aside, cwd: copy, gzip: { level: 1 }, portable: true, maxReadSize: 2 ** 20 }, ["."]);
    await flush(aside);
    await rename(aside, file);
  } finally {
    await rm(copy, { recursive: true, force: true });
    await rm(aside, { force: true });
  }
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
    await access(file);
    await mkdir(fresh);
    try {
      await extract({ file, cwd: fresh });
      const pglite = await PGlite.create({ dataDir: fresh });
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
