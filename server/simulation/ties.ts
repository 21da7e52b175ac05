import { allocate, copyRow, grow, type Columns } from "./columns";

/** One half-edge: how its owner sees `neighbour`. Every half-edge has its reverse. Values are as of `touched`; decay is lazy. */
export const tieColumns = {
  neighbour: ["i32", 1],
  reverse: ["i32", 1],
  strength: ["f32", 1],
  trust: ["f32", 1],
  familiarity: ["f32", 1],
  offence: ["f32", 1],
  /** Strength that the writer gave; meaningful with `TieFlag.authored`. */
  authored: ["f32", 1],
  /** Lasting shift of where the tie settles, from what its owner has concluded. §1.14 */
  conclusion: ["f32", 1],
  touched: ["i32", 1],
  /** Tick of the last contact over this tie. */
  contact: ["i32", 1],
  kind: ["u8", 1],
  flags: ["u8", 1],
  /** Hostile moves between the two since the last that made them each other's nemesis; the same on both half-edges. */
  clashes: ["u8", 1],
} as const;
const rowColumns = { start: ["i32", 1], degree: ["i32", 1], room: ["i32", 1] } as const;

/** `apologised`: the neighbour has apologised or atoned since its last offence. */
export const TieFlag = { authored: 1, apologised: 2 } as const;

/** Rows of half-edges, one per character, growing by doubling; a row that grows moves to the end of the pool. */
export interface Ties {
  slots: Columns<typeof tieColumns>;
  rows: Columns<typeof rowColumns>;
  /** First free slot of the pool. */
  used: number;
}

const FIRST_ROOM = 4;
const tieNames = Object.keys(tieColumns) as (keyof typeof tieColumns)[];
/** Room of a row that is laid out anew: a few more ties fit before it has to move. */
const roomFor = (degree: number): number => (degree === 0 ? 0 : degree + 2 + (degree >> 2));

export const createTies = (people: number): Ties => ({
  slots: allocate(tieColumns, Math.max(16, people * FIRST_ROOM)),
  rows: allocate(rowColumns, people),
  used: 0,
});

export const growRows = (ties: Ties, people: number): void => {
  ties.rows = grow(rowColumns, ties.rows, people);
};

const moveRow = (ties: Ties, person: number): void => {
  const { rows } = ties;
  const from = rows.start[person]!;
  const degree = rows.degree[person]!;
  const room = Math.max(FIRST_ROOM, rows.room[person]! * 2);
  const to = ties.used;
  ties.used += room;
  if (ties.used > ties.slots.neighbour.length) ties.slots = grow(tieColumns, ties.slots, ties.used * 2);
  for (let k = 0; k < degree; k += 1) {
    copyRow(tieColumns, ties.slots, from + k, to + k);
    ties.slots.reverse[ties.slots.reverse[to + k]!] = to + k;
  }
  rows.start[person] = to;
  rows.room[person] = room;
};

/** Room for so many ties of each person before the first is made: a pool that grows leaves copies of itself behind. */
export const reserveRows = (ties: Ties, degrees: Int32Array): void => {
  const { rows } = ties;
  for (let person = 0; person < degrees.length; person += 1) {
    rows.start[person] = ties.used;
    rows.room[person] = degrees[person]!;
    ties.used += degrees[person]!;
  }
  ties.slots = allocate(tieColumns, Math.max(16, ties.used));
};

