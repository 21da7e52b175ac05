import { applyInput, createSimulation, digest, snapshot, type Simulation } from "@/server/simulation/simulation";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { quantile } from "./moments.mts";
import { benchOptions, sizeFrom, type Size } from "./bench-options.mts";
import { readOptions, runProgram } from "./options.mts";

const USAGE = `Cost of a tick of the simulation, in this process, on one core, against the gates of SIMULATION §4.4.

  npm run bench:simulation [-- --characters 10000 --degree 10 --ticks 200 --seed 42]

  --characters  size of the random cast
  --degree      directed ties a character at the start, on average
  --ticks       measured ticks, after 30 that warm up
  --seed        of the cast and of its history
  --worker      in a thread of its own, as the server runs a large cast: delay of this thread's event loop at full speed
  --json        one line of JSON instead of words
  --gate        exit code 2 when a gate is missed

"on core" is the time this thread had a core, collector included; "ratio" is that over a fixed loop of 50 million steps measured in the
same run: it compares machines, and noisy hours of one machine.
`;
const WARM_UP = 30;
const CALIBRATION_STEPS = 50_000_000;
/** Casts above this size have to run, and nothing more. */
const GATED_UP_TO = 10_000;

/** Of this thread: the collector's helpers and the compiler run beside it. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const calibrate = (): number => {
  const runs = Array.from({ length: 3 }, () => {
    const started = cpuMs();
    let x = 1;
    for (let k = 0; k < CALIBRATION_STEPS; k += 1) x = (Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + k) | 0;
    if (x === 0.5) process.stdout.write("");
    return cpuMs() - started;
  });
  return Math.min(...runs);
};

interface TickCosts {
  ms: number[];
  /** Time on the core, without waiting for it: of all ticks, since the system counts it coarsely. */
  cpuMs: number;
  bytes: number[];
  acts: number;
}

/** A tick during which the collector ran says nothing about allocation, so it is left out of `bytes`. */
const measureTicks = (sim: Simulation, ticks: number): TickCosts => {
  const costs: TickCosts = { ms: [], cpuMs: 0, bytes: [], acts: 0 };
  for (let k = 0; k < ticks; k += 1) {
    const before = process.memoryUsage().heapUsed;
    const cpuBefore = cpuMs();
    const started = performance.now();
    const { sample } = applyInput(sim, { type: "tick" });
    costs.ms.push(performance.now() - started);
    costs.cpuMs += cpuMs() - cpuBefore;
    const bytes = process.memoryUsage().heapUsed - before;
    if (bytes >= 0) costs.bytes.push(bytes);
    costs.acts += sample?.active ?? 0;
  }
  return costs;
};

/** The setup is let go before the first tick. */
const open = ({ characters, degree, seed }: Size): { sim: Simulation; ties: number; createMs: number } => {
  const setup = buildSetup(characters, { seed, degree });
  const started = performance.now();
  const sim = createSimulation(setup);
  return { sim, ties: setup.ties.length, createMs: performance.now() - started };
};

const timed = <T,>(run: () => T): { value: T; ms: number } => {
  const started = performance.now();
  const value = run();
  return { value, ms: performance.now() - started };
};

const measure = (size: Size) => {
  const calibrationMs = calibrate();
  const { sim, ties, createMs } = open(size);
  for (let k = 0; k < WARM_UP; k += 1) applyInput(sim, { type: "tick" });
  const { ms, cpuMs: cpu, bytes, acts } = measureTicks(sim, size.ticks);
  const rssMb = process.memoryUsage().rss / 1e6;
  const saved = timed(() => snapshot(sim));
  const hashed = timed(() => digest(sim));
  return {
    ...size,
    ties,
    createMs,
    actsPerTick: acts / size.ticks,
    p50Ms: quantile(ms, 0.5),
    p95Ms: quantile(ms, 0.95),
    maxMs: Math.max(...ms),
    cpuMeanMs: cpu / size.ticks,
    allocatedKbPerTick: quantile(bytes, 0.5) / 1024,
    rssMb,
    calibrationMs,
    ratio: cpu / size.ticks / calibrationMs,
    snapshotMs: saved.ms,
    snapshotMb: saved.value.length / 1e6,
    digestMs: hashed.ms,
    digest: hashed.value,
    node: process.version,
  };
};
type Result = ReturnType<typeof measure>;

const gatesOf = (result: Result): { name: string; value: number; most: number }[] =>
  result.characters > GATED_UP_TO
    ? []
    : [
        { name: "tick p50, ms", value: result.p50Ms, most: 20 },
        { name: "tick p95, ms", value: result.p95Ms, most: 50 },
        { name: "allocated a tick, KB", value: result.allocatedKbPerTick, most: 256 },
        { name: "resident, MB", value: result.rssMb, most: 250 },
        { name: "cold start, ms", value: result.createMs, most: 1_500 },
        { name: "snapshot, ms", value: result.snapshotMs, most: 400 },
      ];

const say = (result: Result): string =>
  [
    `${result.characters} characters, ${result.ties} directed ties, ${result.ticks} ticks, seed ${result.seed}, Node ${result.node}`,
    `tick       p50 ${result.p50Ms.toFixed(2)} ms   p95 ${result.p95Ms.toFixed(2)} ms   max ${result.maxMs.toFixed(2)} ms   ${result.actsPerTick.toFixed(1)} acts`,
    `on core    mean ${result.cpuMeanMs.toFixed(2)} ms   ratio ${result.ratio.toFixed(3)} (calibration loop ${result.calibrationMs.toFixed(1)} ms)`,
    `memory     ${result.allocatedKbPerTick.toFixed(0)} KB allocated a tick, ${result.rssMb.toFixed(0)} MB resident`,
    `create     ${result.createMs.toFixed(0)} ms`,
    `snapshot   ${result.snapshotMs.toFixed(1)} ms, ${result.snapshotMb.toFixed(2)} MB   digest ${result.digestMs.toFixed(1)} ms = ${result.digest}`,
    ...gatesOf(result).map(
      ({ name, value, most }) => `${value <= most ? "✓" : "✗"} ${name.padEnd(22)} ${value.toFixed(1).padStart(8)}   at most ${most}`,
    ),
  ].join("\n");

const main = (args: string[]): number => {
  const values = readOptions(args, benchOptions);
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const result = measure(sizeFrom(values));
  const gates = gatesOf(result);
  process.stdout.write(`${values.json ? JSON.stringify({ ...result, gates }) : say(result)}\n`);
  return values.gate && gates.some(({ value, most }) => value > most) ? 2 : 0;
};

await runProgram(() => main(process.argv.slice(2)));
