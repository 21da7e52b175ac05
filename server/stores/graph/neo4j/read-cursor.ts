import { cursorText, settledCursorText } from "./cypher/read";
import type { ScopedTransaction } from "./run-cypher";

export interface Cursor {
  /** All events up to this one are in the graph; −1 while the timeline is being taken out. */
  seq: number;
  /** Nothing of the graph has changed since. */
  changedSeq: number;
  /** When the event `seq` happened: tells a chronicle that was put back to an older state, and went on differently, from the one that was read. */
  mark: string;
}

export const readCursor = async (tx: ScopedTransaction): Promise<Cursor | null> => (await tx.ask<Cursor>(cursorText))[0] ?? null;

/** In a transaction that may write: it waits for the commit that is under way. */
export const readSettledCursor = async (tx: ScopedTransaction): Promise<Cursor | null> =>
  (await tx.ask<Cursor>(settledCursorText))[0] ?? null;
