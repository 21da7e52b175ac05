import { exp2d, log2d } from "../arithmetic";
import type { Simulation } from "../state";
import { dropBelief, dropMemory, endOfBeliefs, endOfMemories, firstBelief, firstMemory, type Rooms } from "./minds";
import { Belief, BELIEF_WIDTH, How, howOf, iotaByte, Kept, keptOf, Memory, MEMORY_WIDTH, newsByte, recallsOf, tellingsOf } from "./records";

/** Of ι in steps of 1/255: log2 ι, and (1 + ι)^−3. */
const logIota = Float64Array.from({ length: 256 }, (_, k) => log2d(Math.max(k, 0.5) / 255));
const inverseCube = Float64Array.from({ length: 256 }, (_, k) => 1 / ((1 + k / 255) * (1 + k / 255) * (1 + k / 255)));

/** 1/(1 + .5·recalls) */
const spacing = Float64Array.from({ length: 64 }, (_, recalls) => 1 / (1 + 0.5 * recalls));

/** −log2 R: R = 2^(−Δ/HLr), HLr = 200·(1+ι)³·(1+.5·recalls) ticks, the spacing effect. §1.14 */
export const fading = (sim: Simulation, since: number, iota: number, recalls: number): number =>
  ((sim.tick - since) * inverseCube[iota]! * spacing[recalls]!) / sim.params.mind.halfLife;

/** What `findLeft` found; a cell, since a fraction that is returned may be boxed. */
export const left = new Float64Array(1);
/** log2(ι·R): what is left of a memory, into `left`. */
export const findLeft = (sim: Simulation, since: number, iota: number, recalls: number): void => {
  left[0] = logIota[iota]! - ((sim.tick - since) * inverseCube[iota]! * spacing[recalls]!) / sim.params.mind.halfLife;
};

export const retentionOf = (sim: Simulation, at: number): number => {
  const { memories } = sim.minds;
  const meta = memories[at + Memory.meta]!;
  return exp2d(-fading(sim, memories[at + Memory.tick]!, iotaByte(meta), recallsOf(meta)));
};

/** Telling a thing keeps it fresh, as recall does. What the writer gave does not fade. */
export const beliefRetention = (sim: Simulation, at: number): number => {
  const { beliefs } = sim.minds;
  const meta = beliefs[at + Belief.meta]!;
  return howOf(meta) === How.authored ? 1 : exp2d(-fading(sim, beliefs[at + Belief.tick]!, newsByte(meta), tellingsOf(meta)));
};

/** Added to the score of what should not be forgotten, and of what the writer wants kept. */
const PROTECTED = 1e6;
const WRITER_S = 1e9;

/**
 * Order of forgetting: log2(ι·R), the lowest goes first. An open offence or a vow is protected for `mind.openFor` ticks, secrets for good;
 * when all are protected, the faintest of those goes; what the writer keeps never goes. `age` in ticks, `rate` is 1 / half-life.
 */
const standing = (meta: number, age: number, rate: number, openFor: number): number => {
  const iota = iotaByte(meta);
  const now = logIota[iota]! - age * inverseCube[iota]! * spacing[recallsOf(meta)]! * rate;
  const kept = keptOf(meta);
  if (kept === 0) return now;
  if ((kept & Kept.writer) !== 0) return now + WRITER_S;
  return (kept & Kept.secret) !== 0 || age <= openFor ? now + PROTECTED : now;
};

/** The memory to be forgotten next, and how it stands; no state. */
export const faintest = { at: -1, standing: 0.5 };
/** Whether even the faintest is one that the writer keeps. */
export const isWritersOwn = (): boolean => faintest.standing > WRITER_S / 2;

/** Fills `faintest`. */
export const findFaintest = (sim: Simulation, who: number): void => {
  const end = endOfMemories(sim.minds, who);
  const { memories } = sim.minds;
  const { tick } = sim;
  const { halfLife, openFor } = sim.params.mind;
  const rate = 1 / halfLife;
  let found = -1;
  let least = 1e12;
  for (let at = firstMemory(sim.minds, who); at < end; at += MEMORY_WIDTH) {
    const value = standing(memories[at + Memory.meta]!, tick - memories[at + Memory.tick]!, rate, openFor);
    if (value >= least) continue;
    least = value;
    found = at;
  }
  faintest.at = found;
  faintest.standing = least;
};

/** The belief to be forgotten next: the writer's facts and secrets last. */
export const faintestBelief = (sim: Simulation, who: number): number => {
  const { minds } = sim;
  const end = endOfBeliefs(minds, who);
  let found = -1;
  let least = Infinity;
  for (let at = firstBelief(minds, who); at < end; at += BELIEF_WIDTH) {
    const meta = minds.beliefs[at + Belief.meta]!;
    const authored = howOf(meta) === How.authored;
    const kept = authored || (minds.beliefs[at + Belief.key]! < 0 && (meta & (1 << 13)) !== 0);
    const value =
      (kept ? PROTECTED : 0) +
      logIota[newsByte(meta)]! -
      (authored ? 0 : fading(sim, minds.beliefs[at + Belief.tick]!, newsByte(meta), tellingsOf(meta)));
    if (value >= least) continue;
    least = value;
    found = at;
  }
  return found;
};

/** Takes the faintest records out until the rest fits. */
export const thinOut = (sim: Simulation, who: number, rooms: Rooms): void => {
  const { minds } = sim;
  while (minds.memoryCount[who]! > rooms.memory) {
    findFaintest(sim, who);
    dropMemory(minds, who, faintest.at);
  }
  while (minds.beliefCount[who]! > rooms.belief) dropBelief(minds, who, faintestBelief(sim, who));
};
