import { parseArgs } from "node:util";
import { applyInput, createSimulation, digest, snapshot, type Simulation } from "@/server/simulation/simulation";
import { buildSetup } from "@/server/testing/factories/simulation-people";

const USAGE = `Cost of a tick of the simulation, in this process, on one core.

  npx tsx server/tooling/bench-simulation.mts [--characters 10000] [--degree 10] [--ticks 200] [--seed 42] [--json]

  --characters  size of the random cast
  --degree      directed ties a character at the start, on average
  --ticks       measured ticks, after 30 that warm up
  --seed        of the cast and of its history
  --json        one line of JSON instead of words

"on core" is the time this thread had a core, collector included; "ratio" is that over a fixed loop of 50 million steps measured in the
same run: it compares machines, and noisy hours of one machine.
`;
const WARM_UP = 30;
const CALIBRATION_STEPS = 50_000_000;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

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
  costs.ms.sort((a, b) => a - b);
  costs.bytes.sort((a, b) => a - b);
  return costs;
};

const positive = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
  return value;
};

const measure = (characters: number, degree: number, ticks: number, seed: number) => {
  const calibrationMs = calibrate();
  const setup = buildSetup(characters, { seed, degree });
  const started = performance.now();
  const sim = createSimulation(setup);
  const createMs = performance.now() - started;
  for (let k = 0; k < WARM_UP; k += 1) applyInput(sim, { type: "tick" });
  const { ms, cpuMs: cpu, bytes, acts } = measureTicks(sim, ticks);
  const saving = performance.now();
  const snapshotBytes = snapshot(sim).length;
  const snapshotMs = performance.now() - saving;
  const hashing = performance.now();
  const hash = digest(sim);
  return {
    characters,
    ties: setup.ties.length,
    ticks,
    seed,
    createMs,
    actsPerTick: acts / ticks,
    p50Ms: at(ms, 0.5),
    p95Ms: at(ms, 0.95),
    maxMs: ms.at(-1) ?? 0,
    cpuMeanMs: cpu / ticks,
    allocatedKbPerTick: at(bytes, 0.5) / 1024,
    rssMb: process.memoryUsage().rss / 1e6,
    calibrationMs,
    ratio: cpu / ticks / calibrationMs,
    snapshotMs,
    snapshotMb: snapshotBytes / 1e6,
    digestMs: performance.now() - hashing,
    digest: hash,
    node: process.version,
  };
};

const say = (result: ReturnType<typeof measure>): string =>
  [
    `${result.characters} characters, ${result.ties} directed ties, ${result.ticks} ticks, seed ${result.seed}, Node ${result.node}`,
    `tick       p50 ${result.p50Ms.toFixed(2)} ms   p95 ${result.p95Ms.toFixed(2)} ms   max ${result.maxMs.toFixed(2)} ms   ${result.actsPerTick.toFixed(1)} acts`,
    `on core    mean ${result.cpuMeanMs.toFixed(2)} ms   ratio ${result.ratio.toFixed(3)} (calibration loop ${result.calibrationMs.toFixed(1)} ms)`,
    `memory     ${result.allocatedKbPerTick.toFixed(0)} kB allocated a tick, ${result.rssMb.toFixed(0)} MB resident`,
    `create     ${result.createMs.toFixed(0)} ms`,
    `snapshot   ${result.snapshotMs.toFixed(1)} ms, ${result.snapshotMb.toFixed(2)} MB   digest ${result.digestMs.toFixed(1)} ms = ${result.digest}`,
  ].join("\n");

const main = (): void => {
  const { values } = parseArgs({
    options: {
      characters: { type: "string", default: "10000" },
      degree: { type: "string", default: "10" },
      ticks: { type: "string", default: "200" },
      seed: { type: "string", default: "42" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const { characters, degree, ticks, seed } = values;
  const result = measure(positive("characters", characters), positive("degree", degree), positive("ticks", ticks), positive("seed", seed));
  process.stdout.write(`${values.json ? JSON.stringify(result) : say(result)}\n`);
};

main();
