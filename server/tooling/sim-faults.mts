// A scene under faults, seed by seed: kills, lost leases, broken providers, people who all act at once. Prints what was violated.
import { runFaults } from "@/server/testing/fault-simulation";
import { openLivingCast } from "@/server/testing/living-cast";
import { helped } from "./terminal.mts";

const help = `
npm run sim:faults [-- --seeds 1000] [--from 1] [--seed S] [--steps 14]
  Plays a scene of the embedded database under faults for each seed, and checks the invariants of the chronicle and of moderation after it.
  --seed plays one seed again. Exits with 1 when anything was violated, and says by which seed.`;
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
const SEEDS_A_STAGE = 50;

const started = performance.now();
const failed: { seed: number; problems: string[] }[] = [];
let stage = await openLivingCast();
for (let k = 0; k < seeds; k += 1) {
  if (k > 0 && k % SEEDS_A_STAGE === 0) {
    await stage.engine.close();
    stage = await openLivingCast();
  }
  const seed = from + k;
  const problems = await runFaults(stage, seed, steps);
  if (problems.length > 0) {
    failed.push({ seed, problems });
    console.log(`✗ seed ${seed}: ${problems.join("; ")}\n  again: npm run sim:faults -- --seed ${seed} --steps ${steps}`);
  }
  if ((k + 1) % 25 === 0 || k + 1 === seeds)
    console.log(`${k + 1} of ${seeds} seeds, ${failed.length} with violations, ${Math.round((performance.now() - started) / 1_000)} s`);
}
await stage.engine.close();
process.exit(failed.length > 0 ? 1 : 0);
