import fs from "node:fs";
import { measure, type Measurement } from "./measure.mts";
import { quantile } from "./moments.mts";
import { anyNumber, assertWritable, assignment, BadInput, readOptions, rowsFrom, runProgram, seedFrom, wholeNumber } from "./options.mts";
import { describePair, mainRows } from "./paired.mts";
import { withParams, type Plan } from "./plan.mts";
import { createProgress } from "./progress.mts";
import { readCast } from "./read-cast.mts";
import { resolveParams } from "@/server/simulation/params";
import { createTraceWriter } from "./trace.mts";

const USAGE = `Runs a cast, and says in numbers whether it lives: statistics V1–V23 of the model, invariants, digests, time.

  npm run simulate -- --characters N --degree D --ticks T --seed S --out FILE.json

  --characters  size of the random cast (1500)
  --degree      directed ties a character at the start, on average (10)
  --ticks       length of the main run; one tick is ten minutes of the story (1500)
  --seed        of the cast and of its history (1)
  --cast        a cast file (the export format) instead of a random cast
  --set         key=value, a parameter of the model; may be given again
  --paired      key=value: a twin of the same seed with that parameter changed, and what became different
  --statistics  only these rows, for instance V1,V4
  --trace       writes every input with its acts, and digests every 100 ticks, one JSON object a line
  --out         where the result goes; "-" for the output stream (-)

Exit code 0 when the run was completed, whatever the statistics say; 1 for bad input.
`;

const options = {
  characters: { type: "string", default: "1500" },
  degree: { type: "string", default: "10" },
  ticks: { type: "string", default: "1500" },
  seed: { type: "string", default: "1" },
  cast: { type: "string" },
  set: { type: "string", multiple: true, default: [] as string[] },
  paired: { type: "string" },
  statistics: { type: "string" },
  trace: { type: "string" },
  out: { type: "string", default: "-" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const MOST_CHARACTERS = 100_000;

const planFrom = (values: ReturnType<typeof readAll>): Plan => {
  const cast = values.cast === undefined ? null : readCast(values.cast);
  const characters = cast ? cast.characters.length : wholeNumber("characters", values.characters);
  if (characters > MOST_CHARACTERS) throw new BadInput(`--characters may be ${MOST_CHARACTERS} at most`);
  const params = Object.fromEntries(values.set.map((text) => assignment("set", text)));
  resolveParams(params);
  return {
    characters,
    degree: anyNumber("degree", values.degree),
    ticks: wholeNumber("ticks", values.ticks),
    seed: seedFrom(values.seed),
    params,
    cast,
  };
};

const readAll = (args: string[]) => readOptions(args, options);

const timingOf = ({ run }: Measurement) => {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    p50Ms: round(quantile(run.tickMs, 0.5)),
    p95Ms: round(quantile(run.tickMs, 0.95)),
    coldStartMs: round(run.stage.coldStartMs),
    rssMb: round(run.rssMb),
  };
};

const main = (args: string[]): number => {
  const values = readAll(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const plan = planFrom(values);
  const wanted = rowsFrom(values.statistics);
  const pair = values.paired === undefined ? null : assignment("paired", values.paired);
  if (pair) resolveParams({ ...plan.params, [pair[0]]: pair[1] });
  for (const file of [values.out, values.trace]) if (file !== undefined && file !== "-") assertWritable(file);
  const progress = createProgress();
  const measured = measure(plan, wanted, progress, values.trace === undefined ? null : createTraceWriter(values.trace));
  const twin =
    pair &&
    measure(
      withParams(plan, { [pair[0]]: pair[1] }),
      wanted.filter((row) => mainRows.includes(row)),
      progress,
    );
  const { run, rows } = measured;
  const result = {
    seed: plan.seed,
    parameters: {
      characters: run.end.size,
      degree: plan.degree,
      ticks: plan.ticks,
      cast: values.cast ?? null,
      set: plan.params,
      model: resolveParams(plan.params),
    },
    statistics: rows,
    invariants: run.inspection,
    digests: run.digests,
    timing: timingOf(measured),
    ...(pair && twin && { paired: describePair(pair[0], pair[1], twin, measured) }),
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (values.out === "-") process.stdout.write(text);
  else fs.writeFileSync(values.out, text);
  return 0;
};

await runProgram(() => main(process.argv.slice(2)));
