import { z } from "zod";
import type { ChronicleEvent } from "./chronicle/events";
import type { WireError } from "./errors";
import { idSchema } from "./numbers";

/** What a client may ask for; each is checked on arrival. */
export const clientRequests = {
  /** Everything after `afterSeq`, then live. */
  "timeline:subscribe": z.object({ timelineId: idSchema, afterSeq: z.int().nonnegative() }),
  "timeline:unsubscribe": z.object({ timelineId: idSchema }),
  "presence:set": z.object({ timelineId: idSchema, sceneId: idSchema.nullable(), typing: z.boolean() }),
  "connection:ping": z.object({}),
} as const;
export type ClientRequest = keyof typeof clientRequests;

export interface SubscribeReply {
  /** `replay`: the events follow. `resync`: too far behind; fetch a snapshot and subscribe again from its seq. */
  mode: "replay" | "resync";
  headSeq: number;
  replayed: number;
  /** Set while the branch is put away. */
  removedAt: string | null;
}
export interface RequestReplies {
  "timeline:subscribe": SubscribeReply;
  "timeline:unsubscribe": { left: boolean };
  "presence:set": { ok: true };
  "connection:ping": { at: string };
}
export type Ack<T> = { ok: true; data: T } | { ok: false; error: WireError };
export type ClientToServer = {
  [E in ClientRequest]: (payload: z.input<(typeof clientRequests)[E]>, ack: (reply: Ack<RequestReplies[E]>) => void) => void;
};

/** Words on their way: never stored; the line replaces them. */
export interface StreamingTurn {
  timelineId: string;
  sceneId: string | null;
  turnId: string;
  speakerId: string;
  addresseeId: string | null;
  text: string;
  done: boolean;
}
export interface PresentPerson {
  userId: string;
  name: string;
  sceneId: string | null;
  typing: boolean;
}

export interface ServerToClient {
  /** In seq order, no gaps within a subscription. */
  "chronicle:events": (batch: { timelineId: string; events: ChronicleEvent[]; live: boolean }) => void;
  /** The server cannot or will not replay: fetch a snapshot. */
  "chronicle:resync": (info: { timelineId: string; headSeq: number; reason: "retention" | "lagging" }) => void;
  "turn:streaming": (turn: StreamingTurn) => void;
  /** A branch that is followed was put away, or brought back: null. */
  "branch:removed": (info: { timelineId: string; removedAt: string | null }) => void;
  "presence:changed": (info: { timelineId: string; people: PresentPerson[] }) => void;
  "server:draining": (info: { retryAfterMs: number }) => void;
  /** The session was revoked or a membership ended. */
  "session:ended": (info: { reason: string }) => void;
}
