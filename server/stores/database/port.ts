import type { PrismaClient, Prisma } from "./generated/client";

/** Hand-written SQL inside one open transaction. Parameters are `$1…`; rows come back as plain objects, timestamps as Date, json parsed,
 * bigint as number. A json parameter is handed in as text: the dialects take arrays differently. */
export interface Sql {
  query<R extends object = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<R[]>;
}

/**
 * The relational store: PGlite in the data folder by default, Postgres by `DATABASE_URL`; the same answers from both.
 * PGlite has one connection, so never await a model, the network or another transaction inside `run`: a nested one is refused.
 */
export interface Database {
  readonly dialect: "pglite" | "postgres";
  /** One transaction in which row-level security admits a single workspace. */
  within<T>(workspaceId: string, run: (sql: Sql) => Promise<T>): Promise<T>;
  /** The same wall through Prisma, for plain create, read, update, delete. */
  prismaWithin<T>(workspaceId: string, run: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>;
  /** As the owner of the tables, past the wall: accounts, sessions, and jobs that look over all workspaces. */
  system<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  prismaSystem<T>(run: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>;
  readonly prisma: PrismaClient;
  /** Milliseconds of a round trip; throws UNAVAILABLE when there is no answer in 2 s. */
  ping(): Promise<number>;
  /** Writes a compressed backup now and returns its path; null where the server keeps its own (Postgres). */
  backUp(reason: "schedule" | "shutdown" | "migration" | "request"): Promise<string | null>;
  close(): Promise<void>;
}
