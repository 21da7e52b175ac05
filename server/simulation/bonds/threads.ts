import type { Thread } from "@/server/contracts/threads";
import { threadKinds, type threadOutcomes } from "@/server/contracts/threads";
import { round4, unit } from "../arithmetic";
import { grow } from "../columns";
import { idAt, type Simulation } from "../state";
import { threadColumns, type Bonds } from "./store";

const PEOPLE = 0x20000;

/** One number for holder and other, below 131,072 people; a small integer, which engines need not box, as long as there are 16,384 of them. */
const keyOf = (holder: number, other: number): number => holder * PEOPLE + other;

const heldAt = (kind: number, holder: number): number => holder * threadKinds.length + kind;

/** Row of an open thread, −1 for none. */
export const findThread = ({ rowOf, held }: Bonds, kind: number, holder: number, other: number): number =>
  held[heldAt(kind, holder)] === 0 ? -1 : (rowOf[kind]!.get(keyOf(holder, other)) ?? -1);

const makeRow = (bonds: Bonds): number => {
  if (bonds.count >= bonds.threads.kind.length) bonds.threads = grow(threadColumns, bonds.threads, bonds.count * 2);
  bonds.count += 1;
  return bonds.count - 1;
};

/** Opens a thread by the current act; `term` is the tick at which it lapses, or 0. */
export const openThread = (sim: Simulation, kind: number, holder: number, other: number, weight: number, term: number): void => {
  const { bonds } = sim;
  const row = makeRow(bonds);
  const { threads } = bonds;
  threads.kind[row] = kind;
  threads.holder[row] = holder;
  threads.other[row] = other;
  threads.opened[row] = sim.tick;
  threads.act[row] = sim.acts;
  threads.term[row] = term;
  threads.weight[row] = unit(weight);
  threads.told[row] = 0;
  bonds.rowOf[kind]!.set(keyOf(holder, other), row);
  bonds.held[heldAt(kind, holder)]! += 1;
};

export const describeThread = (sim: Simulation, row: number): Thread => {
  const { threads } = sim.bonds;
  const kind = threadKinds[threads.kind[row]!]!;
  const holderId = idAt(sim, threads.holder[row]!);
  const otherId = idAt(sim, threads.other[row]!);
  const act = threads.act[row]!;
  return {
    id: `${kind}:${holderId}>${otherId}`,
    kind,
    holderId,
    otherId,
    aboutId: null,
    factId: null,
    weight: round4(threads.weight[row]!),
    openedTick: threads.opened[row]!,
    act: act > 0 ? act : null,
    closedTick: null,
    outcome: null,
  };
};

const moveRow = ({ threads }: Bonds, from: number, to: number): void => {
  threads.kind[to] = threads.kind[from]!;
  threads.holder[to] = threads.holder[from]!;
  threads.other[to] = threads.other[from]!;
  threads.opened[to] = threads.opened[from]!;
  threads.act[to] = threads.act[from]!;
  threads.term[to] = threads.term[from]!;
  threads.weight[to] = threads.weight[from]!;
  threads.told[to] = threads.told[from]!;
};

/** Closes a thread. Its end is told if its beginning was. */
export const closeThread = (sim: Simulation, row: number, outcome: (typeof threadOutcomes)[number]): void => {
  const { bonds } = sim;
  const { threads, rowOf } = bonds;
  if (threads.told[row]! > 0) bonds.closed.push({ ...describeThread(sim, row), closedTick: sim.tick, outcome });
  rowOf[threads.kind[row]!]!.delete(keyOf(threads.holder[row]!, threads.other[row]!));
  bonds.held[heldAt(threads.kind[row]!, threads.holder[row]!)]! -= 1;
  bonds.count -= 1;
  const last = bonds.count;
  if (row === last) return;
  moveRow(bonds, last, row);
  rowOf[threads.kind[row]!]!.set(keyOf(threads.holder[row]!, threads.other[row]!), row);
};

export const rebuildRows = (bonds: Bonds): void => {
  for (const rows of bonds.rowOf) rows.clear();
  bonds.held.fill(0);
  const { kind, holder, other } = bonds.threads;
  for (let row = 0; row < bonds.count; row += 1) {
    bonds.rowOf[kind[row]!]!.set(keyOf(holder[row]!, other[row]!), row);
    bonds.held[heldAt(kind[row]!, holder[row]!)]! += 1;
  }
};
