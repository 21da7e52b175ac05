import { takeUrges } from "../mind/reflect";
import type { Urge } from "../mind/minds";
import { isCast } from "../people";
import type { Simulation } from "../state";
import { kindIndex as K } from "../tables/kind-priors";
import { adoptPursuit } from "./adopt";
import { Goal, Source } from "./store";

const PRIORITY = 0.5;
const bonded: ReadonlySet<number> = new Set([K.friend, K.romance, K.family]);

/** Whom the lonely could come closer to: the one they like best who is no friend yet; −1 for nobody. */
const mostPromising = (sim: Simulation, who: number): number => {
  const { rows, slots } = sim.ties;
  const start = rows.start[who]!;
  let found = -1;
  let most = 0;
  for (let slot = start; slot < start + rows.degree[who]!; slot += 1) {
    if (slots.strength[slot]! <= most || bonded.has(slots.kind[slot]!) || !isCast(sim.people, slots.neighbour[slot]!)) continue;
    most = slots.strength[slot]!;
    found = slots.neighbour[slot]!;
  }
  return found;
};

const strikeBackOrLeave = (sim: Simulation, who: number, other: number): void => {
  const isMeek = other < 0 || sim.people.saved.trait[who * 5 + 3]! >= 0.5;
  adoptPursuit(sim, who, { type: isMeek ? Goal.escape : Goal.revenge, target: other, source: Source.hardship, priority: PRIORITY });
};

const takeUp = (sim: Simulation, { who, other, kind }: Urge): void => {
  if (!isCast(sim.people, who) || (other >= 0 && !isCast(sim.people, other))) return;
  if (kind === "thwarted") return strikeBackOrLeave(sim, who, other);
  if (kind === "guilt") {
    if (other >= 0) adoptPursuit(sim, who, { type: Goal.repair, target: other, source: Source.guilt, priority: PRIORITY });
    return;
  }
  const target = other >= 0 ? other : mostPromising(sim, who);
  if (target >= 0) adoptPursuit(sim, who, { type: Goal.bond, target, source: Source.loneliness, priority: PRIORITY });
};

/** What reflection has made people want: to strike back or get away, by temper; to make amends; to be close to somebody. §1.14 */
export const takeUpUrges = (sim: Simulation): void => {
  for (const urge of takeUrges(sim)) takeUp(sim, urge);
};
