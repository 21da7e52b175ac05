import type { ChronicleEvent, EventDraft, EventOf, EventType } from "@/server/contracts/chronicle/events";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Timeline } from "@/server/contracts/ecosystem";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import type { Sql } from "@/server/stores/database/port";
import type { Branch } from "./fork";
import type { PreparedDraft } from "./prepare-drafts";
import type { Pair, TieRange } from "./tie-changes";

export interface AppendRequest {
  workspaceId: string;
  timelineId: string;
  /** CONFLICT `chronicle.stale` when the timeline has moved on; null appends in any case. */
  expectedSeq?: number | null;
  drafts: EventDraft[];
  /** Drafts that have been checked, which come first. */
  prepared?: readonly PreparedDraft[];
  /** When they happened, ISO 8601; now when absent. */
  at?: string | null;
  /** Token of the lease under which this was computed: a late writer gets CONFLICT `lease.lost`. */
  fence?: number | null;
  /** Stored in the same transaction; a second append with the same id changes nothing and gives the first answer back. */
  command?: { id: string; userId: string; answer: unknown } | null;
  /** Further writes of the same transaction, after the events and their projections. */
  also?: (sql: Sql, events: ChronicleEvent[]) => Promise<void>;
}
export interface AppendResult {
  events: ChronicleEvent[];
  headSeq: number;
  /** Set when the command had been carried out before: nothing was written now. */
  answered: { answer: unknown } | null;
}

/** Append-only history of every timeline, and what is folded from it. NOT_FOUND for a timeline outside the workspace. */
export interface Chronicle {
  /** One transaction: events with gap-free `seq`, and their projections. Published on the bus after commit, never before. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** Events with seq in (afterSeq, toSeq], through the parents of a branch, in order; of these types alone. At most `limit` (default 1,000). */
  read(
    workspaceId: string,
    timelineId: string,
    range: { afterSeq: number; toSeq?: number; limit?: number; inputsOnly?: boolean; types?: readonly EventType[] },
  ): Promise<ChronicleEvent[]>;
  find(workspaceId: string, timelineId: string, seq: number): Promise<ChronicleEvent | null>;
  /** The events with these seqs, in order; one that is not there is left out. */
  findAll(workspaceId: string, timelineId: string, seqs: readonly number[]): Promise<ChronicleEvent[]>;
  /** Inputs of these types with seq in (afterSeq, toSeq], in order: what people did is few among what followed from it. */
  inputsOf<T extends EventType>(
    workspaceId: string,
    timelineId: string,
    types: readonly T[],
    range: { afterSeq: number; toSeq: number },
  ): Promise<EventOf<T>[]>;
  /** Events of these types, inputs or not, that belong to one scene, or for null to any, up to a seq, in order. */
  eventsOfScenes<T extends EventType>(
    workspaceId: string,
    timelineId: string,
    types: readonly T[],
    range: { sceneId: string | null; toSeq: number },
  ): Promise<EventOf<T>[]>;
  /** The last event of a type at or before a seq. */
  findLast<T extends EventType>(workspaceId: string, timelineId: string, type: T, atOrBeforeSeq: number): Promise<EventOf<T> | null>;
  /** The view at the head from the projections, or at a past seq from the nearest checkpoint. */
  view(workspaceId: string, timelineId: string, atSeq?: number): Promise<CastView>;
  /** Changes of ties with seq in (afterSeq, toSeq], through the parents of a branch, by seq in the order asked for. */
  tieChanges(workspaceId: string, timelineId: string, range: TieRange): Promise<TieChangeRow[]>;
  /** Of each of these directed ties the `each` changes of a stretch that moved it most. */
  heaviestTieChanges(
    workspaceId: string,
    timelineId: string,
    range: { afterSeq: number; toSeq: number; pairs: readonly Pair[]; each: number },
  ): Promise<TieChangeRow[]>;
  /** Last seq whose tick is ≤ `tick`. */
  seqAtTick(workspaceId: string, timelineId: string, tick: number): Promise<number>;
  /** Folds the whole log again, compares with the live projections and replaces them. */
  rebuild(workspaceId: string, timelineId: string): Promise<{ events: number; differences: string[] }>;
  createTimeline(
    sql: Sql,
    timeline: { workspaceId: string; id: string; ecosystemId: string; name: string; parentId: string | null; forkSeq: number },
  ): Promise<void>;
  /** Copies nothing but the pointer: the branch reads its parent up to `atSeq`. Its projections are folded at once. */
  fork(workspaceId: string, parentId: string, at: Branch): Promise<Timeline>;
  timeline(workspaceId: string, timelineId: string): Promise<Timeline>;
  timelines(workspaceId: string, ecosystemId: string): Promise<Timeline[]>;
  findAnswer(workspaceId: string, userId: string, commandId: string): Promise<{ answer: unknown } | null>;
  /** State of the simulation at a seq, opaque to the store; the last few are kept. */
  saveCheckpoint(workspaceId: string, timelineId: string, seq: number, state: Uint8Array): Promise<void>;
  findCheckpoint(workspaceId: string, timelineId: string, atOrBeforeSeq?: number): Promise<{ seq: number; state: Uint8Array } | null>;
}
