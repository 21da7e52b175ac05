import { directedMoves } from "@/server/contracts/moves";
import type { AnyColumn } from "./columns";
import { personColumns } from "./people";
import { partKeepers } from "./saved-parts";
import type { Simulation } from "./state";
import { tieColumns } from "./ties";

/** Numbers are hashed in steps of this size. §1.2 */
const STEP = 1e-5;

const mix = (h: number, x: number): number => {
  let k = Math.imul(x, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let mixed = h ^ Math.imul(k, 0x1b873593);
  mixed = (mixed << 13) | (mixed >>> 19);
  return (Math.imul(mixed, 5) + 0xe6546b64) | 0;
};

const finish = (h: number): number => {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
};

/** A loop for each kind of column, which need not be asked for at every number. */
const hashFractions = (h: number, column: Float32Array, from: number, to: number): number => {
  let mixed = h;
  for (let k = from; k < to; k += 1) mixed = mix(mixed, Math.round(column[k]! / STEP) | 0);
  return mixed;
};
const hashWhole = (h: number, column: Int32Array, from: number, to: number): number => {
  let mixed = h;
  for (let k = from; k < to; k += 1) mixed = mix(mixed, column[k]!);
  return mixed;
};
const hashBytes = (h: number, column: Uint8Array, from: number, to: number): number => {
  let mixed = h;
  for (let k = from; k < to; k += 1) mixed = mix(mixed, column[k]!);
  return mixed;
};
const hashColumn = (h: number, column: AnyColumn, from: number, to: number): number => {
  if (column instanceof Float32Array) return hashFractions(h, column, from, to);
  return column instanceof Int32Array ? hashWhole(h, column, from, to) : hashBytes(h, column, from, to);
};

const hashText = (h: number, text: string): number => {
  let mixed = h;
  for (let k = 0; k < text.length; k += 1) mixed = mix(mixed, text.charCodeAt(k));
  return mixed;
};

/** Where a half-edge happens to lie is no state; whom it leads to, and in which order, is. */
const positional: ReadonlySet<string> = new Set(["reverse"]);

const hashTies = (sim: Simulation, start: number): number => {
  const { rows, slots } = sim.ties;
  const names = (Object.keys(tieColumns) as (keyof typeof tieColumns)[]).filter((name) => !positional.has(name));
  const columns = names.map((name): AnyColumn => slots[name]);
  let h = start;
  for (let index = 0; index < sim.people.count; index += 1) {
    const from = rows.start[index]!;
    const degree = rows.degree[index]!;
    h = mix(h, degree);
    for (const column of columns) h = hashColumn(h, column, from, from + degree);
  }
  return h;
};

/** Hash of the state quantised to 1e-5: eight hexadecimal digits. Equal histories have equal digests in every process. */
export const digest = (sim: Simulation): string => {
  let h = mix(mix(sim.seed, sim.tick), directedMoves.length);
  h = mix(h, Math.round(sim.tension / STEP));
  for (const { id } of sim.records) h = hashText(h, id);
  for (const [name, [, width]] of Object.entries(personColumns)) {
    h = hashColumn(h, sim.people.saved[name as keyof typeof personColumns], 0, sim.people.count * width);
  }
  h = mix(hashTies(sim, h), sim.acts);
  for (const part of partKeepers) {
    h = hashText(h, JSON.stringify(part.saveData(sim)));
    for (const column of part.saveColumns(sim)) h = hashColumn(h, column, 0, column.length);
  }
  return finish(h).toString(16).padStart(8, "0");
};

const finished = (h: number): string => finish(h).toString(16).padStart(8, "0");

/** Digests of the parts one by one, to say where two histories part. */
export const digestParts = (sim: Simulation): Record<string, string> => {
  const parts: Record<string, string> = {};
  for (const [name, [, width]] of Object.entries(personColumns)) {
    const column = sim.people.saved[name as keyof typeof personColumns];
    parts[`people.${name}`] = finished(hashColumn(0, column, 0, sim.people.count * width));
  }
  parts.ties = finished(hashTies(sim, 0));
  for (const part of partKeepers) {
    let h = hashText(0, JSON.stringify(part.saveData(sim)));
    for (const column of part.saveColumns(sim)) h = hashColumn(h, column, 0, column.length);
    parts[part.name] = finished(h);
  }
  return parts;
};
