import type { Thread } from "@/server/contracts/threads";
import type { Simulation } from "../state";
import { tellSecrets } from "./secrets";
import { describeThread } from "./threads";

/** How far back from the newest thread, and from the one last looked at, a report looks in a large cast. */
const LATEST = 32;

/** Every open thread now: offences, vows and conflicts in the order of their ids, then secrets. */
export const openThreads = (sim: Simulation): Thread[] => {
  const between = Array.from({ length: sim.bonds.count }, (_, row) => describeThread(sim, row));
  return [...between, ...sim.bonds.secrets.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
};

const isWorthTelling = (sim: Simulation, row: number): boolean => {
  const { weight, told } = sim.bonds.threads;
  return Math.abs(weight[row]! - told[row]!) >= sim.params.bonds.worthTelling;
};

const rowsToTell = (sim: Simulation): number[] => {
  const { count, cursor } = sim.bonds;
  const { watchedPerTick } = sim.params.bonds;
  const rows: number[] = [];
  const look = (from: number, to: number): void => {
    for (let row = Math.max(0, from); row < Math.min(count, to); row += 1) if (isWorthTelling(sim, row)) rows.push(row);
  };
  if (count <= watchedPerTick) look(0, count);
  else {
    look(cursor, Math.min(cursor + watchedPerTick, count - LATEST));
    look(count - LATEST, count);
  }
  return rows;
};

/** Threads that opened, closed, or weigh .1 more or less than when they were last told; at most so many at once, the weightiest first. */
export const drainThreads = (sim: Simulation): Thread[] => {
  const { bonds } = sim;
  const { closed, threads } = bonds;
  if (closed.length > 0) bonds.closed = [];
  const secrets = tellSecrets(sim);
  if (bonds.count === 0) return closed.length + secrets.length > 0 ? [...closed, ...secrets] : [];
  const rows = rowsToTell(sim)
    .sort((a, b) => (threads.weight[a]! > threads.weight[b]! ? -1 : threads.weight[a]! < threads.weight[b]! ? 1 : a - b))
    .slice(0, sim.params.bonds.toldPerTick);
  for (const row of rows) threads.told[row] = threads.weight[row]!;
  return [...closed, ...rows.map((row) => describeThread(sim, row)), ...secrets];
};

export const drainKinds = (sim: Simulation): Simulation["bonds"]["kinds"] => {
  const { kinds } = sim.bonds;
  if (kinds.length > 0) sim.bonds.kinds = [];
  return kinds;
};
