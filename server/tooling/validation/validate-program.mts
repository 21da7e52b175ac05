import { measure, type Measurement, type Report } from "./measure.mts";
import { motifLifeOf, type MotifWatch } from "./motif-life.mts";
import { oppositePairs } from "./opposites.mts";
import { assignment, readOptions, rowsFrom, runProgram, seedsFrom } from "./options.mts";
import { resolveParams } from "@/server/simulation/params";
import type { Plan } from "./plan.mts";
import { createProgress } from "./progress.mts";
import { judged, rules, type Row, type RowName } from "./rules.mts";
import { poolWatches } from "./pool-watches.mts";

const USAGE = `Every row of the table V1–V23, over several seeds: value, threshold, pass.

  npm run validate:simulation [-- --seeds 1-6 --quick]

  --seeds       which (1-6)
  --quick       600 characters and 1,500 ticks instead of 1,500 and 1,500, motifs in 1,000 characters instead of 4,000
  --statistics  only these rows, for instance V1,V4
  --set         key=value, a parameter of the model; may be given again
  --json        one object instead of a table

Exit code 0 when every row passes for every seed, 2 when one fails, 1 for bad input.
`;

const options = {
  seeds: { type: "string", default: "1-6" },
  quick: { type: "boolean", default: false },
  statistics: { type: "string" },
  set: { type: "string", multiple: true, default: [] as string[] },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const FULL = { characters: 1_500, ticks: 1_500, motifCharacters: 4_000, motifTicks: 3_000 };
const QUICK = { characters: 600, ticks: 1_500, motifCharacters: 1_000, motifTicks: 1_500 };

interface SeedRows {
  seed: number;
  rows: Partial<Record<RowName, Row>>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** V19 needs more regions than the other rows: a larger cast of its own. The watches are pooled over the seeds afterwards. */
const measureMotifs = (plan: Plan, progress: Report): Measurement => measure(plan, ["V19"], progress);

const sayRow = (name: RowName, seeds: readonly SeedRows[]): void => {
  say(`\n${name.padEnd(4)}${rules[name].title}`);
  say(`    ${rules[name].threshold}`);
  for (const { seed, rows } of seeds) {
    const row = rows[name];
    if (!row) continue;
    const mark = row.pass === null ? "–" : row.pass ? "✓" : "✗";
    const numbers = row.value === null ? (row.reason ?? "") : sayValue(row.value);
    say(`    ${mark} seed ${String(seed).padStart(3)}  ${numbers}`);
  }
};

const sayValue = (value: Row["value"]): string =>
  typeof value === "object" && value !== null
    ? Object.entries(value)
        .map(([key, x]) => `${key} ${Math.abs(x) >= 100 ? x.toFixed(1) : x.toFixed(4)}`)
        .join("   ")
    : String(value);

const main = (args: string[]): number => {
  const values = readOptions(args, options);
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const seeds = seedsFrom(values.seeds);
  const wanted = rowsFrom(values.statistics);
  const params = Object.fromEntries(values.set.map((text) => assignment("set", text)));
  resolveParams(params);
  const size = values.quick ? QUICK : FULL;
  const progress = createProgress();
  const watches: MotifWatch[] = [];
  const results = seeds.map((seed): SeedRows => {
    const plan: Plan = { characters: size.characters, degree: 10, ticks: size.ticks, seed, params, cast: null };
    const others = wanted.filter((row) => row !== "V19");
    const named: Report = (what) => progress(`seed ${seed}: ${what}`);
    const rows = others.length > 0 ? measure(plan, others, named).rows : {};
    if (!wanted.includes("V19")) return { seed, rows };
    const motifs = measureMotifs({ ...plan, characters: size.motifCharacters, ticks: size.motifTicks }, named);
    watches.push(motifs.run.motifs);
    return { seed, rows: { ...rows, V19: motifs.rows.V19! } };
  });
  const pooled = watches.length > 1 ? motifLifeOf(poolWatches(watches), oppositePairs.length) : null;
  const together = pooled && judged("V19", pooled);
  const all = results.flatMap(({ rows }) => Object.values(rows));
  const failed = [...all, ...(together ? [together] : [])].filter(({ pass }) => pass === false).length;
  const missing = all.filter(({ pass }) => pass === null).length;
  if (values.json) say(JSON.stringify({ seeds: results, motifsTogether: together, failed, missing }));
  else {
    for (const name of wanted) {
      sayRow(name, results);
      if (name === "V19" && together) say(`    ${together.pass ? "✓" : "✗"} all seeds  ${sayValue(together.value)}`);
    }
    say(`\n${all.length - failed - missing} passed, ${failed} failed, ${missing} not measured`);
  }
  return failed > 0 ? 2 : 0;
};

await runProgram(() => main(process.argv.slice(2)));
