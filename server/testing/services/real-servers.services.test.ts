import { Redis } from "ioredis";
import neo4j from "neo4j-driver";
import pg from "pg";
import { describe, expect, it } from "vitest";

const { DATABASE_URL, REDIS_URL, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;

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

describe.skipIf(!NEO4J_URI)("the Neo4j under the tests", () => {
  it("is 5 LTS or newer, lets nobody in without the password, and walks a tie", async () => {
    const stranger = neo4j.driver(NEO4J_URI ?? "", neo4j.auth.basic("neo4j", "not-the-password"));
    if (NEO4J_USER)
      await expect(stranger.executeQuery("RETURN 1")).rejects.toMatchObject({ code: "Neo.ClientError.Security.Unauthorized" });
    await stranger.close();
    const driver = neo4j.driver(NEO4J_URI ?? "", neo4j.auth.basic(NEO4J_USER ?? "", NEO4J_PASSWORD ?? ""));
    const { agent = "" } = await driver.getServerInfo();
    expect(Number(/Neo4j\/(\d+)/.exec(agent)?.[1])).toBeGreaterThanOrEqual(5);
    const { records } = await driver.executeQuery(
      "CREATE (a:Probe)-[:KNOWS]->(b:Probe {name: 'b'}) WITH a, b MATCH (a)-->(found) RETURN found.name",
    );
    expect(records.map((record) => record.get(0) as unknown)).toEqual(["b"]);
    await driver.executeQuery("MATCH (probe:Probe) DETACH DELETE probe");
    await driver.close();
  });
});
