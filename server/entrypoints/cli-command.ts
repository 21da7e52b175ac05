import type { Engine } from "@/server/core/context";
import { readEnv, type Env } from "@/server/core/env";
import { createLogger } from "@/server/core/logger";

export interface CliCommand {
  /** How a developer calls it. */
  npm: string;
  summary: string;
  help: string;
  /** Returns the exit code. */
  run: (args: string[], print: (text: string) => void) => Promise<number>;
}

/** Opens the stores, migrated, for the length of one command. */
export const withEngine = async <T>(run: (engine: Engine, env: Env) => Promise<T>): Promise<T> => {
  const env = readEnv();
  // Late, so that --help and a mistyped option need no store.
  const { buildEngine } = await import("./build-engine");
  const engine = await buildEngine(env, createLogger("warn"));
  try {
    return await run(engine, env);
  } finally {
    await engine.held.idle();
    await engine.graph.close();
    await engine.bus.close();
    await engine.db.close();
  }
};
