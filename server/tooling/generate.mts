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

const ROUTE_TYPES = ".next/types/routes.d.ts";
const ROUTE_STAMP = ".next/types/stamp.json";

/** The types of the pages' parameters; without them the types of app/ cannot be checked on a fresh clone. */
const ensureRouteTypes = async (): Promise<boolean> => {
  const stamp = stampOf(["app", "next.config.js"], /^app\/.*(?<!\/(page|layout|route|default)\.tsx?)$/);
  if (allExist(["next-env.d.ts", ROUTE_TYPES]) && readStamp(ROUTE_STAMP) === stamp) return true;
  const { code, output, ms } = await runQuietly("next", ["typegen"]);
  say(row(code === 0 ? "✓" : "✗", "route types", seconds(ms)));
  if (code !== 0) say(output);
  else writeStamp(ROUTE_STAMP, stamp);
  return code === 0;
};

/** Everything that the checks and the tests expect to have been generated. */
export const ensureGenerated = async (): Promise<boolean> => (await ensureClient()) && (await ensureRouteTypes());

export const main = async (args: string[]): Promise<number> => {
  if (
    helped(
      args,
      "npm run generate\n  Makes the database client from prisma/schema, and the types of the routes, when they are missing or out of date.",
    )
  )
    return 0;
  return (await ensureGenerated()) ? 0 : 1;
};
