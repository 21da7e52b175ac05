import type { RelationshipKind } from "@/server/contracts/relationship";
import { threadKinds, type Thread } from "@/server/contracts/threads";
import { allocate, type Columns } from "../columns";

/** One open thread between two people. */
export const threadColumns = {
  /** Place in `threadKinds`. */
  kind: ["u8", 1],
  holder: ["i32", 1],
  other: ["i32", 1],
  opened: ["i32", 1],
  /** Number of the act that opened it. */
  act: ["i32", 1],
  /** Tick at which a vow lapses. */
  term: ["i32", 1],
  weight: ["f32", 1],
  /** Weight when it was last told; 0 for never. */
  told: ["f32", 1],
} as const;

export const ThreadKind = { offence: 0, vow: 1, secret: 2, conflict: 3 } as const;

export interface KindChange {
  fromId: string;
  toId: string;
  from: RelationshipKind;
  to: RelationshipKind;
}

export interface Bonds {
  /** Esteem in the cast, 0..1, by person. */
  status: Float32Array;
  /** Open threads in no order that matters; the last one moves into a gap. */
  threads: Columns<typeof threadColumns>;
  count: number;
  /** Where the next look at open threads begins. */
  cursor: number;
  /** Row of each open thread by kind, holder and other. */
  rowOf: readonly Map<number, number>[];
  /** Open threads of each kind that each person holds: most hold none, and need not be looked up. */
  held: Uint16Array;
  /** Since the last outcome: threads that closed, kinds that changed. */
  closed: Thread[];
  kinds: KindChange[];
  /** Secrets as they were last told, by id. */
  secrets: Map<string, Thread>;
}

export const MIDDLING = 0.5;
const FIRST_ROOM = 64;

export const createBonds = (people: number): Bonds => ({
  status: new Float32Array(people).fill(MIDDLING),
  threads: allocate(threadColumns, FIRST_ROOM),
  count: 0,
  cursor: 0,
  rowOf: threadKinds.map(() => new Map<number, number>()),
  held: new Uint16Array(people * threadKinds.length),
  closed: [],
  kinds: [],
  secrets: new Map(),
});

export const growBonds = (bonds: Bonds, people: number): void => {
  if (bonds.status.length >= people) return;
  const status = new Float32Array(people).fill(MIDDLING);
  status.set(bonds.status);
  bonds.status = status;
  const held = new Uint16Array(people * threadKinds.length);
  held.set(bonds.held);
  bonds.held = held;
};
