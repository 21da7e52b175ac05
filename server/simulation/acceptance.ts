import { sig } from "./arithmetic";
import { affiliation, moveIndex, risk } from "./moves";
import type { Simulation } from "./state";
import type { TieValues } from "./workspace";

/** The pleasure of whoever is asked, for `findAcceptance`, and what that found; cells, since fractions may be boxed on the way. */
export const asked = new Float64Array(1);
export const acceptance = new Float64Array(1);

/**
 * Probability that the target takes a move well (yields to a hostile one), 0..1. §1.11: sig(1.6·x), x linear in the target's view of the
 * actor, its pleasure (`asked`), agreeableness and neuroticism, the move's affiliation and risk; an open offence weighs on warm moves, less on amends.
 */
export const findAcceptance = (sim: Simulation, move: number, target: number, viewOfActor: TieValues): void => {
  const p = sim.params.acceptance;
  const { trait } = sim.people.saved;
  const amends = move === moveIndex.APOLOGISE || move === moveIndex.ATONE ? 0.45 : 1;
  const x =
    p.intercept +
    p.strength * viewOfActor.strength +
    p.trust * (viewOfActor.trust - 0.5) +
    p.pleasure * asked[0]! +
    p.agreeableness * (2 * trait[target * 5 + 3]! - 1) +
    p.neuroticism * (2 * trait[target * 5 + 4]! - 1) +
    p.affiliation * affiliation[move]! +
    p.risk * risk[move]! +
    (affiliation[move]! > 0.2 ? p.offence * viewOfActor.offence * amends : 0);
  acceptance[0] = sig(p.slope * x);
};
