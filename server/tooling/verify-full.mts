import { buildEverything } from "./build.mts";
import { main as testServices } from "./run-services.mts";
import { main as test } from "./run-tests.mts";
import { helped, say } from "./terminal.mts";

const help = `
npm run verify:full
  A new build, everything of npm test, and the tests against real servers.`;

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  const parts = [async () => ((await buildEverything()) ? 0 : 1), () => test([]), () => testServices([])];
  const codes: number[] = [];
  for (const part of parts) codes.push(await part());
  const good = codes.every((code) => code === 0);
  say(good ? "verified in full" : "not good");
  return good ? 0 : 1;
};
