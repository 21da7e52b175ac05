import { isFree } from "../people";
import { rosterOf } from "../roster";
import type { Simulation } from "../state";

const DEAR = 0.45;

/** The free friend of the attacked who is nearest to it, lives there too, and is not the attacker; −1 for none. */
export const nearestFriend = (sim: Simulation, attacker: number, attacked: number): number => {
  const { rows, slots } = sim.ties;
  const { place } = rosterOf(sim);
  const start = rows.start[attacked]!;
  let found = -1;
  let most = DEAR;
  for (let slot = start; slot < start + rows.degree[attacked]!; slot += 1) {
    const other = slots.neighbour[slot]!;
    const fond = slots.strength[slots.reverse[slot]!]!;
    if (other === attacker || fond <= most || place[other] !== place[attacked] || !isFree(sim.people, other)) continue;
    most = fond;
    found = other;
  }
  return found;
};
