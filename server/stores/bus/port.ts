import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { PresentPerson, StreamingTurn } from "@/server/contracts/realtime";

export type BusMessage =
  /** After commit, in seq order within a timeline. */
  | { kind: "events"; workspaceId: string; timelineId: string; events: ChronicleEvent[] }
  /** Words on their way; losing one does no harm. */
  | { kind: "streaming"; workspaceId: string; turn: StreamingTurn }
  | { kind: "presence"; workspaceId: string; timelineId: string; nodeId: string; people: PresentPerson[] }
  /** A branch was put away, or brought back: null. */
  | { kind: "removal"; workspaceId: string; timelineId: string; removedAt: string | null }
  /** Every door drops this user's connections; `workspaceId` null means everywhere. */
  | { kind: "session"; userId: string; workspaceId: string | null; reason: string }
  /** What is being said in a scene is given up, in whichever process it is. */
  | { kind: "stop"; workspaceId: string; timelineId: string; sceneId: string }
  /** A clock or scene was started, paused or changed: whoever owns the timeline looks again at once. */
  | { kind: "wake"; workspaceId: string; timelineId: string };

/** Tells every process what has happened. Truth is in the chronicle: a subscriber that misses something reads it there. */
export interface Bus {
  readonly implementation: "memory" | "redis";
  publish(message: BusMessage): Promise<void>;
  /** Messages come in the order of publication by one publisher. A throwing handler is logged and does not stop the others. */
  subscribe(handler: (message: BusMessage) => void): () => void;
  /** Milliseconds of a round trip; throws when it is not reachable. */
  ping(): Promise<number>;
  close(): Promise<void>;
}
