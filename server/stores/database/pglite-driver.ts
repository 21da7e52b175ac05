import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { AppError } from "@/server/core/errors";
import { startAutovacuum } from "./autovacuum";
import { clearUnfinished, databaseFolder, writeBackup } from "./backups";
import { lockDataDir } from "./data-dir-lock";
import type { Driver, DriverTransaction } from "./driver";
import { migrate } from "./migrations";
import type { DatabaseOptions } from "./options";

type Begin = Driver["transaction"];

const beginOn =
  (pglite: PGlite): Begin =>
  (run, opening) =>
    pglite.transaction(async (tx) => {
      if (opening) await tx.exec(opening);
      const wrapped: DriverTransaction = {
        exec: async (text) => void (await tx.exec(text)),
        query: async <R extends object>(text: string, params: readonly unknown[] = []) => (await tx.query<R>(text, [...params])).rows,
      };
      return run(wrapped);
    });

/** The driver over an instance that somebody else has opened and migrated, e.g. one in memory. */
export const createPgliteDriver = (pglite: PGlite, parts: Pick<Driver, "backUp" | "close">): Driver => ({
  dialect: "pglite",
  adapter: new PrismaPGlite(pglite),
  transaction: beginOn(pglite),
  ...parts,
});

// Prisma's adapter takes a timestamp's offset for zero, so the session's has to be zero.
export const prepareSession = async (pglite: PGlite): Promise<void> => void (await pglite.exec("set timezone = 'UTC'"));

const open = async (folder: string): Promise<PGlite> => {
  await mkdir(folder, { recursive: true });
  try {
    const pglite = await PGlite.create({ dataDir: folder });
    await prepareSession(pglite);
    return pglite;
  } catch (cause) {
    throw new AppError("UNAVAILABLE", `The database in ${folder} cannot be opened; a backup can be restored in its place`, {
      reason: "database.unreadable",
      retryable: false,
      cause,
    });
  }
};

/** Opens the database of the data folder for this process alone, backs it up before it is migrated, and keeps backing it up. */
export const openPglite = async (options: DatabaseOptions): Promise<Driver> => {
  const { dataDir, log, backups = { everyMs: 3_600_000, keep: 8 }, vacuumEveryMs = 60_000 } = options;
  const folder = databaseFolder(dataDir);
  const release = lockDataDir(folder);
  const isNew = !existsSync(path.join(folder, "PG_VERSION"));
  let pglite: PGlite | null = null;
  try {
    const opened = (pglite = await open(folder));
    await clearUnfinished(dataDir);
    let last: Promise<unknown> = Promise.resolve();
    const backUp = (reason: string): Promise<string> => {
      const next = last.catch(() => undefined).then(() => writeBackup(opened, { dataDir, reason, keep: backups.keep }));
      last = next;
      return next;
    };
    const plan = await migrate(
      {
        transaction: beginOn(opened),
        beforePending: async () => void (isNew || (await backUp("migration"))),
      },
      options.migrationsDir ?? path.resolve("prisma/migrations"),
    );
    if (plan.unknown.length > 0) log?.warn({ migrations: plan.unknown }, "the database was migrated by a newer version");
    if (plan.pending.length > 0) log?.info({ migrations: plan.pending.map((migration) => migration.name) }, "database migrated");
    const schedule =
      backups.everyMs > 0
        ? setInterval(() => void backUp("schedule").catch((err: unknown) => log?.error({ err }, "backup failed")), backups.everyMs)
        : null;
    schedule?.unref();
    const vacuum = startAutovacuum(opened, vacuumEveryMs, log);
    return createPgliteDriver(opened, {
      backUp,
      close: async () => {
        if (schedule) clearInterval(schedule);
        await vacuum.stop();
        if (!opened.closed) {
          await backUp("shutdown").catch((err: unknown) => log?.error({ err }, "backup failed"));
          await opened.close();
        }
        release();
      },
    });
  } catch (error) {
    if (pglite && !pglite.closed) await pglite.close();
    release();
    throw error;
  }
};
