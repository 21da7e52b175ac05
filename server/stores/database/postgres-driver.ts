import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { PoolClient } from "pg";
import type { Driver, DriverTransaction } from "./driver";
import { migrate } from "./migrations";
import type { DatabaseOptions } from "./options";

// The lock that Prisma's own runner takes, so that the two keep each other out as well.
const migrationLock = 72_707_369;
const migrationWaitMs = 60_000;

const int8 = 20;
const bytea = 17;

// The same values as from PGlite: bigint as number, bytes as a plain Uint8Array.
const types = {
  getTypeParser: (id: number, format?: "text" | "binary"): unknown => {
    if (id === int8) return Number;
    if (id === bytea) return (text: string) => new Uint8Array(Buffer.from(text.slice(2), "hex"));
    return format === "binary" ? pg.types.getTypeParser(id, "binary") : pg.types.getTypeParser(id, "text");
  },
} as pg.CustomTypesConfig;

const toTransaction = (client: PoolClient): DriverTransaction => ({
  exec: async (text) => void (await client.query(text)),
  query: async <R extends object>(text: string, params: readonly unknown[] = []) =>
    (await client.query<R>({ text, values: [...params], types })).rows,
});

const inTransaction = async <T>(client: PoolClient, run: (tx: DriverTransaction) => Promise<T>, opening = ""): Promise<T> => {
  await client.query(`begin; ${opening}`);
  const result = await run(toTransaction(client));
  await client.query("commit");
  return result;
};

/** Every wait is bounded: for a connection 3 s, for a lock 4 s, for a statement 5 s. */
export const openPostgres = async (options: DatabaseOptions & { databaseUrl: string }): Promise<Driver> => {
  const { log } = options;
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 10,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 4_500,
    lock_timeout: 4_000,
    query_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    application_name: "dramatis",
    options: "-c timezone=UTC",
  });
  // Without listeners a server that goes away would end this process.
  pool.on("error", (err) => log?.warn({ err }, "an idle database connection was lost"));
  pool.on("connect", (client) => client.on("error", (err) => log?.warn({ err }, "a database connection was lost")));

  const transaction: Driver["transaction"] = async (run, opening) => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      return await inTransaction(client, run, opening);
    } catch (error) {
      await client.query("rollback").catch((err: unknown) => void (broken = err instanceof Error ? err : new Error("rollback failed")));
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const migrateUnderLock = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: options.databaseUrl,
      connectionTimeoutMillis: 3_000,
      application_name: "dramatis-migrate",
    });
    client.on("error", (err) => log?.warn({ err }, "the migration's connection was lost"));
    await client.connect();
    try {
      await client.query(`set lock_timeout = ${migrationWaitMs}`);
      await client.query("select pg_advisory_lock($1)", [migrationLock]);
      const plan = await migrate(
        {
          transaction: async (run) => {
            try {
              return await inTransaction(client as unknown as PoolClient, run);
            } catch (error) {
              await client.query("rollback");
              throw error;
            }
          },
          beforePending: async (next) =>
            log?.info({ migrations: next.pending.map((migration) => migration.name) }, "migrating the database"),
        },
        options.migrationsDir ?? path.resolve("prisma/migrations"),
      );
      if (plan.unknown.length > 0) log?.warn({ migrations: plan.unknown }, "the database was migrated by a newer version");
    } finally {
      // Ends the session and with it the advisory lock.
      await client.end();
    }
  };

  try {
    await migrateUnderLock();
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    dialect: "postgres",
    adapter: new PrismaPg(pool),
    transaction,
    backUp: async () => null,
    close: async () => pool.end(),
  };
};
