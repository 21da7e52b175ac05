import path from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { listBackups, restoreBackup } from "@/server/stores/database/backups";
import { withEngine, type CliCommand } from "./cli-command";

export const backUp: CliCommand = {
  npm: "npm run db:backup",
  summary: "a compressed copy of the embedded database, now",
  help: `  Writes a backup into the data folder and prints its path. A running server backs up by itself, on a schedule and when it ends.
  With DATABASE_URL set there is nothing to do here: the Postgres server has its own tools (pg_dump).`,
  run: async (args, print) => {
    parseArgs({ args, options: {} });
    return withEngine(async ({ db }) => {
      const file = await db.backUp("request");
      print(file ?? "Postgres keeps its own backups: use pg_dump.");
      return file === null ? 1 : 0;
    });
  },
};

const chooseBackup = async (dataDir: string, named: string | undefined, latest: boolean | undefined): Promise<string> => {
  if (named !== undefined && !latest) return path.resolve(named);
  const found = latest && named === undefined ? (await listBackups(dataDir)).at(-1) : undefined;
  if (found) return found;
  const message =
    latest && named === undefined ? `There is no backup in ${dataDir}` : "Name one backup, or say --latest. --list shows them";
  throw new AppError("VALIDATION", message);
};

export const restore: CliCommand = {
  npm: "npm run db:restore",
  summary: "puts a backup in the place of the embedded database",
  help: `  npm run db:restore -- <file> | --latest | --list
  The backup is opened and asked first. What was there is set aside in the data folder, never deleted.
  --latest   the newest backup of the data folder
  --list     names the backups, oldest first, and changes nothing`,
  run: async (args, print) => {
    const options = { latest: { type: "boolean" }, list: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const env = readEnv();
    if (env.DATABASE_URL)
      throw new AppError("PRECONDITION", "DATABASE_URL is set: restore with the tools of that Postgres server (pg_restore)");
    if (values.list) {
      const all = await listBackups(env.DATA_DIR);
      print(all.length > 0 ? all.join("\n") : `There is no backup in ${env.DATA_DIR}`);
      return 0;
    }
    if (positionals.length > 1) throw new AppError("VALIDATION", "Only one backup can be restored");
    const file = await chooseBackup(env.DATA_DIR, positionals[0], values.latest);
    const aside = await restoreBackup(file, env.DATA_DIR);
    print(`restored ${file}`);
    if (aside) print(`what was there is now ${aside}`);
    return 0;
  },
};
