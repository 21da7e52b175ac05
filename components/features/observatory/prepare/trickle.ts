/** A line that has come in and is not told yet. `at`: when it is due, epoch milliseconds. */
export interface PendingLine {
  seq: number;
  tick: number;
  at: number;
}
export interface Arrival {
  seq: number;
  tick: number;
  sceneId: string | null;
}

/** The last line of a tick is told a little before the next one brings more. */
const shareOfTick = 0.88;

/**
 * When each line is told: the lines of one tick evenly over it, in their order. What is left of an earlier tick is told at once, and so
 * is a line of a scene, which has its own pace. No line waits as long as a tick.
 */
export function schedule(pending: readonly PendingLine[], arrivals: readonly Arrival[], now: number, tickMs: number): PendingLine[] {
  const newest = arrivals.at(-1)?.tick ?? 0;
  const kept = pending.map((line) => (line.tick < newest ? { ...line, at: Math.min(line.at, now) } : line));
  const waits = (line: Arrival): boolean => line.sceneId === null && line.tick === newest;
  const spread = arrivals.filter(waits).length;
  const gap = spread > 0 ? (tickMs * shareOfTick) / spread : 0;
  const latest = now + tickMs * shareOfTick;
  let due = Math.max(now, kept.at(-1)?.at ?? now);
  const added: PendingLine[] = [];
  for (const line of arrivals) {
    added.push({ seq: line.seq, tick: line.tick, at: Math.min(due, latest) });
    if (waits(line)) due += gap;
  }
  return [...kept, ...added];
}
