import type { Held, Token } from "@/server/core/held";

const MOST_KEPT = 64;

/** What this process has worked out for a key, or works out now and keeps; too much of it is forgotten altogether. */
export const workedOut = async <T>({ held }: { held: Held }, token: Token<T>, key: string, work: () => T | Promise<T>): Promise<T> => {
  const known = held.find(token, key);
  if (known !== undefined) return known;
  const found = await work();
  const kept = held.keys(token);
  if (kept.length >= MOST_KEPT) for (const each of kept) held.drop(token, each);
  held.keep(token, key, found);
  return found;
};
