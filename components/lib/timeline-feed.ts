import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { createMemoryView, type MemoryView } from "@/server/contracts/chronicle/fold";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { PresentPerson, StreamingTurn } from "@/server/contracts/realtime";
import { findAppError } from "./app-error";
import { createStore } from "./connection-state";
import { retryDelay } from "./reconnect";
import type { FollowHandle, SocketClient } from "./socket-client";

type Touched = ReturnType<MemoryView["apply"]>;
/** One moment of a live cast, for useSyncExternalStore: a new object whenever something is different. */
export interface FeedSnapshot {
  status: "loading" | "ready" | "gone" | "failed";
  /** The same object over time; `version` says that it has changed. Null until the first load. */
  view: MemoryView | null;
  version: number;
  seq: number;
  /** Words on their way, by turn; the line replaces them. */
  streaming: readonly StreamingTurn[];
  people: readonly PresentPerson[];
  /** Set while the branch is put away. */
  removedAt: string | null;
}
/** What a frame brought, for what moves on the page: pulses, announcements. `live` is false for what was caught up with. */
export interface FeedChange {
  events: readonly ChronicleEvent[];
  touched: Touched;
  live: boolean;
}
interface FeedOptions {
  timelineId: string;
  sockets: Pick<SocketClient, "follow">;
  loadView: (timelineId: string) => Promise<CastView>;
  /** From the server's first rendering; spares the first load. */
  initialView?: CastView | undefined;
  /** Runs once before the next frame. */
  schedule?: (run: () => void) => void;
  random?: () => number;
}

const onNextFrame = (run: () => void): void =>
  void (typeof requestAnimationFrame === "function" ? requestAnimationFrame(run) : setTimeout(run, 16));
const nobodyYet = { status: "loading", view: null, version: 0, seq: 0, streaming: [], people: [], removedAt: null } as const;

/** Keeps a view of one timeline in step with the server: snapshot, then every event once and in order; what is missing is asked for again. */
export class TimelineFeed {
  private readonly store = createStore<FeedSnapshot>(nobodyYet);
  private readonly listeners = new Set<(change: FeedChange) => void>();
  private readonly streaming = new Map<string, StreamingTurn>();
  private view: MemoryView | null = null;
  private people: readonly PresentPerson[] = [];
  private removedAt: string | null = null;
  private status: FeedSnapshot["status"] = "loading";
  private follow: FollowHandle | null = null;
  private pending: { events: ChronicleEvent[]; touched: Touched; live: boolean } | null = null;
  private isScheduled = false;
  private isStopped = true;
  private loading = 0;

  constructor(private readonly options: FeedOptions) {
    if (!options.initialView) return;
    this.take(options.initialView);
    this.flush();
  }

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  /** Called once a frame with everything it brought. */
  listen(listener: (change: FeedChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Safe to call again after `stop`, as React's strict mode does. */
  start(): void {
    if (!this.isStopped) return;
    this.isStopped = false;
    if (this.view) this.connect();
    else void this.load(0);
  }

  stop(): void {
    this.isStopped = true;
    this.loading += 1;
    this.follow?.stop();
    this.follow = null;
  }

  private take(snapshot: CastView): void {
    this.view = createMemoryView(snapshot);
    this.status = "ready";
    this.streaming.clear();
  }

  private async load(attempt: number): Promise<void> {
    const mine = ++this.loading;
    try {
      const snapshot = await this.options.loadView(this.options.timelineId);
      if (mine !== this.loading) return;
      this.take(snapshot);
      this.publish();
      if (this.follow) this.follow.renew();
      else this.connect();
    } catch (error) {
      if (mine !== this.loading) return;
      const code = findAppError(error)?.code;
      if (code === "NOT_FOUND" || code === "FORBIDDEN" || code === "UNAUTHENTICATED") return this.end("gone");
      if (!this.view) this.setStatus("failed");
      setTimeout(() => mine === this.loading && void this.load(attempt + 1), retryDelay(attempt, (this.options.random ?? Math.random)()));
    }
  }

  private connect(): void {
    this.follow = this.options.sockets.follow(this.options.timelineId, {
      afterSeq: () => this.view?.seq ?? 0,
      onEvents: (events, live) => this.apply(events, live),
      onResync: () => void this.load(0),
      onStreaming: (turn) => this.hearTurn(turn),
      onPresence: (people) => {
        this.people = people;
        this.publish();
      },
      onRemoved: (removedAt) => {
        if (removedAt === this.removedAt) return;
        this.removedAt = removedAt;
        this.publish();
      },
      onGone: () => this.end("gone"),
    });
  }

  private apply(events: ChronicleEvent[], live: boolean): void {
    const [first] = events;
    if (!this.view || !first) return;
    if (first.seq > this.view.seq + 1) return this.follow?.renew();
    const fresh = events.filter(({ seq }) => seq > (this.view?.seq ?? 0));
    if (fresh.length === 0) return;
    const touched = this.view.apply(fresh);
    for (const event of fresh) if (event.type === "line.spoken") this.forgetTurn(event.payload.speakerId, event.sceneId);
    this.pending ??= { events: [], touched: [], live };
    this.pending.events.push(...fresh);
    this.pending.touched.push(...touched);
    this.pending.live = live;
    this.publish();
  }

  private hearTurn(turn: StreamingTurn): void {
    if (turn.done) this.streaming.delete(turn.turnId);
    else this.streaming.set(turn.turnId, turn);
    this.publish();
  }

  private forgetTurn(speakerId: string, sceneId: string | null): void {
    for (const [id, turn] of this.streaming) if (turn.speakerId === speakerId && turn.sceneId === sceneId) this.streaming.delete(id);
  }

  private setStatus(status: FeedSnapshot["status"]): void {
    this.status = status;
    this.publish();
  }

  private end(status: "gone"): void {
    this.stop();
    this.setStatus(status);
  }

  /** The view is up to date at once; the page hears of it once a frame, and a hidden page when it is shown again. */
  private publish(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    (this.options.schedule ?? onNextFrame)(() => {
      this.isScheduled = false;
      this.flush();
    });
  }

  private flush(): void {
    const change = this.pending;
    this.pending = null;
    this.store.set({
      status: this.status,
      view: this.view,
      version: this.store.getSnapshot().version + 1,
      seq: this.view?.seq ?? 0,
      streaming: [...this.streaming.values()],
      people: this.people,
      removedAt: this.removedAt,
    });
    if (change) for (const listener of [...this.listeners]) listener(change);
  }
}
