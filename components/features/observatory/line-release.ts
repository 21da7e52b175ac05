import { createStore } from "@/components/lib/connection-state";
import { schedule, type Arrival, type PendingLine } from "./prepare/trickle";

/** More than a tick ever says: a snapshot, or what was missed while away. */
const tooManyToTell = 24;

/** Releases lines in their order, each at its time. Its snapshot is the last line that may be shown; null: all that are there. */
export class LineRelease {
  private readonly store = createStore<number | null>(null);
  private pending: PendingLine[] = [];
  private offered: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly timelineId: string) {}

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  /** `tickMs`: the length of a tick in real time; null when nothing is to wait. */
  offer(lines: readonly Arrival[], tickMs: number | null): void {
    const { offered } = this;
    const arrivals = lines.filter(({ seq }) => offered !== null && seq > offered);
    this.offered = lines.at(-1)?.seq ?? offered ?? 0;
    if (tickMs === null || offered === null || arrivals.length > tooManyToTell) {
      this.stop();
      this.pending = [];
      this.store.set(this.offered);
      return;
    }
    if (arrivals.length > 0) this.pending = schedule(this.pending, arrivals, Date.now(), tickMs);
    this.tell();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private tell(): void {
    this.stop();
    const now = Date.now();
    const due = this.pending.filter(({ at }) => at <= now);
    this.pending = this.pending.slice(due.length);
    const last = due.at(-1);
    if (last) this.store.set(last.seq);
    const next = this.pending[0];
    if (next) this.timer = setTimeout(() => this.tell(), Math.max(0, next.at - now));
  }
}
