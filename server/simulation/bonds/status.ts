import { unit } from "../arithmetic";
import { moveIndex as M } from "../moves";
import { loadIndex, type Simulation } from "../state";
import { kindIndex } from "../tables/kind-priors";
import type { Deed, Situation } from "../workspace";
import { MIDDLING } from "./store";

/** Esteem in the cast, 0..1, .5 to begin with. */
export const statusAt = (sim: Simulation, person: number): number => sim.bonds.status[person]!;
export const statusOf = (sim: Simulation, characterId: string): number => statusAt(sim, loadIndex(sim, characterId));

/** Where one contact says that somebody stands: .5 + .3·(how the other sees them) + .2·own dominance + .15 for a mentor, less what is owed. */
const standing = (sim: Simulation, seenAt: number, dominance: number): number => {
  const { strength, kind, offence } = sim.ties.slots;
  const role = kind[seenAt] === kindIndex.mentor ? 0.15 : 0;
  return unit(MIDDLING + 0.3 * strength[seenAt]! + 0.2 * dominance + role - 0.1 * offence[seenAt]!);
};

const drift = (sim: Simulation, person: number, toward: number, rate: number): void => {
  const { status } = sim.bonds;
  status[person] = unit(status[person]! + rate * (toward - status[person]!));
};

/** Each contact moves the esteem of both a little, and yielding to an order or in an argument a little more. Slow: rate .01 a contact. */
export const noteStanding = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { esteemRate } = sim.params.bonds;
  drift(sim, s.actor, standing(sim, s.back, s.dominance), esteemRate);
  drift(sim, s.target, standing(sim, s.out, s.otherDominance), esteemRate);
  if (!deed.accepted) return;
  if (deed.move === M.COMMAND || deed.move === M.CHALLENGE) {
    drift(sim, s.actor, 1, esteemRate);
    drift(sim, s.target, 0, esteemRate);
  }
  if (deed.move === M.CONCEDE) drift(sim, s.actor, 0, 0.5 * esteemRate);
  if (deed.move === M.COMPLIMENT) drift(sim, s.target, 1, 0.5 * esteemRate);
};
