import { NO_GROUND } from "../mind/mind-work";
import { affiliation, moveCount, moveIndex as M } from "../moves";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import type { Deed, Situation } from "../workspace";
import { appraiseFortune, occ } from "./occ";
import { addToPool } from "./pool";
import { praiseOf } from "./praise";

const tells: ReadonlySet<number> = new Set([M.GOSSIP, M.INFORM, M.REVEAL_SECRET]);
/** Strength, either way, from which on somebody's fortune is felt, and worth from which on a deed is admired or blamed. */
const INVOLVED = 0.2;
const REMARKABLE = 0.35;

const likingFor = (sim: Simulation, person: number, other: number): number => {
  const slot = other < 0 ? -1 : findTie(sim.ties, person, other);
  return slot < 0 ? 0 : sim.ties.slots.strength[slot]!;
};

/** What is told is felt as if it had been seen: for those it befell, pity, gladness, resentment or spite; of whoever did it, admiration or reproach. §1.4 */
export const appraiseNews = (sim: Simulation, s: Situation, deed: Deed): void => {
  if (deed.told === NO_GROUND || !deed.accepted || !tells.has(deed.move)) return;
  const { basis } = sim.work.mind;
  if (basis.key <= 0 || basis.move >= moveCount || basis.subject === s.target) return;
  const share = sim.params.appraisal.news;
  const warmth = affiliation[basis.move]!;
  const liking = basis.object === s.target ? 0 : likingFor(sim, s.target, basis.object);
  if (Math.abs(liking) >= INVOLVED) appraiseFortune(sim, s.target, 0.7 * warmth, liking, share, basis.object);
  const praise = praiseOf(sim, s.target, basis.move);
  if (praise >= REMARKABLE || praise <= -REMARKABLE)
    addToPool(sim, s.target, praise > 0 ? occ.admiration : occ.reproach, 0.5 * share * Math.abs(praise), basis.subject);
};
