import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { hostInWorker } from "@/server/services/cast/host-simulation";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { benchOptions, sizeFrom, type Size } from "./bench-options.mts";
import { quantile } from "./moments.mts";
import { readOptions, runProgram } from "./options.mts";

const WARM_UP = 30;
const TICKS_PER_DIGEST = 25;
const TICKS_PER_SNAPSHOT = 100;
const GATE_MS = 20;

const MS = 1e6;

/**
 * Ticks as fast as they are answered, with digests and saved states on the way, while this thread has nothing else to do: what its event
 * loop is delayed by is the price of the answers. The histogram counts whole intervals between two beats of 10 ms.
 */
const measureInWorker = async (script: string, size: Size) => {
  const host = hostInWorker(pathToFileURL(script), { setup: buildSetup(size.characters, { seed: size.seed, degree: size.degree }) });
  // The host's thread does not keep a process alive.
  const awake = setInterval(() => undefined, 1_000);
  for (let k = 0; k < WARM_UP; k += 1) await host.apply([{ type: "tick" }]);
  const delay = monitorEventLoopDelay();
  delay.enable();
  const ms: number[] = [];
  let acts = 0;
  let snapshotBytes = 0;
  const began = performance.now();
  for (let tick = 1; tick <= size.ticks; tick += 1) {
    const started = performance.now();
    const [outcome] = await host.apply([{ type: "tick" }]);
    ms.push(performance.now() - started);
    acts += outcome?.acts.length ?? 0;
    if (tick % TICKS_PER_DIGEST === 0) await host.digest();
    if (tick % TICKS_PER_SNAPSHOT === 0) snapshotBytes = (await host.snapshot()).length;
  }
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  clearInterval(awake);
  await host.close();
  return {
    ...size,
    ticksPerSecond: size.ticks / seconds,
    p50Ms: quantile(ms, 0.5),
    p95Ms: quantile(ms, 0.95),
    toldPerTick: acts / size.ticks,
    delayP50Ms: delay.percentile(50) / MS,
    delayP99Ms: delay.percentile(99) / MS,
    delayMaxMs: delay.max / MS,
    delayGateMs: GATE_MS,
    snapshotMb: snapshotBytes / 1e6,
    rssMb: process.memoryUsage().rss / 1e6,
    node: process.version,
  };
};

const sayWorker = (result: Awaited<ReturnType<typeof measureInWorker>>): string =>
  [
    `${result.characters} characters in a thread of their own, ${result.ticks} ticks at full speed, seed ${result.seed}, Node ${result.node}`,
    `answers    p50 ${result.p50Ms.toFixed(2)} ms   p95 ${result.p95Ms.toFixed(2)} ms   ${result.ticksPerSecond.toFixed(1)} ticks a second   ${result.toldPerTick.toFixed(1)} acts told a tick`,
    `this loop  p50 ${result.delayP50Ms.toFixed(1)} ms   p99 ${result.delayP99Ms.toFixed(1)} ms   max ${result.delayMaxMs.toFixed(1)} ms between two beats of 10 ms`,
    `memory     ${result.rssMb.toFixed(0)} MB resident, both threads   state ${result.snapshotMb.toFixed(2)} MB`,
    `${result.delayP99Ms <= result.delayGateMs ? "✓" : "✗"} event-loop delay p99, ms ${result.delayP99Ms.toFixed(1).padStart(8)}   at most ${result.delayGateMs}`,
  ].join("\n");

const main = async (args: string[]): Promise<number> => {
  const values = readOptions(args, { ...benchOptions, script: { type: "string", default: "" } } as const);
  const result = await measureInWorker(values.script, sizeFrom(values));
  process.stdout.write(`${values.json ? JSON.stringify(result) : sayWorker(result)}\n`);
  return values.gate && result.delayP99Ms > result.delayGateMs ? 2 : 0;
};

await runProgram(() => main(process.argv.slice(2)));
