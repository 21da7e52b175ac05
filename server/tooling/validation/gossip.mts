import { mean } from "./moments.mts";
import type { Values } from "./rules.mts";

/** Fewer beliefs than this at a hop, and their mean says nothing. */
const BELIEFS = 30;
const FEWEST_HOPS = 2;

/** V22: mean strength of what was told, by hop; null where it has not gone far enough. */
export const gossipDecay = (byHop: ReadonlyMap<number, readonly number[]>): Values | null => {
  const hops = [...byHop.keys()].sort((a, b) => a - b);
  const enough = hops.filter((hop) => byHop.get(hop)!.length >= BELIEFS);
  if (enough.length < FEWEST_HOPS) return null;
  return Object.fromEntries(enough.map((hop) => [`hop${hop}`, mean(byHop.get(hop)!)]));
};
