import type { Simulation } from "../state";
import { carrierOf, homeRegion, isEverywhere, peopleIn } from "./area";
import { motifCount, motifIndex, rivals, rivalWeight } from "./canon";
import { fieldOf, refreshField } from "./field";
import { nextState, REST, State, type Standing } from "./lifecycle";
import { regionCount } from "./regions";
import type { Tracks } from "./state";

const TREND_RATE = 0.05;
const ALMOST_AWAKE = 0.99;
/** Growth needs something to grow from: (.25 + I/6). What it loses to crowding depends on its rank. §1.16 */
const crowdingShare = Float64Array.from({ length: 11 }, (_, whole) => (whole < 3 ? 1.1 : whole < 5 ? 0.65 : 0.25));

/** Intensities of the themes around a track, as of the start of the tick, so that the result does not depend on their order. */
const around = new Float64Array(motifCount);
/** Reused from track to track; fractional, as V8 boxes whole numbers that turn into fractions. */
const standing: Standing = { intensity: 0.5, slope: 0.5, age: 0, dominated: 0, carrier: "here", upheld: false };

const lookAround = (sim: Simulation, zone: number): number => {
  const { phi } = sim.motifs.field;
  let sum = 0;
  for (let m = 0; m < motifCount; m += 1) {
    around[m] = 10 * phi[zone * motifCount + m]!;
    sum += around[m]!;
  }
  const { budget, crowding } = sim.params.motif;
  return sum > budget ? (crowding * (sum - budget)) / sum : 0;
};

/** What `findSurprise` found, and what a step makes of an intensity: cells, since a choice between a fraction and constants is boxed. */
const drive = new Float64Array(1);
const kept = new Float64Array(1);

/** Surprise z of the evidence against its own running mean, −2..3, into `drive`, and the mean and variance moved on. */
const findSurprise = (sim: Simulation, tracks: Tracks, row: number): void => {
  const { meanRate, ramp, leak } = sim.params.motif;
  const age = Math.max(1, sim.tick - tracks.born[row]!);
  const rate = Math.max(meanRate, 1 / age);
  const x = tracks.evidence[row]! - tracks.mean[row]!;
  tracks.mean[row]! += rate * x;
  tracks.variance[row]! += rate * (x * x - tracks.variance[row]!);
  tracks.evidence[row]! *= leak;
  const z = x / Math.sqrt(tracks.variance[row]! + 0.05);
  drive[0] = z;
  if (z > 3) drive[0] = 3;
  else if (z < -2) drive[0] = -2;
  if (age < ramp) drive[0]! *= age / ramp;
};

/**
 * One tick of a track, §1.16: Lotka–Volterra-like competition between opposites plus an adaptation variable. An interrupted theme does not
 * grow; a hold is a floor, unless the theme is interrupted.
 */
const move = (sim: Simulation, tracks: Tracks, row: number, motif: number, crowded: number): void => {
  const p = sim.params.motif;
  const v = tracks.intensity[row]!;
  const others = rivals[motif]!;
  const weights = rivalWeight[motif]!;
  let pressed = 0;
  let dominance = 0;
  for (let k = 0; k < others.length; k += 1) {
    const strength = around[others[k]!]!;
    pressed += weights[k]! * strength;
    if (strength - v >= p.dominanceAt) dominance += weights[k]!;
  }
  findSurprise(sim, tracks, row);
  const interrupted = tracks.state[row] === State.INTERRUPTED;
  if (drive[0]! <= 0) drive[0]! /= 2;
  else if (interrupted) drive[0] = 0;
  const tired = tracks.fatigue[row]!;
  const growth = p.growth * drive[0]! * (0.25 + v / 6) * (1 - v / 10);
  const loss = p.decay * v + (p.conflict * pressed * v) / 100 + p.dominance * dominance * v + p.fatigue * tired * v;
  kept[0] = v + growth - loss - crowded * v * crowdingShare[v | 0]!;
  const floor = tracks.hold[row]!;
  if (kept[0]! < 0) kept[0] = 0;
  if (!interrupted && kept[0]! < floor) kept[0] = floor;
  else if (isResting(sim, tracks, row)) {
    if (kept[0]! > ALMOST_AWAKE) kept[0] = ALMOST_AWAKE;
  } else if (kept[0]! > 10) kept[0] = 10;
  tracks.intensity[row] = kept[0]!;
  tracks.fatigue[row] = tired + p.fatigueRate * (kept[0]! - 1.5 * tired) * (kept[0]! > 4 ? 1 : 0.6);
  if (tracks.fatigue[row]! <= 0) tracks.fatigue[row] = 0;
};

