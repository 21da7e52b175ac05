import type { Driver, ManagedTransaction } from "neo4j-driver";
import { AppError } from "@/server/core/errors";
import { awaitSchema, schema } from "./cypher/schema";
import { everyCursor, pingText } from "./cypher/everywhere";
import type { Scope, ScopedCypher } from "./cypher/scope";
import { holdDriver } from "./hold-driver";

export interface Neo4jOptions {
  uri: string;
  user: string;
  password: string;
}
/** How long the driver waits for what; a caller's own limit may be shorter. */
const waits = { connectMs: 2_000, acquireMs: 3_000, retryMs: 1_000, readMs: 10_000, writeMs: 30_000, overallMs: 40_000, schemaMs: 60_000 };

/** One transaction that sees one timeline of one workspace. */
export interface ScopedTransaction {
  ask<Row extends object>(text: ScopedCypher, parameters?: Record<string, unknown>): Promise<Row[]>;
}
type Work<T> = (tx: ScopedTransaction) => Promise<T>;

/** The one way to Neo4j: every query gets its workspace and timeline here, and values only as parameters. */
export interface Cypher {
  /** Tried again after a transient error, so `work` has no effects outside of the transaction. */
  read<T>(scope: Scope, work: Work<T>): Promise<T>;
  write<T>(scope: Scope, work: Work<T>): Promise<T>;
  everyCursor(): Promise<(Scope & { seq: number })[]>;
  /** Constraints and indexes, once for this process; again when it failed. */
  prepare(): Promise<void>;
  ping(): Promise<number>;
  /** Leaves connections that may hang to those who wait for them, and begins with new ones. */
  renew(): void;
  close(): Promise<void>;
}

const offline = (cause: unknown): AppError =>
  new AppError("UNAVAILABLE", "The graph database cannot be reached just now", { reason: "graph.offline", cause });

// Only a server that is configured to use it loads the driver.
const loadDriver = () => import("neo4j-driver");
type DriverModule = Awaited<ReturnType<typeof loadDriver>>;

const openDriver = (neo4j: DriverModule, { uri, user, password }: Neo4jOptions): Driver =>
  neo4j.driver(uri, password === "" ? undefined : neo4j.auth.basic(user, password), {
    // Every number that we keep is below 2^53.
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 20,
    connectionTimeout: waits.connectMs,
    connectionAcquisitionTimeout: waits.acquireMs,
    maxTransactionRetryTime: waits.retryMs,
    connectionLivenessCheckTimeout: 30_000,
    fetchSize: 5_000,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    userAgent: "dramatis",
  });

const within = (tx: ManagedTransaction, { workspaceId, timelineId }: Scope): ScopedTransaction => ({
  ask: async <Row extends object>(text: ScopedCypher, parameters: Record<string, unknown> = {}) => {
    const { records } = await tx.run(text, { ...parameters, workspaceId, timelineId });
    return records.map((record) => record.toObject() as Row);
  },
});

/** Does not wait for the server: whether it is there shows with the first query. */
export const openCypher = async (options: Neo4jOptions): Promise<Cypher> => {
  const neo4j = await loadDriver();
  const held = holdDriver({ open: () => openDriver(neo4j, options), tooLate: () => offline(null) });
  let prepared: Promise<void> | null = null;

  const through = async <T>(limitMs: number, run: (open: Driver) => Promise<T>): Promise<T> => {
    try {
      return await held.use(limitMs, run);
    } catch (error) {
      throw error instanceof neo4j.Neo4jError ? offline(error) : error;
    }
  };
  const transact = <T>(mode: "READ" | "WRITE", { workspaceId, timelineId }: Scope, work: Work<T>): Promise<T> =>
    through(waits.overallMs, async (open) => {
      const session = open.session({ defaultAccessMode: mode });
      const run = (tx: ManagedTransaction): Promise<T> => work(within(tx, { workspaceId, timelineId }));
      try {
        return await (mode === "READ"
          ? session.executeRead(run, { timeout: waits.readMs })
          : session.executeWrite(run, { timeout: waits.writeMs }));
      } finally {
        await session.close();
      }
    });
  const makeSchema = (): Promise<void> =>
    through(waits.schemaMs, async (open) => {
      for (const text of [...schema, awaitSchema]) await open.executeQuery(text);
    });

  return {
    read: (scope, work) => transact("READ", scope, work),
    write: (scope, work) => transact("WRITE", scope, work),
    everyCursor: () =>
      through(waits.overallMs, async (open) => {
        const { records } = await open.executeQuery(everyCursor);
        return records.map((record) => record.toObject() as Scope & { seq: number });
      }),
    prepare: () => {
      prepared ??= makeSchema().catch((error: unknown) => {
        prepared = null;
        throw error;
      });
      return prepared;
    },
    ping: () =>
      through(waits.overallMs, async (open) => {
        const began = performance.now();
        await open.executeQuery(pingText);
        return performance.now() - began;
      }),
    renew: () => held.renew(),
    close: () => held.close(),
  };
};
