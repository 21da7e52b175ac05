import { randomUUID } from "node:crypto";
import pg from "pg";
import { openDatabase } from "@/server/stores/database/open-database";
import type { Database } from "@/server/stores/database/port";

export interface TestPostgres {
  /** Of a new, empty database on the server under test. */
  url: string;
  /** As its owner, outside everything that the program does. */
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

const withClient = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

export const createTestPostgres = async (serverUrl: string): Promise<TestPostgres> => {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await withClient(serverUrl, `create database ${name}`);
  return {
    url: url.href,
    run: (sql) => withClient(url.href, sql),
    drop: () => withClient(serverUrl, `drop database ${name} with (force)`),
  };
};

/** A migrated database of its own on the Postgres under test; closing it removes it. */
export const openTestPostgres = async (serverUrl: string): Promise<Database> => {
  const created = await createTestPostgres(serverUrl);
  const db = await openDatabase({ dataDir: "unused", databaseUrl: created.url });
  return {
    ...db,
    close: async () => {
      await db.close();
      await created.drop();
    },
  };
};
