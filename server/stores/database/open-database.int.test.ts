import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestWorkspace, fillDataDir } from "@/server/testing/database";
import { databaseFolder, listBackups, restoreBackup } from "./backups";
import { lockDataDir } from "./data-dir-lock";
import { openDatabase } from "./open-database";
import type { Database } from "./port";

const quiet = { everyMs: 0, keep: 3 };
const names = (db: Database): Promise<string[]> =>
  db.system(async (sql) => (await sql.query<{ name: string }>(`select "name" from "Workspace" order by "name"`)).map((row) => row.name));

/** A process that locks the folder and says so; it lives until it is killed. */
const lockElsewhere = async (folder: string): Promise<{ pid: number; kill(): Promise<void> }> => {
  const script = `import { lockDataDir } from ${JSON.stringify(path.resolve("server/stores/database/data-dir-lock.ts"))};
    lockDataDir(${JSON.stringify(folder)}); process.stdout.write("locked"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  return {
    pid: child.pid ?? 0,
    kill: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
};

describe("the embedded database in its folder", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), "dramatis-data-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it("is made in an empty folder", async () => {
    const db = await openDatabase({ dataDir, backups: quiet });
    expect(await names(db)).toEqual([]);
    await db.close();
  });

  it("keeps what was written, and a backup of it at every shutdown, the last few", async () => {
    await fillDataDir(dataDir);
    for (const [index, name] of ["a", "b", "c"].entries()) {
      const db = await openDatabase({ dataDir, backups: { everyMs: 0, keep: 2 } });
      expect(await names(db)).toHaveLength(index);
      await createTestWorkspace(db, name);
      await db.close();
    }
    const backups = await listBackups(dataDir);
    expect(backups).toHaveLength(2);
    expect(backups.every((file) => file.endsWith("-shutdown.tar.gz"))).toBe(true);
    expect(readdirSync(path.join(dataDir, "backups")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("is restored from a backup that was made while it was in use; what was there is set aside", async () => {
    await fillDataDir(dataDir);
    const db = await openDatabase({ dataDir, backups: quiet });
    await createTestWorkspace(db, "before");
    const writing = Promise.all(Array.from({ length: 20 }, (_, index) => createTestWorkspace(db, `during ${index}`)));
    const file = await db.backUp("request");
    await writing;
    await createTestWorkspace(db, "after");
    if (file === null) throw new Error("no backup was made");
    await expect(restoreBackup(file, dataDir)).rejects.toMatchObject({ reason: "database.locked" });
    await db.close();

    const aside = await restoreBackup(file, dataDir);
    const restored = await openDatabase({ dataDir, backups: quiet });
    const found = await names(restored);
    await restored.close();
    expect(found).toContain("before");
    expect(found).not.toContain("after");
    expect(aside && existsSync(aside)).toBe(true);
  });

  it("is restored from a backup of former versions, which hold the whole log and begin every path at the root", async () => {
    await fillDataDir(dataDir);
    const db = await openDatabase({ dataDir, backups: quiet });
    await createTestWorkspace(db, "former");
    await db.close();
    const pglite = await PGlite.create({ dataDir: databaseFolder(dataDir) });
    const file = path.join(dataDir, "former.tar.gz");
    writeFileSync(file, new Uint8Array(await (await pglite.dumpDataDir("gzip")).arrayBuffer()));
    await pglite.close();
    rmSync(databaseFolder(dataDir), { recursive: true });
    expect(await restoreBackup(file, dataDir)).toBeNull();
    const restored = await openDatabase({ dataDir, backups: quiet });
    expect(await names(restored)).toEqual(["former"]);
    await restored.close();
  });

  it("refuses half a backup, and forgets one that nobody finished", async () => {
    await fillDataDir(dataDir);
    const db = await openDatabase({ dataDir, backups: quiet });
    const file = await db.backUp("request");
    await db.close();
    if (file === null) throw new Error("no backup was made");
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    await expect(restoreBackup(file, dataDir)).rejects.toMatchObject({ reason: "database.backup_unreadable" });
    const folder = path.join(dataDir, "backups");
    mkdirSync(path.join(folder, ".killed.part.files"));
    writeFileSync(path.join(folder, ".killed.part.files", "PG_VERSION"), "18");
    writeFileSync(path.join(folder, ".killed.part"), "");
    await (await openDatabase({ dataDir, backups: quiet })).close();
    expect(readdirSync(folder).filter((name) => !name.endsWith(".tar.gz"))).toEqual([]);
  });

  it("refuses a file that is not a backup, and leaves the database as it was", async () => {
    await fillDataDir(dataDir);
    const db = await openDatabase({ dataDir, backups: quiet });
    await createTestWorkspace(db, "kept");
    await db.close();
    const file = path.join(dataDir, "broken.tar.gz");
    writeFileSync(file, "not a backup");
    await expect(restoreBackup(file, dataDir)).rejects.toMatchObject({ code: "VALIDATION", reason: "database.backup_unreadable" });
    const again = await openDatabase({ dataDir, backups: quiet });
    expect(await names(again)).toEqual(["kept"]);
    await again.close();
    expect(readdirSync(dataDir).sort()).toEqual(["backups", "broken.tar.gz", "pg"]);
  });

  it("is backed up before it is migrated, and refuses a migration that was changed afterwards", async () => {
    await fillDataDir(dataDir);
    const migrationsDir = path.join(dataDir, "migrations");
    cpSync("prisma/migrations", migrationsDir, { recursive: true });
    const added = path.join(migrationsDir, "29990101000000_later");
    mkdirSync(added);
    writeFileSync(path.join(added, "migration.sql"), `create table "Later" ("id" int)`);
    await (await openDatabase({ dataDir, backups: quiet, migrationsDir })).close();
    expect((await listBackups(dataDir)).map((file) => file.split("-").at(-1))).toEqual(["migration.tar.gz", "shutdown.tar.gz"]);
    writeFileSync(path.join(added, "migration.sql"), `create table "Later" ("id" bigint)`);
    await expect(openDatabase({ dataDir, backups: quiet, migrationsDir })).rejects.toMatchObject({ reason: "database.migration_changed" });
    // The program of before that migration still opens it.
    await (await openDatabase({ dataDir, backups: quiet })).close();
  });

  it("admits one process at a time, and names the other", async () => {
    const folder = databaseFolder(dataDir);
    const other = await lockElsewhere(folder);
    await expect(openDatabase({ dataDir, backups: quiet })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      reason: "database.locked",
      message: expect.stringContaining(`process ${other.pid}`),
    });
    await other.kill();
    expect(existsSync(`${folder}.lock`)).toBe(true);
    // The lock of a process that was killed does not outlive it.
    const release = lockDataDir(folder);
    expect(JSON.parse(readFileSync(`${folder}.lock`, "utf8"))).toMatchObject({ pid: process.pid });
    release();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it("is opened by one of many that try at once on the lock of a dead process", async () => {
    const folder = databaseFolder(dataDir);
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: os.hostname(), started: "1", id: "dead" }));
    const attempts = Array.from({ length: 8 }, () => {
      try {
        return lockDataDir(folder);
      } catch {
        return null;
      }
    });
    const releases = attempts.filter((release) => release !== null);
    expect(releases).toHaveLength(1);
    releases[0]?.();
  });

  it("does not take a number that another program has by now for the holder", () => {
    const folder = databaseFolder(dataDir);
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: process.pid, host: os.hostname(), started: "1", id: "long ago" }));
    const release = lockDataDir(folder);
    expect(existsSync(`${folder}.lock`)).toBe(true);
    release();
  });
});
