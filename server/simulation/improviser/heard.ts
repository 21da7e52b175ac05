import { print64, printsOf } from "./prints";

/** An ecosystem's lines of late, by 64 bits each: the caller keeps it, and adds what was really said. */
export interface Heard {
  has(text: string): boolean;
  add(text: string): void;
  readonly size: number;
}

/** Exact lines do not come again within this many, SIMULATION §3.3. */
const SPAN = 5_000;

export const createHeard = (span = SPAN): Heard => {
  const ring: bigint[] = [];
  const lines = new Map<bigint, number>();
  let next = 0;
  return {
    has: (text) => lines.has(print64(printsOf(text))),
    add: (text) => {
      const line = print64(printsOf(text));
      const old = ring[next];
      if (old !== undefined) {
        const left = (lines.get(old) ?? 1) - 1;
        if (left > 0) lines.set(old, left);
        else lines.delete(old);
      }
      ring[next] = line;
      next = (next + 1) % span;
      lines.set(line, (lines.get(line) ?? 0) + 1);
    },
    get size() {
      return ring.length;
    },
  };
};
