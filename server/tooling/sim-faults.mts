// A scene under faults, seed by seed: kills, lost leases, broken providers, people who all act at once. Prints what was violated.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runFaults } from "@/server/testing/fault-simulation";
import { openLivingCast } from "@/server/testing/living-cast";
import { helped } from "./terminal.mts";

const help = `
npm run sim:faults [-- --seeds 1000] [--from 1] [--seed S] [--steps 14] [--jobs 1]
  Plays a scene of the embedded database under faults for each seed, and checks the invariants of the chronicle and of moderation after it.
  --seed plays one seed again; --jobs plays them in so many processes side by side. Exits with 1 when anything was violated, and says by which seed.`;
const args = process.argv.slice(2);
if (helped(args, help)) process.exit(0);
const option = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`--${name} is a whole number`);
  process.exit(2);
};
const one = option("seed", 0);
const from = one > 0 ? one : option("from", 1);
const seeds = one > 0 ? 1 : option("seeds", 1_000);
const steps = option("steps", 14);
/** After so many branches the stage is built anew, so that its database stays small. */
const SEEDS_A_STAGE = 100;
const jobs = one > 0 ? 1 : Math.max(1, option("jobs", 1));

interface Failed {
  seed: number;
  problems: string[];
}
const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1_000);

const tell = ({ seed, problems }: Failed): void =>
  console.log(`✗ seed ${seed}: ${problems.join("; ")}\n  again: npm run sim:faults -- --seed ${seed} --steps ${steps}`);

const playHere = async (): Promise<number> => {
  let failed = 0;
  let stage = await openLivingCast();
  for (let k = 0; k < seeds; k += 1) {
    if (k > 0 && k % SEEDS_A_STAGE === 0) {
      await stage.engine.close();
      stage = await openLivingCast();
    }
    const problems = await runFaults(stage, from + k, steps);
    if (problems.length > 0) {
      failed += 1;
      tell({ seed: from + k, problems });
    }
    if ((k + 1) % 25 === 0 || k + 1 === seeds)
      console.log(
        `seeds ${from} to ${from + k}: ${failed} with violations, ${seconds()} s, ${Math.round(process.cpuUsage().user / 1e4 / (k + 1)) / 100} s of a core a seed`,
      );
  }
  await stage.engine.close();
  return failed > 0 ? 1 : 0;
};

/** The same seeds in processes side by side, each with its own database; a seed plays the same wherever it is played. */
const playBeside = async (): Promise<number> => {
  const share = Math.ceil(seeds / jobs);
  const codes = await Promise.all(
    Array.from({ length: jobs }, (_, job) => {
      const first = from + job * share;
      const count = Math.min(share, from + seeds - first);
      if (count <= 0) return 0;
      const script = fileURLToPath(import.meta.url);
      const options = ["--from", String(first), "--seeds", String(count), "--steps", String(steps)];
      const child = spawn(process.execPath, [...process.execArgv, script, ...options], { stdio: "inherit" });
      return new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
    }),
  );
  console.log(`${seeds} seeds in ${seconds()} s`);
  return Math.max(...codes);
};

process.exit(jobs > 1 ? await playBeside() : await playHere());
