import type { ChronicleEvent, EventDraft } from "@/server/contracts/chronicle/events";
import type { AppendRequest } from "@/server/stores/chronicle/port";
import { placeDrafts, prepareDrafts } from "@/server/stores/chronicle/prepare-drafts";
import type { LiveCast } from "./hold-cast";

type Request = Pick<AppendRequest, "drafts" | "prepared" | "expectedSeq" | "at">;

/** Events that the view has already and the chronicle has not: under its lease a cast knows which will be its next. */
export interface Staging {
  add(drafts: readonly EventDraft[], now: Date): void;
  isWaiting(): boolean;
  /** An append of all that waits, and of this after it. */
  join<R extends Request>(request: R): R;
}

/** `headTick` is the chronicle's, when nothing waits. */
export const stageEvents = ({ timelineId, view }: Pick<LiveCast, "timelineId" | "view">, headTick: number): Staging => {
  let waiting: ChronicleEvent[] = [];
  const place = (drafts: readonly EventDraft[], at: string): ChronicleEvent[] =>
    placeDrafts(prepareDrafts(drafts), { timelineId, headSeq: view.seq, headTick, at });
  return {
    add: (drafts, now) => {
      const events = place(drafts, waiting[0]?.at ?? now.toISOString());
      view.apply(events);
      waiting.push(...events);
    },
    isWaiting: () => waiting.length > 0,
    join: (request) => {
      const [first] = waiting;
      if (!first) return request;
      const prepared = [...waiting, ...place(request.drafts, first.at)];
      waiting = [];
      return { ...request, drafts: [], prepared, at: first.at, expectedSeq: first.seq - 1 };
    },
  };
};
