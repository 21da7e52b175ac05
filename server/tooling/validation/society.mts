import { readTie } from "@/server/simulation/relations";
import type { Simulation } from "@/server/simulation/state";

/** A cast and its ties at one moment, in flat arrays: all that the statistics of structure look at. */
export interface Society {
  size: number;
  /** O C E A N, five a head, 0..1. */
  traits: Float32Array;
  /** Pleasure, arousal, dominance, three a head, −1..1. */
  mood: Float32Array;
  ties: Ties;
}

/** Half-edges of character i lie from start[i] to start[i + 1]. */
export interface Ties {
  start: Int32Array;
  to: Int32Array;
  /** Position of the other half. */
  back: Int32Array;
  strength: Float32Array;
  familiarity: Float32Array;
}

/** Values as of now: what has faded since the last contact is faded. */
export const societyOf = (sim: Simulation): Society => {
  const size = sim.people.count;
  const { rows, slots } = sim.ties;
  const start = new Int32Array(size + 1);
  for (let i = 0; i < size; i += 1) start[i + 1] = start[i]! + rows.degree[i]!;
  const halves = start[size]!;
  const ties: Ties = {
    start,
    to: new Int32Array(halves),
    back: new Int32Array(halves),
    strength: new Float32Array(halves),
    familiarity: new Float32Array(halves),
  };
  const placeOf = new Int32Array(slots.neighbour.length);
  for (let i = 0; i < size; i += 1) for (let k = 0; k < rows.degree[i]!; k += 1) placeOf[rows.start[i]! + k] = start[i]! + k;
  const now = { strength: 0.5, trust: 0.5, familiarity: 0.5, offence: 0.5 };
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < rows.degree[i]!; k += 1) {
      const slot = rows.start[i]! + k;
      const at = start[i]! + k;
      readTie(sim, slot, now);
      ties.to[at] = slots.neighbour[slot]!;
      ties.back[at] = placeOf[slots.reverse[slot]!]!;
      ties.strength[at] = now.strength;
      ties.familiarity[at] = now.familiarity;
    }
  }
  return { size, traits: sim.people.saved.trait.slice(0, size * 5), mood: sim.people.saved.mood.slice(0, size * 3), ties };
};

/** For hand-made cases: undirected edges with the strength of either direction. */
export const societyFrom = (
  size: number,
  edges: readonly { a: number; b: number; strength: number; back?: number; familiarity?: number }[],
  traits: Float32Array = new Float32Array(size * 5).fill(0.5),
): Society => {
  const halves = edges.flatMap(({ a, b, strength, back = strength, familiarity = 0.5 }, edge) => [
    { from: a, to: b, strength, familiarity, edge },
    { from: b, to: a, strength: back, familiarity, edge },
  ]);
  halves.sort((x, y) => x.from - y.from || x.to - y.to);
  const start = new Int32Array(size + 1);
  for (const { from } of halves) start[from + 1]! += 1;
  for (let i = 0; i < size; i += 1) start[i + 1]! += start[i]!;
  const ties: Ties = {
    start,
    to: Int32Array.from(halves, ({ to }) => to),
    back: Int32Array.from(halves, ({ edge, from }) => halves.findIndex((other) => other.edge === edge && other.from !== from)),
    strength: Float32Array.from(halves, ({ strength }) => strength),
    familiarity: Float32Array.from(halves, ({ familiarity }) => familiarity),
  };
  return { size, traits, mood: new Float32Array(size * 3), ties };
};

export const traitOf = ({ size, traits }: Society, which: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => traits[i * 5 + which]!);

export const moodOf = ({ size, mood }: Society, axis: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => mood[i * 3 + axis]!);

export const degreesOf = ({ size, ties }: Society): Int32Array =>
  Int32Array.from({ length: size }, (_, i) => ties.start[i + 1]! - ties.start[i]!);
