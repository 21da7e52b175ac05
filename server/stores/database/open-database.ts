import { createDatabase } from "./create-database";
import { toDatabaseError } from "./database-errors";
import type { Driver } from "./driver";
import { assertIsolation } from "./isolation";
import type { DatabaseOptions } from "./options";
import { openPglite } from "./pglite-driver";
import type { Database } from "./port";
import { openPostgres } from "./postgres-driver";

const openDriver = async (options: DatabaseOptions): Promise<Driver> => {
  try {
    const { databaseUrl } = options;
    return databaseUrl ? await openPostgres({ ...options, databaseUrl }) : await openPglite(options);
  } catch (error) {
    throw toDatabaseError(error);
  }
};

/**
 * Opens, migrates and checks the relational store. UNAVAILABLE with `database.locked`, `database.unreadable`,
 * `database.migration_changed`, `database.migration_unfinished`, `database.isolation` or `database.unavailable`.
 */
export const openDatabase = async (options: DatabaseOptions): Promise<Database> => {
  const driver = await openDriver(options);
  try {
    await driver.transaction(assertIsolation);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return createDatabase(driver);
};
