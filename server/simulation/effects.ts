import { unit } from "./arithmetic";
import { slightOf } from "./bonds/slights";
import {
  affiliation,
  familiarityGain,
  moveIndex as M,
  risk,
  strengthAccepted,
  strengthRejected,
  trustAccepted,
  trustRejected,
} from "./moves";
import { raiseStrength, raiseTrust, settleTie } from "./relations";
import type { Simulation } from "./state";
import { TieFlag } from "./ties";
import type { Deed, Situation } from "./workspace";

export const shiftStrength = (sim: Simulation, slot: number, by: number): void => {
  const { strength } = sim.ties.slots;
  strength[slot] = raiseStrength(strength[slot]!, by);
};
export const shiftTrust = (sim: Simulation, slot: number, by: number): void => {
  const { trust } = sim.ties.slots;
  trust[slot] = raiseTrust(trust[slot]!, by);
};
export const shiftOffence = (sim: Simulation, slot: number, factor: number, by: number): void => {
  const { offence } = sim.ties.slots;
  offence[slot] = unit(offence[slot]! * factor + by);
};

/** How the target sees the actor: ×(1+.3·zA+.15·zE) up, ×1.25·(1+.4·zN−.35·zA) down (negativity asymmetry). §1.12 (2) */
const moveTarget = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { trait } = sim.people.saved;
  const zE = 2 * trait[s.target * 5 + 2]! - 1;
  const zA = 2 * trait[s.target * 5 + 3]! - 1;
  const zN = 2 * trait[s.target * 5 + 4]! - 1;
  const change = deed.accepted ? strengthAccepted[deed.move]! : strengthRejected[deed.move]!;
  const gain = change > 0 ? 1 + 0.3 * zA + 0.15 * zE : sim.params.relation.negativity * (1 + 0.4 * zN - 0.35 * zA);
  shiftStrength(sim, s.back, change * gain);
  shiftTrust(sim, s.back, deed.accepted ? trustAccepted[deed.move]! : trustRejected[deed.move]!);
};

/** A share of what a move gave, or the sting of a refused kindness and how much worse it is for the nervous; by move. */
const given = strengthAccepted.map((change, move) => (affiliation[move]! > 0 ? 0.3 * Math.max(change, 0) : 0.15 * change));
const sting = strengthRejected.map((change, move) => (affiliation[move]! > 0 ? -0.35 * Math.abs(change) : 0.15 * change));
const tender = affiliation.map((warmth) => (warmth > 0 ? 0.5 : 0));

/** How the actor sees the target: a share of what it gave, or the sting of a refused kindness. §1.12 (2) */
const moveActor = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { move, accepted } = deed;
  const zN = 2 * sim.people.saved.trait[s.actor * 5 + 4]! - 1;
  shiftStrength(sim, s.out, accepted ? given[move]! : sting[move]! * (1 + tender[move]! * zN));
  if (!accepted && affiliation[move]! > 0.2) shiftTrust(sim, s.out, -0.06 * risk[move]!);
};

/** Offence ledger: off += .35·|aff|·(accepted ? 1 : 1.2) for aff < −.3; amends settle it. BETRAY adds .6. §1.12 (5), §1.13 */
const keepLedger = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { move, accepted } = deed;
  const { flags } = sim.ties.slots;
  const warmth = affiliation[move]!;
  if (warmth < -0.3) {
    const added = -warmth * 0.35 * (accepted ? 1 : 1.2) + (move === M.BETRAY ? 0.6 : 0);
    // The more there is, the less one more adds: a feud must be able to end.
    shiftOffence(sim, s.back, 1, added * (1 - sim.ties.slots.offence[s.back]!));
    flags[s.back]! &= ~TieFlag.apologised;
  }
  if (!accepted && slightOf(move) > 0) {
    shiftOffence(sim, s.back, 1, slightOf(move) * (1 - sim.ties.slots.offence[s.back]!));
    flags[s.back]! &= ~TieFlag.apologised;
  }
  if (move === M.APOLOGISE || move === M.ATONE) {
    flags[s.back]! |= TieFlag.apologised;
    if (accepted) shiftOffence(sim, s.back, move === M.ATONE ? 0.3 : 0.5, 0);
  }
  if (move === M.FORGIVE) {
    shiftOffence(sim, s.out, 0.15, 0);
    flags[s.out]! &= ~TieFlag.apologised;
  }
};

/** Everything a directed move does to the tie of the two, in the order of §1.12. Both half-edges are up to date. */
export const moveTies = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { slots } = sim.ties;
  const { balance } = sim.params.relation;
  moveTarget(sim, s, deed);
  moveActor(sim, s, deed);
  const closer = familiarityGain[deed.move]!;
  slots.familiarity[s.out] = unit(slots.familiarity[s.out]! + closer * (1 - slots.familiarity[s.out]!));
  slots.familiarity[s.back] = unit(slots.familiarity[s.back]! + closer * (1 - slots.familiarity[s.back]!));
  settleTie(sim, s.actor, s.target, s.out);
  settleTie(sim, s.target, s.actor, s.back);
  shiftStrength(sim, s.out, balance * s.balance);
  shiftStrength(sim, s.back, balance * s.balance);
  keepLedger(sim, s, deed);
  slots.contact[s.out] = sim.tick;
  slots.contact[s.back] = sim.tick;
};
