import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { newId } from "@/server/core/ids";
import { databaseFolder } from "@/server/stores/database/backups";
import { createDatabase } from "@/server/stores/database/create-database";
import { migrate, readMigrations } from "@/server/stores/database/migrations";
import { createPgliteDriver, prepareSession } from "@/server/stores/database/pglite-driver";
import type { Database } from "@/server/stores/database/port";

const migrations = path.resolve("prisma/migrations");

// One migrated database per set of migrations, made by whichever test file comes first.
const templateFile = (): string => {
  const hash = createHash("sha256");
  for (const migration of readMigrations(migrations)) hash.update(migration.checksum);
  return path.join(os.tmpdir(), "dramatis-tests", `database-${hash.digest("hex").slice(0, 16)}.tar.gz`);
};

const makeTemplate = async (file: string): Promise<void> => {
  const pglite = await PGlite.create();
  const driver = createPgliteDriver(pglite, { backUp: async () => null, close: () => pglite.close() });
  await migrate({ transaction: driver.transaction, beforePending: async () => undefined }, migrations);
  const dump = await pglite.dumpDataDir("gzip");
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, new Uint8Array(await dump.arrayBuffer()));
  renameSync(aside, file);
  await pglite.close();
};

const template = async (): Promise<Blob> => {
  const file = templateFile();
  if (!existsSync(file)) await makeTemplate(file);
  return new Blob([new Uint8Array(readFileSync(file))]);
};

/** A migrated database of its own, in memory; close it at the end of the file. */
export const openTestDatabase = async (): Promise<Database> => {
  const pglite = await PGlite.create({ loadDataDir: await template() });
  await prepareSession(pglite);
  return createDatabase(createPgliteDriver(pglite, { backUp: async () => null, close: () => pglite.close() }));
};

/** Puts a migrated database into a data folder, for `openDatabase` to find: making one from nothing takes seconds. */
export const fillDataDir = async (dataDir: string): Promise<void> => {
  mkdirSync(dataDir, { recursive: true });
  const pglite = await PGlite.create({ dataDir: databaseFolder(dataDir), loadDataDir: await template() });
  await pglite.close();
};

/** A workspace to put rows in; returns its id. */
export const createTestWorkspace = async (db: Database, name = "A workspace"): Promise<string> => {
  const id = newId();
  await db.system((sql) => sql.query(`insert into "Workspace" ("id", "name") values ($1, $2)`, [id, name]));
  return id;
};