/** New rows in the order of their people, each with some room: who lives together lies together, and a tick reads memory in order. */
export const packRows = (ties: Ties, people: number): void => {
  const { rows, slots } = ties;
  const movedTo = new Int32Array(slots.neighbour.length);
  let used = 0;
  for (let person = 0; person < people; person += 1) {
    for (let k = 0; k < rows.degree[person]!; k += 1) movedTo[rows.start[person]! + k] = used + k;
    used += roomFor(rows.degree[person]!);
  }
  // An eighth is left free, so that rows that outgrow theirs have somewhere to go without a new pool.
  const packed = allocate(tieColumns, Math.max(16, used + (used >> 3)));
  let at = 0;
  for (let person = 0; person < people; person += 1) {
    const start = rows.start[person]!;
    const degree = rows.degree[person]!;
    for (const name of tieNames) packed[name].set(slots[name].subarray(start, start + degree), at);
    for (let k = at; k < at + degree; k += 1) packed.reverse[k] = movedTo[packed.reverse[k]!]!;
    rows.start[person] = at;
    rows.room[person] = roomFor(degree);
    at += rows.room[person]!;
  }
  ties.slots = packed;
  ties.used = used;
};

const takeSlot = (ties: Ties, person: number): number => {
  if (ties.rows.degree[person]! === ties.rows.room[person]!) moveRow(ties, person);
  const slot = ties.rows.start[person]! + ties.rows.degree[person]!;
  ties.rows.degree[person]! += 1;
  return slot;
};

/** Half-edge from one character to another, −1 for strangers. */
export const findTie = (ties: Ties, from: number, to: number): number => {
  const start = ties.rows.start[from]!;
  const end = start + ties.rows.degree[from]!;
  const { neighbour } = ties.slots;
  for (let slot = start; slot < end; slot += 1) if (neighbour[slot] === to) return slot;
  return -1;
};

/** How strangers see each other: SIMULATION §1.1. */
export const stranger = { strength: 0.02, trust: 0.5, familiarity: 0.02, offence: 0 } as const;

const introduce = (slots: Ties["slots"], slot: number, other: number, tick: number, never: number): void => {
  slots.neighbour[slot] = other;
  slots.strength[slot] = stranger.strength;
  slots.trust[slot] = stranger.trust;
  slots.familiarity[slot] = stranger.familiarity;
  slots.offence[slot] = stranger.offence;
  slots.authored[slot] = 0;
  slots.conclusion[slot] = 0;
  slots.touched[slot] = tick;
  slots.contact[slot] = never;
  slots.kind[slot] = 0;
  slots.flags[slot] = 0;
  slots.clashes[slot] = 0;
};

/** Two new half-edges between strangers; returns the one of `from`. Both must have room under the limit, see `makeRoom`. */
export const linkStrangers = (ties: Ties, from: number, to: number, tick: number, never: number): number => {
  // The second row may move the pool, but never the first row.
  const out = takeSlot(ties, from);
  const back = takeSlot(ties, to);
  const { slots } = ties;
  introduce(slots, out, to, tick, never);
  introduce(slots, back, from, tick, never);
  slots.reverse[out] = back;
  slots.reverse[back] = out;
  return out;
};

const dropHalf = (ties: Ties, person: number, slot: number): void => {
  const { rows, slots } = ties;
  rows.degree[person]! -= 1;
  const last = rows.start[person]! + rows.degree[person]!;
  if (slot === last) return;
  copyRow(tieColumns, slots, last, slot);
  slots.reverse[slots.reverse[slot]!] = slot;
};

const weakest = (ties: Ties, person: number): number => {
  const start = ties.rows.start[person]!;
  const { slots, rows } = ties;
  let found = start;
  let least = Infinity;
  for (let slot = start; slot < start + rows.degree[person]!; slot += 1) {
    const weight = slots.familiarity[slot]! * Math.abs(slots.strength[slot]!);
    if (weight < least) {
      least = weight;
      found = slot;
    }
  }
  return found;
};

/** Forgets the weakest tie, F·|S|, of a character that has reached the limit. Both halves go. */
export const makeRoom = (ties: Ties, person: number, limit: number): void => {
  while (ties.rows.degree[person]! >= limit) {
    const slot = weakest(ties, person);
    const other = ties.slots.neighbour[slot]!;
    const reverse = ties.slots.reverse[slot]!;
    dropHalf(ties, person, slot);
    dropHalf(ties, other, reverse);
  }
};
