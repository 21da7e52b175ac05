import { startServices } from "../testing/services/start-services.ts";
import { ensureClient } from "./generate.mts";
import { runVitest } from "./suites.mts";
import { helped, row, say } from "./terminal.mts";
import { add, countLine, none, oneFailed } from "./test-counts.mts";

const help = `
npm run test:services
  Starts a real Postgres, a real Redis and a real Neo4j on free ports and in temporary folders, runs *.services.test.ts against them,
  stops them. Each is taken from this machine, or installed: by apt-get when root; Postgres also from a Python wheel; Neo4j as its jars
  from Maven Central, kept in node_modules/.cache.
  TEST_DATABASE_URL=… TEST_REDIS_URL=…   servers that run already (docker compose up -d); their contents are overwritten
  TEST_NEO4J_URL=bolt://user:password@…  the same
  TEST_POSTGRES=wheel                    Postgres with pgvector from the wheel, whatever else is installed
  REQUIRE_SERVICES=1                     a server that cannot be had is a failure; otherwise its tests are counted as skipped`;

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  if (!(await ensureClient())) return 1;
  const services = await startServices();
  const interrupted = (): void => void services.stop().then(() => process.exit(130));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  const required = process.env.REQUIRE_SERVICES === "1";
  const missing = services.report.filter(({ running }) => !running);
  for (const { name, line, running } of services.report) say(row(running ? "·" : required ? "✗" : "–", name, line));
  try {
    const counts = await runVitest("services", { ...services.environment, ...(required && { REQUIRE_SERVICES: "1" }) });
    const total = add([counts, ...missing.map(() => (required ? oneFailed : none))]);
    say(countLine(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    await services.stop();
  }
};
