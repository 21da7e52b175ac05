import { isAppError } from "@/server/core/errors";
import { EnvProblem } from "@/server/core/env";
import { backUp, restore } from "./cli-backup";
import type { CliCommand } from "./cli-command";
import { rebuild } from "./cli-rebuild";
import { replay } from "./cli-replay";
import { seed } from "./cli-seed";

const commands: Record<string, CliCommand> = { seed, backup: backUp, restore, rebuild, replay };

const overview = `Commands of an operator, for a data folder that no server is using, or for the database of DATABASE_URL:
${Object.entries(commands)
  .map(([name, { npm, summary }]) => `  ${name.padEnd(10)}${npm.padEnd(24)}${summary}`)
  .join("\n")}
--help after a command tells its options.`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What went wrong by the person's doing, or the world's, is one sentence; a defect keeps its stack. */
const explain = (error: unknown): string => {
  if (isAppError(error) || error instanceof EnvProblem) return error.message;
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Returns the exit code. */
export const runCli = async (args: readonly string[], print: (text: string) => void = say): Promise<number> => {
  const [name = "--help", ...rest] = args;
  const command = commands[name];
  if (!command) {
    print(name === "--help" ? overview : `There is no command ${name}.\n${overview}`);
    return name === "--help" ? 0 : 1;
  }
  if (rest.includes("--help")) {
    print(`${command.npm}\n${command.help}`);
    return 0;
  }
  try {
    return await command.run(rest, print);
  } catch (error) {
    print(explain(error));
    return 1;
  }
};
