import { isCast } from "../people";
import { rosterOf } from "../roster";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import type { Deed, Situation } from "../workspace";
import { isForeground } from "./foreground";
import { appraiseFortune, occ } from "./occ";
import { addToPool } from "./pool";
import { praiseOf } from "./praise";

/** Acts that touch their target less than this are nobody else's business. */
const NOTABLE = 0.25;
const INVOLVED = 0.2;

const witness = (sim: Simulation, s: Situation, deed: Deed, person: number, liking: number, d: number): void => {
  const share = sim.params.appraisal.witness;
  if (Math.abs(liking) >= INVOLVED) appraiseFortune(sim, person, d, liking, share, s.target);
  const praise = praiseOf(sim, person, deed.move);
  if (Math.abs(praise) < 0.5) return;
  addToPool(sim, person, praise > 0 ? occ.admiration : occ.reproach, 0.5 * share * Math.abs(praise), s.actor);
};

const likingFor = (sim: Simulation, person: number, other: number): number => {
  const slot = findTie(sim.ties, person, other);
  return slot < 0 ? 0 : sim.ties.slots.strength[slot]!;
};

/** In a scene everybody present sees what is done; elsewhere those of the same place who have strong feelings about the target. */
export const appraiseWitnesses = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed, d: number): void => {
  if (Math.abs(d) < NOTABLE || !isForeground(sim, s.target)) return;
  if (occasion.scene) {
    for (const person of occasion.scene.present) {
      if (person !== s.actor && person !== s.target) witness(sim, s, deed, person, likingFor(sim, person, s.target), d);
    }
    return;
  }
  const { rows, slots } = sim.ties;
  const { place } = rosterOf(sim);
  const start = rows.start[s.target]!;
  for (let slot = start; slot < start + rows.degree[s.target]!; slot += 1) {
    const person = slots.neighbour[slot]!;
    const liking = slots.strength[slots.reverse[slot]!]!;
    if (person === s.actor || Math.abs(liking) < 2 * INVOLVED || place[person] !== place[s.target] || !isCast(sim.people, person)) continue;
    witness(sim, s, deed, person, liking, d);
  }
};
