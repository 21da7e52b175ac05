import { modelVersion, type SimulationCharacter } from "@/server/contracts/simulation";
import { allocate, type AnyColumn } from "./columns";
import { partKeepers } from "./saved-parts";
import { SimulationError } from "./errors";
import { personColumns } from "./people";
import { emptySimulation, type Simulation } from "./state";
import { deriveAll } from "./temperament";
import { packRows, tieColumns } from "./ties";

const MAGIC = 0x44524d53;
/** Layout of the bytes; the rules have `modelVersion`. */
const FORMAT = 2;
const HEADER_BYTES = 20;

interface Head {
  seed: number;
  overrides: Record<string, number>;
  tick: number;
  tension: number;
  acts: number;
  records: SimulationCharacter[];
  /** By name of the part: its data, and kind and length of each column. */
  parts: Record<string, { data: unknown; columns: [kind: string, length: number][] }>;
}

type PersonColumn = keyof typeof personColumns;
type TieColumn = keyof typeof tieColumns;
const personNames = Object.keys(personColumns) as PersonColumn[];
const tieNames = Object.keys(tieColumns) as TieColumn[];

const columnTypes = { f32: Float32Array, i32: Int32Array, u8: Uint8Array } as const;
const kindOf = (column: AnyColumn): keyof typeof columnTypes =>
  column instanceof Float32Array ? "f32" : column instanceof Int32Array ? "i32" : "u8";

const bytesOf = (view: ArrayBufferView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/** Half-edges row by row without gaps; `reverse` in the numbering of that order. */
const packTies = (sim: Simulation): { degrees: Int32Array; columns: AnyColumn[] } => {
  const { rows, slots } = sim.ties;
  const degrees = rows.degree.slice(0, sim.people.count);
  const order = new Int32Array(degrees.reduce((sum, degree) => sum + degree, 0));
  const packedAt = new Int32Array(slots.neighbour.length);
  let next = 0;
  degrees.forEach((degree, index) => {
    for (let k = 0; k < degree; k += 1) {
      packedAt[rows.start[index]! + k] = next;
      order[next] = rows.start[index]! + k;
      next += 1;
    }
  });
  const columns = tieNames.map((name): AnyColumn => {
    const packed = slots[name].slice(0, order.length);
    for (let k = 0; k < order.length; k += 1)
      packed[k] = name === "reverse" ? packedAt[slots.reverse[order[k]!]!]! : slots[name][order[k]!]!;
    return packed;
  });
  return { degrees, columns };
};

/** Everything that `restore` needs to go on exactly as the original would. Little-endian; other machines refuse it by the magic number. */
export const snapshot = (sim: Simulation): Uint8Array => {
  const { seed, overrides, tick, tension, acts, records } = sim;
  const kept = partKeepers.map((part) => ({ part, columns: part.saveColumns(sim) }));
  const parts = Object.fromEntries(
    kept.map(({ part, columns }) => [
      part.name,
      { data: part.saveData(sim), columns: columns.map((column): [string, number] => [kindOf(column), column.length]) },
    ]),
  );
  const head: Head = { seed, overrides, tick, tension, acts, records, parts };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const { degrees, columns } = packTies(sim);
  const people = personNames.map((name) => sim.people.saved[name].subarray(0, sim.people.count * personColumns[name][1]));
  const tieCount = columns[0]!.length;
  const pieces = [bytesOf(Uint32Array.of(MAGIC, FORMAT, modelVersion, text.length, tieCount)), text];
  pieces.push(...[...people, degrees, ...columns, ...kept.flatMap((each) => each.columns)].map(bytesOf));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

const readHeader = (bytes: Uint8Array): { textBytes: number; tieCount: number } => {
  if (bytes.length < HEADER_BYTES) throw new SimulationError("snapshot.invalid", "These bytes are no snapshot of a simulation");
  const [magic, format, model, textBytes = 0, tieCount = 0] = new Uint32Array(bytes.slice(0, HEADER_BYTES).buffer);
  if (magic !== MAGIC) throw new SimulationError("snapshot.invalid", "These bytes are no snapshot of a simulation");
  if (format !== FORMAT || model !== modelVersion) {
    throw new SimulationError(
      "snapshot.version",
      `This snapshot has format ${format} of model ${model}; here it is ${FORMAT} of ${modelVersion}`,
    );
  }
  return { textBytes, tieCount };
};

const readHead = (text: Uint8Array): Head => {
  try {
    return JSON.parse(new TextDecoder().decode(text)) as Head;
  } catch {
    throw new SimulationError("snapshot.invalid", "This snapshot is cut off");
  }
};

/** Hands out the columns of a snapshot one after the other. */
const createReader = (bytes: Uint8Array, start: number) => {
  let at = start;
  return (column: AnyColumn, length: number): void => {
    const size = length * column.BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new SimulationError("snapshot.invalid", "This snapshot is cut off");
    bytesOf(column).set(bytes.subarray(at, at + size));
    at += size;
  };
};

export const restore = (bytes: Uint8Array): Simulation => {
  const { textBytes, tieCount } = readHeader(bytes);
  const head = readHead(bytes.subarray(HEADER_BYTES, HEADER_BYTES + textBytes));
  const count = head.records.length;
  const sim = emptySimulation({ seed: head.seed, params: head.overrides }, count);
  Object.assign(sim, {
    tick: head.tick,
    tension: head.tension,
    acts: head.acts,
  });
  sim.people.count = count;
  head.records.forEach((record, index) => {
    sim.records.push(record);
    sim.indexOf.set(record.id, index);
  });
  const read = createReader(bytes, HEADER_BYTES + textBytes);
  for (const name of personNames) read(sim.people.saved[name], count * personColumns[name][1]);
  const { rows } = sim.ties;
  sim.ties.slots = allocate(tieColumns, tieCount + 16);
  read(rows.degree, count);
  for (const name of tieNames) read(sim.ties.slots[name], tieCount);
  let start = 0;
  for (let index = 0; index < count; index += 1) {
    rows.start[index] = start;
    rows.room[index] = rows.degree[index]!;
    start += rows.degree[index]!;
  }
  sim.ties.used = tieCount;
  packRows(sim.ties, count);
  deriveAll(sim);
  for (const part of partKeepers) {
    const saved = head.parts[part.name];
    if (!saved) throw new SimulationError("snapshot.invalid", `This snapshot has no ${part.name}`);
    const columns = saved.columns.map(([kind, length]) => {
      const column = new columnTypes[kind as keyof typeof columnTypes](length);
      read(column, length);
      return column;
    });
    part.load(sim, saved.data, columns);
  }
  return sim;
};
