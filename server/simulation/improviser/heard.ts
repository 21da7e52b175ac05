import type { HeardLines } from "@/server/contracts/speech";
import { print64, printsOf } from "./prints";

/** An ecosystem's lines of late: the caller keeps it, and adds what was really said. */
export interface Heard extends HeardLines {
  add(text: string): void;
  readonly size: number;
}

/** Exact lines do not come again within this many. SIMULATION §3.3 asks for 5,000; more costs little, and 10,000 are measured. */
const SPAN = 20_000;
/** Lines whose fours are kept. */
const FOURS_SPAN = 1_500;
const SLOTS = 1 << 18;

/** A ring of lines with a count of each, so that the oldest falls out when a new one comes in. */
const createRing = <Item>(span: number, leave: (item: Item) => void) => {
  const items: Item[] = [];
  let next = 0;
  return {
    push: (item: Item) => {
      const old = items[next];
      if (old !== undefined) leave(old);
      items[next] = item;
      next = (next + 1) % span;
    },
    get size() {
      return items.length;
    },
  };
};

export const createHeard = (span = SPAN): Heard => {
  const lines = new Map<bigint, number>();
  const counts = new Uint16Array(SLOTS);
  const ring = createRing<bigint>(span, (line) => {
    const left = (lines.get(line) ?? 1) - 1;
    if (left > 0) lines.set(line, left);
    else lines.delete(line);
  });
  const fours = createRing<Uint32Array>(Math.min(span, FOURS_SPAN), (old) => {
    for (const four of old) counts[four & (SLOTS - 1)]! -= 1;
  });
  return {
    has: (text) => lines.has(print64(printsOf(text))),
    add: (text) => {
      const prints = printsOf(text);
      const line = print64(prints);
      ring.push(line);
      lines.set(line, (lines.get(line) ?? 0) + 1);
      fours.push(prints.fours);
      for (const four of prints.fours) counts[four & (SLOTS - 1)]! += 1;
    },
    shareOf: (sought) => {
      let said = 0;
      for (const four of sought) if (counts[four & (SLOTS - 1)]! > 0) said += 1;
      return said / Math.max(1, sought.length);
    },
    get size() {
      return ring.size;
    },
  };
};
