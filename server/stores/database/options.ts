import type { Logger } from "pino";

export interface DatabaseOptions {
  /** Folder of everything this program keeps: `pg`, `backups`. */
  dataDir: string;
  /** A Postgres server to use instead of the embedded database. */
  databaseUrl?: string | null;
  log?: Pick<Logger, "debug" | "info" | "warn" | "error">;
  /** Of the embedded database; `everyMs` 0 makes none on a schedule. By default one an hour, the last eight. */
  backups?: { everyMs: number; keep: number };
  /** Of the embedded database; a server has its own autovacuum. By default every minute, as often as a server looks. */
  vacuumEveryMs?: number;
  /** By default `prisma/migrations` under the working directory. */
  migrationsDir?: string;
}
