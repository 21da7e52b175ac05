import { Redis } from "ioredis";
import pg from "pg";
import { describe, expect, it } from "vitest";

const { DATABASE_URL, REDIS_URL } = process.env;

describe.skipIf(!DATABASE_URL)("the Postgres under the tests", () => {
  const ask = async (sql: string): Promise<Record<string, unknown>> => {
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows[0] ?? {};
  };

  it("is 15 or newer", async () => {
    const { version } = await ask("select current_setting('server_version_num')::int as version");
    expect(version).toBeGreaterThanOrEqual(150_000);
  });

  it("has an owner for whom row-level security can hold", async () => {
    expect(await ask("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")).toEqual({
      rolsuper: false,
      rolbypassrls: false,
    });
  });
});

describe.skipIf(!REDIS_URL)("the Redis under the tests", () => {
  it("has streams", async () => {
    const redis = new Redis(REDIS_URL ?? "");
    const id = await redis.xadd("tests", "*", "word", "hello");
    const entries = await redis.xrange("tests", "-", "+");
    await redis.del("tests");
    await redis.quit();
    expect(entries).toEqual([[id, ["word", "hello"]]]);
  });
});
