import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Engine } from "@/server/core/context";
import type { Announcements } from "@/server/runtime/announcements";

/** Pages of this many events keep statements short while a backlog is read. */
export const pageSize = 500;

type Live = (events: ChronicleEvent[]) => void;
/** Announces a timeline's events in this process: each once, in order, without gaps, whatever the bus lost or repeated. */
export interface TimelineChannel {
  /** Last event announced. */
  readonly seq: number;
  /** Announces everything up to `seq`, reading what the bus has not brought yet. */
  advance(toSeq: number): Promise<void>;
  /** From the next event on. Synchronous: whoever has seen all up to `seq` misses nothing and sees nothing twice. */
  join(live: Live): () => void;
  readonly size: number;
  close(): void;
}
interface ChannelParts {
  engine: Pick<Engine, "chronicle" | "log">;
  announcements: Announcements;
  workspaceId: string;
  timelineId: string;
  headSeq: number;
  onGap: (missing: number) => void;
}

export const openTimelineChannel = ({ engine, announcements, workspaceId, timelineId, headSeq, onGap }: ChannelParts): TimelineChannel => {
  const members = new Set<Live>();
  let seq = headSeq;
  let waiting: ChronicleEvent[][] = [];
  let filling: Promise<void> | null = null;

  const announce = (events: ChronicleEvent[]): void => {
    const fresh = events[0] && events[0].seq > seq ? events : events.filter((event) => event.seq > seq);
    const last = fresh.at(-1);
    if (!last) return;
    seq = last.seq;
    for (const live of [...members]) live(fresh);
  };
  const fill = async (toSeq: number): Promise<void> => {
    while (seq < toSeq) {
      const page = await engine.chronicle.read(workspaceId, timelineId, { afterSeq: seq, toSeq, limit: pageSize });
      if (page.length === 0) throw new Error(`events ${seq + 1} to ${toSeq} of timeline ${timelineId} are not in the chronicle`);
      announce(page);
    }
  };
  const drain = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const first = batch[0]?.seq ?? 0;
      if (first > seq + 1) {
        onGap(first - seq - 1);
        await fill(first - 1);
      }
      announce(batch);
    }
  };
  /** One reader at a time, so that a gap is filled before what came after it is announced. */
  const settle = (work: () => Promise<void>): Promise<void> => {
    const mine = (filling ?? Promise.resolve()).then(work).then(drain);
    const guarded = mine.catch((error: unknown) => engine.log.error({ err: error, timelineId }, "a gap could not be filled"));
    filling = guarded;
    void guarded.then(() => {
      if (filling === guarded) filling = null;
    });
    return mine;
  };
  const take = (events: ChronicleEvent[]): void => {
    const first = events[0];
    if (!first) return;
    if (!filling && first.seq <= seq + 1) return announce(events);
    waiting.push(events);
    if (!filling) void settle(async () => {}).catch(() => {});
  };
  const stop = announcements.onTimeline(timelineId, (message) => {
    if (message.kind === "events") take(message.events);
  });
  return {
    get seq() {
      return seq;
    },
    get size() {
      return members.size;
    },
    advance: (toSeq) => (toSeq <= seq ? Promise.resolve() : settle(() => fill(toSeq))),
    join: (live) => {
      members.add(live);
      return () => void members.delete(live);
    },
    close: () => {
      stop();
      waiting = [];
      members.clear();
    },
  };
};
