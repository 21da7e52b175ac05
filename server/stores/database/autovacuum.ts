import type { PGlite } from "@electric-sql/pglite";
import type { DatabaseOptions } from "./options";

// A large table is sampled for the planner a tenth as finely as by a server: it happens between two requests, on their thread. What has been
// counted so far is told only every second otherwise.
const sessionSql = "set default_statistics_target = 10; select pg_stat_force_next_flush()";
// The rules and numbers of a server's own autovacuum (https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM); what
// is kept beside a table because it is long counts by itself.
const wornSql = `select format('%I.%I', n.nspname, c.relname) "name",
    s.n_dead_tup > 50 + .2 * greatest(c.reltuples, 0) or coalesce(ts.n_dead_tup > 50 + .2 * greatest(tc.reltuples, 0), false) "isWorn",
    s.n_mod_since_analyze > 50 + .1 * greatest(c.reltuples, 0) "hasChanged"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_stat_all_tables s on s.relid = c.oid
    left join pg_class tc on tc.oid = c.reltoastrelid left join pg_stat_all_tables ts on ts.relid = tc.oid
  where c.relkind = 'r' and n.nspname = 'public'`;

interface Worn {
  name: string;
  isWorn: boolean;
  hasChanged: boolean;
}

/** A statement by itself: PGlite has no second process to build indexes in. */
const careSql = ({ name, isWorn, hasChanged }: Worn): string | null => {
  if (isWorn) return `vacuum (${hasChanged ? "analyze, " : ""}parallel 0) ${name}`;
  return hasChanged ? `analyze ${name}` : null;
};

/**
 * What autovacuum does on a server: the space of rows that were written over is used again, and the planner learns what the tables hold. PGlite
 * has no process for it. One table after the other, so that whoever waits for the database comes in between. Returns the tables it saw to.
 */
export const vacuumWorn = async (pglite: PGlite): Promise<string[]> => {
  const seen: string[] = [];
  await pglite.exec(sessionSql);
  for (const worn of (await pglite.query<Worn>(wornSql)).rows) {
    const care = careSql(worn);
    if (care === null) continue;
    await pglite.exec(care);
    seen.push(worn.name);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return seen;
};

const logSql = `select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 "bytes" from pg_control_checkpoint()`;
/** Of what has been written since the last checkpoint, in bytes: its log is kept until then. */
const MOST_LOG = 64 * 2 ** 20;

/** What a server's checkpointer does: a log that has grown long is not needed once its pages are in the files. True when it was. */
export const checkpointWhenLong = async (pglite: PGlite, mostBytes = MOST_LOG): Promise<boolean> => {
  const { rows } = await pglite.query<{ bytes: number }>(logSql);
  if ((rows[0]?.bytes ?? 0) <= mostBytes) return false;
  await pglite.exec("checkpoint");
  return true;
};

/** Every so often, from now until it is stopped. A failure is told, and tried again the next time. */
export const startAutovacuum = (pglite: PGlite, everyMs: number, log: DatabaseOptions["log"]): { stop(): Promise<void> } => {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    const started = performance.now();
    try {
      const tables = await vacuumWorn(pglite);
      const isCheckpoint = await checkpointWhenLong(pglite);
      if (tables.length > 0 || isCheckpoint)
        log?.debug({ tables, isCheckpoint, ms: Math.round(performance.now() - started) }, "the database was looked after");
    } catch (err) {
      log?.warn({ err }, "the database could not be looked after now; it will be tried again");
    } finally {
      running = null;
    }
  };
  const timer = setInterval(() => {
    running ??= run();
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
