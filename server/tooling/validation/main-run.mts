import { motifCategories } from "@/server/contracts/motifs";
import { rosterOf } from "@/server/simulation/roster";
import { applyInput, digest, type Simulation } from "@/server/simulation/simulation";
import { balancedShare, trianglesOf } from "./balance.mts";
import { addToSeries, createSeries, type Series } from "./conduct.mts";
import { createDirection, watchDirection, type Direction } from "./direction.mts";
import { motifTracks } from "./engine-view.mts";
import { createInspection, inspect, note, type Inspection } from "./invariants.mts";
import { createLevels, takeLevels, type Levels } from "./levels.mts";
import { createMotifWatch, watchMotifs, type MotifWatch } from "./motif-life.mts";
import { oppositePairs } from "./opposites.mts";
import { openStage, type Plan, type Stage } from "./plan.mts";
import { societyOf, degreesOf, type Society } from "./society.mts";
import type { Tally } from "./tally.mts";
import type { TraceWriter } from "./trace.mts";

const CONTACT_WINDOW = 600;
const EVERY = 100;
/** In ticks: people in experience-sampling studies are asked now and then, not all the time. */
const HOUR = 6;

/** Everything that the statistics of one history are computed from. */
export interface MainRun {
  plan: Plan;
  stage: Stage;
  startBalance: { share: number; count: number };
  startDegrees: Int32Array;
  pleasure: Series;
  levels: Levels;
  direction: Direction;
  motifs: MotifWatch;
  digests: Record<string, string>;
  inspection: Inspection;
  tickMs: Float64Array;
  /** As of the last tick of the plan. */
  end: Society;
  tally: Tally;
  rssMb: number;
}

export type Progress = (done: number, of: number) => void;

const watchTick = (run: Pick<MainRun, "direction" | "motifs">, sim: Simulation): void => {
  watchDirection(run.direction, sim);
  const { intensity, state } = motifTracks(sim);
  watchMotifs(run.motifs, intensity, state, oppositePairs);
};

const concludeInspection = (inspection: Inspection, { moves, solos, gaps, closed, masked }: Tally): void => {
  const acts = [...moves, ...solos].reduce((sum, n) => sum + n, 0);
  inspection.checked += 3 * acts;
  note(inspection, gaps === 0, () => `${gaps} acts out of number`);
  note(inspection, closed === 0, () => `${closed} moves with a false precondition`);
  note(inspection, masked === 0, () => `${masked} masked moves`);
};

/** What somebody would say if asked how they feel: mood and emotion together. */
const feltPleasure = (sim: Simulation): Float64Array => {
  const { mood, emotion } = sim.people.saved;
  return Float64Array.from({ length: sim.people.count }, (_, i) => mood[i * 3]! + emotion[i * 3]!);
};

/** Runs the plan from its first tick to its last. */
export const runMain = (plan: Plan, progress: Progress, trace: TraceWriter | null = null): MainRun => {
  const stage = openStage(plan);
  const { sim, tally } = stage;
  trace?.open(plan, sim);
  const first = societyOf(sim);
  const triangles = trianglesOf(first);
  const window = Math.min(CONTACT_WINDOW, Math.ceil(plan.ticks * 0.4));
  const run = {
    plan,
    stage,
    startBalance: balancedShare(triangles, triangles.weight),
    startDegrees: degreesOf(first),
    pleasure: createSeries(sim.people.count),
    levels: createLevels(),
    direction: createDirection(),
    motifs: createMotifWatch(rosterOf(sim).regionSize.length, motifCategories.length),
    digests: {} as Record<string, string>,
    inspection: createInspection(),
    tickMs: new Float64Array(plan.ticks),
  };
  for (let tick = 1; tick <= plan.ticks; tick += 1) {
    tally.counting = tick > plan.ticks - window;
    const started = performance.now();
    applyInput(sim, { type: "tick" });
    run.tickMs[tick - 1] = performance.now() - started;
    watchTick(run, sim);
    takeLevels(run.levels, sim);
    if (tally.counting && tick % HOUR === 0) addToSeries(run.pleasure, feltPleasure(sim), 1);
    if (tick % EVERY === 0) run.digests[String(tick)] = digest(sim);
    trace?.tick(sim);
    if (tick % EVERY === 0 || tick === plan.ticks) inspect(run.inspection, sim);
    progress(tick, plan.ticks);
  }
  tally.counting = false;
  trace?.close();
  note(run.inspection, run.motifs.restingTooHigh === 0, () => `${run.motifs.restingTooHigh} resting motifs at 1 or more`);
  concludeInspection(run.inspection, tally);
  return { ...run, end: societyOf(sim), tally: structuredClone(tally), rssMb: process.memoryUsage().rss / 1e6 };
};
