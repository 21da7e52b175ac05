import { startNeo4j } from "./start-neo4j.ts";
import { startPostgres } from "./start-postgres.ts";
import { startRedis } from "./start-redis.ts";
import type { RunningService } from "./programs.ts";

/** The variables by which the program, and the tests, find the servers. */
export interface ServiceEnvironment {
  DATABASE_URL?: string;
  REDIS_URL?: string;
  NEO4J_URI?: string;
  NEO4J_USER?: string;
  NEO4J_PASSWORD?: string;
}
export interface Services {
  environment: ServiceEnvironment;
  /** One line a server: which way it was taken, or why it is missing. */
  report: { name: string; line: string; running: boolean }[];
  stop: () => Promise<void>;
}

/** Who may come in is part of the address for tests, and variables of their own for the program. */
const neo4jEnvironment = (address: string): ServiceEnvironment => {
  const { protocol, host, username, password } = new URL(address);
  return {
    NEO4J_URI: `${protocol}//${host}`,
    ...(username && { NEO4J_USER: decodeURIComponent(username), NEO4J_PASSWORD: decodeURIComponent(password) }),
  };
};

interface Starter {
  name: string;
  start: () => Promise<RunningService>;
  toEnvironment: (url: string) => ServiceEnvironment;
}
const starters: readonly Starter[] = [
  { name: "postgres", start: startPostgres, toEnvironment: (url) => ({ DATABASE_URL: url }) },
  { name: "redis", start: startRedis, toEnvironment: (url) => ({ REDIS_URL: url }) },
  { name: "neo4j", start: startNeo4j, toEnvironment: neo4jEnvironment },
];

/** Starts whatever of the real servers this machine can run, side by side. A missing one is reported, never passed over in silence. */
export const startServices = async (): Promise<Services> => {
  const environment: ServiceEnvironment = {};
  const stops: (() => Promise<void>)[] = [];
  const startOne = async ({ name, start, toEnvironment }: Starter): Promise<Services["report"][number]> => {
    try {
      const service = await start();
      Object.assign(environment, toEnvironment(service.url));
      stops.push(service.stop);
      return { name, line: service.way, running: true };
    } catch (error) {
      return { name, line: error instanceof Error ? error.message : String(error), running: false };
    }
  };
  const report = await Promise.all(starters.map(startOne));
  return { environment, report, stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
};
