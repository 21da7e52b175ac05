import { EnvProblem, readEnv } from "../core/env.ts";
import { ensureBuild } from "./build.mts";
import { runInForeground } from "./child.mts";
import { folderProblem, portProblem } from "./readiness.mts";
import { helped, say, unknownWords } from "./terminal.mts";

const help = `
npm start [-- --no-build]
  Builds Dramatis when the build is missing or out of date, then runs it. Everything it keeps lies in .data/.
  --no-build   runs the build that is there, e.g. in an image

  Settings come from the environment and from .env; .env.example lists them all. Often used:
    PORT=3001 npm start                another port
    HOST=0.0.0.0 npm start             reachable from other machines (set PUBLIC_URL as well)
    DATA_DIR=/srv/dramatis npm start   another data folder
    DATABASE_URL=postgresql://… npm start`;

// The heap grows lazily by default: smaller young generations keep a busy host under 600 MB (measured 1.0 GB without).
const NODE_FLAGS = ["--enable-source-maps", "--max-semi-space-size=32"];

/** Before half a minute of building, not after it. */
const configurationProblem = async (): Promise<string | null> => {
  try {
    const { PORT, HOST, DATA_DIR } = readEnv();
    return folderProblem(DATA_DIR) ?? (await portProblem(PORT, HOST));
  } catch (error) {
    if (error instanceof EnvProblem) return error.message;
    // The secret is kept in the data folder, so that is where reading the configuration fails.
    const folder = folderProblem(process.env.DATA_DIR || ".data");
    if (folder !== null) return folder;
    throw error;
  }
};

export const main = async (args: string[]): Promise<number> => {
  if (helped(args, help)) return 0;
  const unknown = unknownWords(args, ["--no-build"]);
  if (unknown.length > 0) {
    say(`Unknown option ${unknown.join(" ")}. See: npm start -- --help`);
    return 1;
  }
  Object.assign(process.env, { NODE_ENV: "production" });
  const problem = await configurationProblem();
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  if (!args.includes("--no-build") && !(await ensureBuild())) return 1;
  return runInForeground(process.execPath, [...NODE_FLAGS, "dist/main.js"]);
};
