import { startPostgres } from "./start-postgres.ts";
import { startRedis } from "./start-redis.ts";
import type { RunningService } from "./programs.ts";

/** The variables by which the program, and the tests, find the servers. */
export interface ServiceEnvironment {
  DATABASE_URL?: string;
  REDIS_URL?: string;
}
export interface Services {
  environment: ServiceEnvironment;
  /** One line a server: which way it was taken, or why it is missing. */
  report: { name: string; line: string; running: boolean }[];
  stop: () => Promise<void>;
}

const starters: readonly { name: string; variable: keyof ServiceEnvironment; start: () => Promise<RunningService> }[] = [
  { name: "postgres", variable: "DATABASE_URL", start: startPostgres },
  { name: "redis", variable: "REDIS_URL", start: startRedis },
];

/** Starts whatever of the real servers this machine can run. A missing one is reported, never passed over in silence. */
export const startServices = async (): Promise<Services> => {
  const environment: ServiceEnvironment = {};
  const report: Services["report"] = [];
  const stops: (() => Promise<void>)[] = [];
  for (const { name, variable, start } of starters) {
    try {
      const service = await start();
      environment[variable] = service.url;
      stops.push(service.stop);
      report.push({ name, line: service.way, running: true });
    } catch (error) {
      report.push({ name, line: error instanceof Error ? error.message : String(error), running: false });
    }
  }
  return { environment, report, stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
};
