import { runInForeground } from "./child.mts";
import { ensureClient } from "./generate.mts";
import { helped } from "./terminal.mts";

const help = `
npm run coverage
  Unit and integration tests in one run; fails below 90 % of the lines of server/ and components/charts/prepare.
  Left out: generated code, the entrypoints' wiring, tooling, and test support. The pages of it: coverage/index.html`;

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  if (!(await ensureClient())) return 1;
  return runInForeground("vitest", ["run", "--project=unit", "--project=int", "--coverage", "--reporter=dot"]);
};
