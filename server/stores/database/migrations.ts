import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "@/server/core/errors";
import type { DriverTransaction } from "./driver";

export interface Migration {
  name: string;
  sql: string;
  /** As Prisma's own runner computes it, so that either may go on where the other stopped. */
  checksum: string;
}

/** The migrations of a folder, oldest first. */
export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
}

const recordTable = `create table if not exists _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null,
  finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

export interface MigrationPlan {
  pending: Migration[];
  /** Applied here by a newer version of the program. */
  unknown: string[];
}

/** What is to be applied. Refuses a database whose past is not this program's. */
export const planMigrations = (known: readonly Migration[], applied: readonly Applied[]): MigrationPlan => {
  const unfinished = applied.find((row) => !row.finished_at && !row.rolled_back_at);
  if (unfinished) {
    throw new AppError(
      "UNAVAILABLE",
      `Migration ${unfinished.migration_name} was begun and not finished; restore a backup or repair it by hand`,
      {
        reason: "database.migration_unfinished",
        retryable: false,
      },
    );
  }
  const done = new Map(applied.filter((row) => row.finished_at && !row.rolled_back_at).map((row) => [row.migration_name, row.checksum]));
  const changed = known.find((migration) => done.has(migration.name) && done.get(migration.name) !== migration.checksum);
  if (changed) {
    throw new AppError("UNAVAILABLE", `Migration ${changed.name} is not the one that was applied to this database`, {
      reason: "database.migration_changed",
      retryable: false,
    });
  }
  const names = new Set(known.map((migration) => migration.name));
  return { pending: known.filter((migration) => !done.has(migration.name)), unknown: [...done.keys()].filter((name) => !names.has(name)) };
};

/** One migration and its record in one transaction: an interruption leaves neither. */
const apply = async (tx: DriverTransaction, migration: Migration): Promise<void> => {
  await tx.exec(migration.sql);
  await tx.query(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)",
    [randomUUID(), migration.checksum, migration.name],
  );
};

export interface MigrationTarget {
  transaction<T>(run: (tx: DriverTransaction) => Promise<T>): Promise<T>;
  /** Called once, before the first pending migration. */
  beforePending: (plan: MigrationPlan, isNew: boolean) => Promise<void>;
}

/** Brings the database up to date and says what it did. The caller holds whatever keeps a second runner out. */
export const migrate = async (target: MigrationTarget, folder: string): Promise<MigrationPlan> => {
  const applied = await target.transaction(async (tx) => {
    await tx.exec(recordTable);
    return tx.query<Applied>("select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations order by started_at");
  });
  const plan = planMigrations(readMigrations(folder), applied);
  if (plan.pending.length > 0) await target.beforePending(plan, applied.length === 0);
  for (const migration of plan.pending) await target.transaction((tx) => apply(tx, migration));
  return plan;
};
