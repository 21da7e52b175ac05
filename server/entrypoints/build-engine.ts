import { randomBytes, randomInt } from "node:crypto";
import os from "node:os";
import type { Logger } from "pino";
import { casts } from "@/prisma/seed/casts/index";
import { findModels } from "@/server/ai/providers/configured-models";
import { readPrices } from "@/server/ai/pricing";
import { createWords } from "@/server/ai/words";
import type { Engine } from "@/server/core/context";
import type { Env } from "@/server/core/env";
import { createHeld } from "@/server/core/held";
import { newId } from "@/server/core/ids";
import { improvise } from "@/server/simulation/improviser/improvise";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import { createRedisBus } from "@/server/stores/bus/redis-bus";
import { createChronicle } from "@/server/stores/chronicle/create-chronicle";
import { openDatabase } from "@/server/stores/database/open-database";
import { openGraph } from "@/server/stores/graph/open-graph";
import { createLeases } from "@/server/stores/lease/database-leases";

// Beside this file, whichever form it runs in: bundled, or from the sources.
const workerScript = (): URL =>
  new URL(import.meta.url.endsWith(".ts") ? "./simulation-worker.ts" : "./simulation-worker.js", import.meta.url);

/** Opens the stores that the configuration names and puts the engine together. Whoever calls it closes `graph`, `bus` and `db`. */
export const buildEngine = async (env: Env, log: Logger): Promise<Engine> => {
  const models = findModels(env);
  const prices = readPrices(env.MODEL_PRICES, models.keys());
  const db = await openDatabase({
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    log,
    backups: { everyMs: env.BACKUP_MINUTES * 60_000, keep: env.BACKUP_KEEP },
  });
  // The folder's lock lets one process in, so it takes its own leases up again after a crash instead of waiting for them to run out.
  const nodeId = env.DATABASE_URL ? `${os.hostname()}-${process.pid}-${randomBytes(3).toString("hex")}` : "embedded";
  const now = (): Date => new Date();
  const bus = env.REDIS_URL ? createRedisBus({ url: env.REDIS_URL, log, nodeId }) : createMemoryBus({ log });
  const chronicle = createChronicle({ db, bus, now, log });
  const neo4j = env.NEO4J_URI ? { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD ?? "" } : null;
  const { graph, projection } = await openGraph({ chronicle, bus, log, neo4j });
  return {
    db,
    bus,
    chronicle,
    graph,
    projection,
    leases: createLeases({ db }),
    words: createWords({ improvise, log, models, prices }),
    held: createHeld(),
    log,
    nodeId,
    simulationWorker: { script: workerScript(), workerAt: env.SIMULATION_WORKER_AT },
    casts,
    now,
    newId,
    newSeed: () => randomInt(2 ** 32),
  };
};
