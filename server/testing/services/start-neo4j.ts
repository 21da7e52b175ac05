import fs from "node:fs";
import path from "node:path";
import neo4j from "neo4j-driver";
import { findNeo4j } from "./find-neo4j.ts";
import { freePort, startServer, temporaryFolder, type RunningService } from "./programs.ts";

const USER = "neo4j";
const PASSWORD = "dramatis-graph";

const settings = (port: number): string =>
  [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "server.memory.pagecache.size=32m",
    "dbms.usage_report.enabled=false",
    // Else knocking at the door before it is open locks it for some seconds.
    "dbms.security.auth_max_failed_attempts=0",
    // A test server is thrown away: it keeps no more of its log than it must.
    "db.tx_log.rotation.retention_policy=keep_none",
    "db.tx_log.preallocate=false",
  ].join("\n");

// What Neo4j's own start script opens of the platform; a small heap, and the collector that starts quickest.
const javaOptions = [
  "-Xms256m",
  "-Xmx640m",
  "-XX:+UseSerialGC",
  "-XX:-UsePerfData",
  ...["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  "-Dio.netty.tryReflectionSetAccessible=true",
  "-Dlog4j2.disable.jmx=true",
];

/** A new server lets nobody in before its first password is changed; one that was stopped has the changed one already. */
const isUp = async (uri: string): Promise<boolean> => {
  for (const password of [PASSWORD, USER]) {
    const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), { connectionAcquisitionTimeout: 5_000 });
    try {
      if (password === PASSWORD) {
        await driver.executeQuery("RETURN 1");
        return true;
      }
      await driver.executeQuery("ALTER CURRENT USER SET PASSWORD FROM $old TO $new", { old: USER, new: PASSWORD }, { database: "system" });
    } catch {
      // Not yet.
    } finally {
      await driver.close();
    }
  }
  return false;
};

/** A server whose folder outlives it, so that it can be stopped, and started again with what it had. */
export const startNeo4jAt = async (folder: string, port: number, options: { keep: boolean }): Promise<RunningService> => {
  const { java, jars, version, way } = findNeo4j();
  const conf = path.join(folder, "conf");
  fs.mkdirSync(conf, { recursive: true });
  fs.writeFileSync(path.join(conf, "neo4j.conf"), settings(port));
  const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${folder}`, `--config-dir=${conf}`];
  const uri = `bolt://127.0.0.1:${port}`;
  const args = [...javaOptions, "-cp", `${jars}/*`, ...main];
  // Nothing is lost by a kill (it recovers from its log), and an orderly end takes it ten seconds.
  const stop = await startServer(java, args, { folder, isUp: () => isUp(uri), keep: options.keep, stopBy: "SIGKILL" });
  const url = new URL(uri);
  url.username = USER;
  url.password = PASSWORD;
  return { url: url.href, way: `Neo4j ${version} ${way}, port ${port}`, stop };
};

/** The one named by TEST_NEO4J_URL (`bolt://user:password@host:port`), else a new server in a temporary folder on its own port. Throws with the reason when there is none. */
export const startNeo4j = async (): Promise<RunningService> => {
  const named = process.env.TEST_NEO4J_URL;
  if (named) return { url: named, way: "named by TEST_NEO4J_URL", stop: async () => undefined };
  return startNeo4jAt(temporaryFolder("neo4j"), await freePort(), { keep: false });
};
