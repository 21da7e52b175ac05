import fs from "node:fs";
import type { Env } from "@/server/core/env";
import { readEnv } from "@/server/core/env";
import { createLogger } from "@/server/core/logger";
import { demoCredentials, hasDemoAccount } from "@/server/services/account";
import { openNextDoor, type PageDoor } from "@/server/web/next-door";
import { buildEngine } from "./build-engine";
import { startLivingParts, type LivingParts } from "./living-parts";
import { describeStartProblem } from "./refuse-start";
import { startHost } from "./start-host";

/** Work in flight gets this long at a shutdown, then the process ends all the same. */
const shutdownLimitMs = 25_000;

const openPages = async (env: Env): Promise<PageDoor | null> => {
  if (env.NODE_ENV === "test" || (env.ROLE !== "all" && env.ROLE !== "web")) return null;
  return openNextDoor({ mode: env.dev ? "development" : "production", hostname: env.HOST, port: env.PORT });
};

const greet = (lines: string[]): void => void process.stdout.write(`\n${lines.map((line) => `  ${line}`).join("\n")}\n\n`);

const start = async (): Promise<void> => {
  const env = readEnv();
  const log = createLogger(env.LOG_LEVEL);
  const { version } = JSON.parse(fs.readFileSync("package.json", "utf8")) as { version: string };
  const engine = await buildEngine(env, log);
  const pages = await openPages(env);
  let living: LivingParts | null = null;
  const host = await startHost({ env, version, engine, pages, graphLag: () => living?.graphLag() ?? 0 });
  living = env.ROLE === "all" || env.ROLE === "worker" ? await startLivingParts(engine, env) : null;

  let ending = false;
  const end = async (reason: string, exitCode: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      log.fatal("the shutdown took too long");
      process.exit(1);
    }, shutdownLimitMs).unref();
    log.info({ reason }, "closing");
    host.drain(); // readiness first, so that nobody new is sent here
    await Promise.all([living?.stop(), new Promise((resolve) => setTimeout(resolve, env.DRAIN_MS))]);
    await host.close();
    await pages?.close();
    await engine.held.idle();
    await engine.graph.close();
    await engine.bus.close();
    await engine.db.close(); // writes the backup
    log.info("closed");
    process.exit(exitCode);
  };
  const endOrGiveUp = (reason: string, exitCode: number): void => {
    end(reason, exitCode).catch((error: unknown) => {
      log.fatal({ err: error }, "the shutdown failed");
      process.exit(1);
    });
  };
  process.once("SIGTERM", () => endOrGiveUp("SIGTERM", 0));
  process.once("SIGINT", () => endOrGiveUp("SIGINT", 0));
  // A forgotten promise concerns one request; the others go on.
  process.on("unhandledRejection", (error) => {
    host.countRejection();
    log.error({ err: error }, "a failure that nobody awaited");
  });
  // After this one nothing is certain: end in order, and let whoever supervises start again.
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an error that nobody caught");
    endOrGiveUp("uncaught error", 1);
  });

  log.info(
    {
      url: env.publicUrl,
      role: env.ROLE,
      database: engine.db.dialect,
      bus: engine.bus.implementation,
      graph: engine.graph.engine,
      startMs: Math.round(process.uptime() * 1_000),
    },
    "ready",
  );
  const hasDemo = env.demo && (await hasDemoAccount(engine));
  greet([
    `Dramatis ${version} is on stage at ${env.publicUrl}`,
    ...(hasDemo ? ["", `Demo account   ${demoCredentials.email}`, `Password       ${demoCredentials.password}`] : []),
  ]);
};

start().catch((error: unknown) => {
  const sentence = describeStartProblem(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exit(1);
});