/** A theme that is over stays below 1 for its time of rest. */
const isResting = (sim: Simulation, tracks: Tracks, row: number): boolean =>
  tracks.state[row] === State.RESOLVED && sim.tick - tracks.since[row]! < REST.resolved;

/** Ticks in a row for which a primary opposite has stood far above. */
const noteDomination = (sim: Simulation, tracks: Tracks, row: number, motif: number): void => {
  const others = rivals[motif]!;
  let under = 0;
  for (let k = 0; k < others.length; k += 1) {
    if (rivalWeight[motif]![k] === 1 && around[others[k]!]! - tracks.intensity[row]! >= sim.params.motif.dominanceAt) under = 1;
  }
  tracks.dominated[row] = under === 0 ? 0 : tracks.dominated[row]! + 1;
};

/** Moves a track to another state; a theme that is over is no longer held up. */
export const enterState = (sim: Simulation, tracks: Tracks, row: number, state: number): void => {
  tracks.state[row] = state;
  tracks.since[row] = sim.tick;
  if (state === State.RESOLVED) tracks.hold[row] = -1;
};

const age = (sim: Simulation, tracks: Tracks, row: number, motif: number, carrier: Standing["carrier"]): void => {
  noteDomination(sim, tracks, row, motif);
  const intensity = tracks.intensity[row]!;
  const slope = intensity - tracks.trend[row]!;
  tracks.trend[row]! += TREND_RATE * slope;
  standing.intensity = intensity;
  standing.slope = slope;
  standing.age = sim.tick - tracks.since[row]!;
  standing.dominated = tracks.dominated[row]!;
  standing.upheld = tracks.hold[row]! > 0;
  standing.carrier = carrier;
  const to = nextState(tracks.state[row]!, standing);
  if (to !== tracks.state[row]) enterState(sim, tracks, row, to);
};

const moveAmbient = (sim: Simulation, region: number): void => {
  const { ambient } = sim.motifs;
  const crowded = lookAround(sim, region);
  const start = region * motifCount;
  if (sim.params.motif.dynamics > 0) for (let m = 0; m < motifCount; m += 1) move(sim, ambient, start + m, m, crowded);
};

/** What stands around an ambient track when its state is judged: the intensities after the step. */
const judgeAmbient = (sim: Simulation, region: number): void => {
  const { ambient } = sim.motifs;
  lookAround(sim, region);
  for (let m = 0; m < motifCount; m += 1) age(sim, ambient, region * motifCount + m, m, "here");
};

/** Zone whose themes an authored one lives among. */
const zoneAround = (sim: Simulation, k: number): number => {
  const motif = sim.motifs.authored[k]!;
  const region = isEverywhere(motif) ? -1 : homeRegion(sim, motif);
  return region < 0 ? regionCount(sim) : region;
};

const isOrphaned = (sim: Simulation, k: number): boolean => {
  const motif = sim.motifs.authored[k]!;
  return motif.carrierId !== null && carrierOf(sim, motif) < 0;
};

const moveAuthored = (sim: Simulation, k: number): void => {
  const { authored, tracks } = sim.motifs;
  const crowded = lookAround(sim, zoneAround(sim, k));
  if (sim.params.motif.dynamics > 0 && peopleIn(sim, authored[k]!) > 0) move(sim, tracks, k, motifIndex[authored[k]!.category], crowded);
};

const judgeAuthored = (sim: Simulation, k: number): void => {
  const { authored, tracks } = sim.motifs;
  lookAround(sim, zoneAround(sim, k));
  age(sim, tracks, k, motifIndex[authored[k]!.category], isOrphaned(sim, k) ? "gone" : "here");
};

/** One tick of every theme: intensities from those of the start of the tick, then the field, then the states. */
export const settleMotifs = (sim: Simulation): void => {
  fieldOf(sim);
  const regions = regionCount(sim);
  for (let region = 0; region < regions; region += 1) moveAmbient(sim, region);
  for (let k = 0; k < sim.motifs.authored.length; k += 1) moveAuthored(sim, k);
  refreshField(sim);
  for (let region = 0; region < regions; region += 1) judgeAmbient(sim, region);
  for (let k = 0; k < sim.motifs.authored.length; k += 1) judgeAuthored(sim, k);
};
