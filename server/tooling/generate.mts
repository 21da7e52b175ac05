import { runQuietly } from "./child.mts";
import { allExist, readStamp, stampOf, writeStamp } from "./source-stamp.mts";
import { helped, row, say, seconds } from "./terminal.mts";

const CLIENT = "server/stores/database/generated";
const STAMP = `${CLIENT}/stamp.json`;

const currentStamp = (): string => stampOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"], /^$/);

/** The database client, made from prisma/schema when it is missing or older than that. False when it could not be made. */
export const ensureClient = async (): Promise<boolean> => {
  const stamp = currentStamp();
  if (allExist([`${CLIENT}/client.ts`]) && readStamp(STAMP) === stamp) return true;
  const { code, output, ms } = await runQuietly("prisma", ["generate"]);
  say(row(code === 0 ? "✓" : "✗", "generate", seconds(ms)));
  if (code !== 0) say(output);
  else writeStamp(STAMP, stamp);
  return code === 0;
};

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, "npm run generate\n  Makes the database client from prisma/schema, when it is missing or out of date.")) return 0;
  return (await ensureClient()) ? 0 : 1;
};
