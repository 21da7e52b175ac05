import path from "node:path";
import { findPostgres } from "./find-postgres.ts";
import { freePort, run, startServer, temporaryFolder, type RunningService } from "./programs.ts";

const OWNER = "dramatis";

/** The one named by TEST_DATABASE_URL, else a new cluster in a temporary folder on its own port. Throws with the reason when there is none. */
export const startPostgres = async (): Promise<RunningService> => {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return { url: named, way: "named by TEST_DATABASE_URL", stop: async () => undefined };

  const { bin, way, as } = findPostgres();
  const program = (name: string): string => path.join(bin, name);
  const identity = as ? { as } : {};
  const folder = temporaryFolder("postgres", as);
  const data = path.join(folder, "data");
  const made = run(
    program("initdb"),
    ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
    identity,
  );
  if (!made.ok) throw new Error(`initdb failed:\n${made.output}`);

  const port = await freePort();
  const psql = (sql: string): { ok: boolean; output: string } =>
    run(program("psql"), [
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      "-U",
      "postgres",
      "-d",
      "postgres",
      "-X",
      "-A",
      "-t",
      "-v",
      "ON_ERROR_STOP=1",
      "-c",
      sql,
    ]);
  // A test cluster is thrown away: it need not survive a power cut.
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
  ];
  const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const stop = await startServer(program("postgres"), args, { folder, isUp: () => psql("select 1").ok, ...identity });

  // Like a hosted database: the owner of the tables is no superuser, so row-level security is real.
  for (const sql of [`create role ${OWNER} login createrole createdb`, `create database ${OWNER} owner ${OWNER}`]) {
    const done = psql(sql);
    if (done.ok) continue;
    await stop();
    throw new Error(`${sql}:\n${done.output}`);
  }
  const version = psql("show server_version").output.split(" ")[0] ?? "";
  return { url: `postgresql://${OWNER}@127.0.0.1:${port}/${OWNER}`, way: `PostgreSQL ${version} ${way}, port ${port}`, stop };
};
