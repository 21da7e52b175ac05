import { AppError } from "@/server/core/errors";
import { toDatabaseError, withRetries } from "./database-errors";
import type { Driver, DriverTransaction } from "./driver";
import { PrismaClient } from "./generated/client";
import type { Prisma } from "./generated/client";
import { guardAdapter } from "./guard-adapter";
import { applicationRole, assertWorkspaceId, enterWorkspace } from "./isolation";
import { asTransaction, assertOutside } from "./nesting";
import type { Database, Sql } from "./port";

const prismaTransaction = { maxWait: 4_000, timeout: 10_000 };
const pingTimeoutMs = 2_000;

const toSql = (tx: DriverTransaction): Sql => ({ query: (text, params) => tx.query(text, params) });

const answerIn = async <T>(ms: number, run: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("UNAVAILABLE", "The database does not answer", { reason: "database.unavailable" })), ms);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The port over a driver: walls, retries, and the refusal of nested transactions are the same for every dialect. */
export const createDatabase = (driver: Driver): Database => {
  const prisma = new PrismaClient({ adapter: guardAdapter(driver.adapter), transactionOptions: prismaTransaction });
  const transaction = <T>(run: (sql: Sql) => Promise<T>, opening?: string): Promise<T> =>
    withRetries(() => asTransaction(() => driver.transaction((tx) => run(toSql(tx)), opening)));
  const throughPrisma = <T>(run: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> =>
    withRetries(() => asTransaction(() => prisma.$transaction(run)));

  return {
    dialect: driver.dialect,
    prisma,
    within: async (workspaceId, run) => {
      assertWorkspaceId(workspaceId);
      return transaction(run, enterWorkspace(workspaceId));
    },
    prismaWithin: async (workspaceId, run) => {
      assertWorkspaceId(workspaceId);
      return throughPrisma(async (tx) => {
        // `role` is a setting like any other, so one statement does both.
        await tx.$queryRaw`select set_config('app.workspace', ${workspaceId}, true), set_config('role', ${applicationRole}, true)`;
        return run(tx);
      });
    },
    system: async (run) => transaction(run),
    prismaSystem: async (run) => throughPrisma(run),
    ping: async () => {
      assertOutside("The database was pinged");
      const started = performance.now();
      try {
        await answerIn(pingTimeoutMs, () => driver.transaction((tx) => tx.query("select 1")));
      } catch (error) {
        throw toDatabaseError(error);
      }
      return performance.now() - started;
    },
    backUp: async (reason) => {
      assertOutside("A backup was asked for");
      return driver.backUp(reason);
    },
    close: async () => {
      await prisma.$disconnect();
      await driver.close();
    },
  };
};
