import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillDataDir } from "@/server/testing/database";
import { checkpointWhenLong, vacuumWorn } from "./autovacuum";
import { databaseFolder } from "./backups";
import { openDatabase } from "./open-database";
import type { Sql } from "./port";

type Run = Pick<Sql, "query">;
/** Too long to stand in the row, and different each time. */
const long = `(select string_agg(md5(random()::text || n || "id"), '') from generate_series(1, 200) n)`;
const createTable = async (db: Run): Promise<void> => {
  await db.query(`create table "Sheet" ("id" int primary key, "text" text)`);
  await db.query(`insert into "Sheet" select "id", ${long} from generate_series(1, 24) "id"`);
};
const writeOver = async (db: Run, times: number): Promise<void> => {
  for (let k = 0; k < times; k += 1) await db.query(`update "Sheet" set "text" = ${long} where "id" % 4 = $1`, [k % 4]);
};
const bytes = async (db: Run): Promise<number> => {
  const [row] = await db.query<{ bytes: number }>(`select pg_total_relation_size('"Sheet"')::float8 "bytes"`);
  return row?.bytes ?? 0;
};

describe("autovacuum of the embedded database", () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), "dramatis-vacuum-"));
    await fillDataDir(dataDir);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it("lets the space of what was written over be used again, and tells the planner what is there", async () => {
    const pglite = await PGlite.create({ dataDir: databaseFolder(dataDir) });
    const db: Run = { query: async (text, params = []) => (await pglite.query<never>(text, [...params])).rows };
    await createTable(db);
    expect(await vacuumWorn(pglite)).toEqual([]);
    await writeOver(db, 80);
    expect(await vacuumWorn(pglite)).toEqual([`public."Sheet"`]);
    const before = await bytes(db);
    for (let round = 0; round < 4; round += 1) {
      await writeOver(db, 80);
      await vacuumWorn(pglite);
    }
    expect(await bytes(db)).toBeLessThan(before * 1.2);
    expect(await db.query(`select 1 from pg_stats where tablename = 'Sheet' and attname = 'id'`)).toHaveLength(1);
    // Nothing has happened since.
    expect(await vacuumWorn(pglite)).toEqual([]);
    await pglite.close();
  });

  it("lets go of the log of what has been written, when that is long", async () => {
    const pglite = await PGlite.create({ dataDir: databaseFolder(dataDir) });
    const db: Run = { query: async (text, params = []) => (await pglite.query<never>(text, [...params])).rows };
    expect(await checkpointWhenLong(pglite)).toBe(false);
    await createTable(db);
    await writeOver(db, 40);
    expect([await checkpointWhenLong(pglite, 1_000_000), await checkpointWhenLong(pglite, 1_000_000)]).toEqual([true, false]);
    await pglite.close();
  });

  it("happens by itself while the database is used", async () => {
    const told: unknown[] = [];
    const ignore = (): void => undefined;
    const log = { info: ignore, warn: ignore, error: ignore, debug: (details: unknown) => void told.push(details) };
    const db = await openDatabase({ dataDir, backups: { everyMs: 0, keep: 1 }, vacuumEveryMs: 10, log });
    await db.system(createTable);
    const sheets = (): boolean => told.some((each) => JSON.stringify(each).includes("Sheet"));
    for (let k = 0; k < 500 && !sheets(); k += 1) {
      await db.system((sql) => writeOver(sql, 4));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(sheets()).toBe(true);
    await db.close();
  });
});
