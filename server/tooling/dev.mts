import { runInForeground } from "./child.mts";
import { ensureClient } from "./generate.mts";
import { helped } from "./terminal.mts";

const help = `
npm run dev
  Runs from the sources: pages reload themselves, and the server starts again when a file of server/ changes.
  Settings come from the environment and from .env (see .env.example), e.g. PORT=3001 npm run dev`;

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  if (!(await ensureClient())) return 1;
  const watch = ["watch", "--clear-screen=false", "--include", "server/**/*", "server/entrypoints/main.ts"];
  return runInForeground("tsx", watch, { NODE_ENV: "development" });
};
