import { sig } from "./arithmetic";
import { affiliation, moveIndex, risk } from "./moves";
import type { Simulation } from "./state";
import type { TieValues } from "./workspace";

/**
 * Probability that the target takes a move well (yields to a hostile one), 0..1. §1.11: sig(1.6·x), x linear in the target's view of the
 * actor, its pleasure, agreeableness and neuroticism, the move's affiliation and risk; an open offence weighs on warm moves, less on amends.
 */
export const acceptProbability = (sim: Simulation, move: number, target: number, viewOfActor: TieValues, pleasure: number): number => {
  const p = sim.params.acceptance;
  const { trait } = sim.people.saved;
  const amends = move === moveIndex.APOLOGISE || move === moveIndex.ATONE ? 0.45 : 1;
  const x =
    p.intercept +
    p.strength * viewOfActor.strength +
    p.trust * (viewOfActor.trust - 0.5) +
    p.pleasure * pleasure +
    p.agreeableness * (2 * trait[target * 5 + 3]! - 1) +
    p.neuroticism * (2 * trait[target * 5 + 4]! - 1) +
    p.affiliation * affiliation[move]! +
    p.risk * risk[move]! +
    (affiliation[move]! > 0.2 ? p.offence * viewOfActor.offence * amends : 0);
  return sig(p.slope * x);
};
