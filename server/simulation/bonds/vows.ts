import { shiftOffence, shiftStrength, shiftTrust } from "../effects";
import { affiliation, moveIndex as M, trustRejected } from "../moves";
import type { Simulation } from "../state";
import { findTie } from "../ties";
import type { Deed, Situation } from "../workspace";
import { ThreadKind } from "./store";
import { closeThread, findThread, openThread } from "./threads";

/** Moves by which a promise is kept. */
const serving: ReadonlySet<number> = new Set([M.DEFEND, M.OFFER_HELP, M.COMFORT, M.WARN, M.GIVE_GIFT, M.MEDIATE, M.ATONE]);
export const isServing = (move: number): boolean => serving.has(move);

/**
 * A broken promise: trust falls by a share of BETRAY's refused share (−.6), and it is an offence. .5 by open hostility, .25 more on top of a
 * betrayal, .2 by neglect.
 */
const breach = { hostile: { trust: 0.5, offence: 0.25 }, betrayal: { trust: 0.25, offence: 0.2 }, neglect: { trust: 0.2, offence: 0.12 } };

const breakVow = (sim: Simulation, row: number, heldBy: number, how: keyof typeof breach): void => {
  shiftTrust(sim, heldBy, breach[how].trust * trustRejected[M.BETRAY]!);
  shiftOffence(sim, heldBy, 1, breach[how].offence);
  closeThread(sim, row, "broken");
};

/** VOW accepted binds the actor to the target; serving keeps an open promise, hostility breaks it. Both half-edges are up to date. §1.13 */
export const keepVows = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { bonds, params, tick } = sim;
  const hostile = affiliation[deed.move]! < -0.3;
  if (!hostile && !(deed.accepted && (deed.move === M.VOW || serving.has(deed.move)))) return;
  const row = findThread(bonds, ThreadKind.vow, s.actor, s.target);
  const { vowTerm, vowWeight } = params.bonds;
  if (deed.move === M.VOW) {
    if (row < 0) openThread(sim, ThreadKind.vow, s.actor, s.target, vowWeight, tick + vowTerm);
    else bonds.threads.term[row] = tick + vowTerm;
    return;
  }
  if (row < 0) return;
  if (deed.move === M.BETRAY) breakVow(sim, row, s.back, "betrayal");
  else if (hostile) breakVow(sim, row, s.back, "hostile");
  else {
    shiftTrust(sim, s.back, 0.04);
    shiftStrength(sim, s.back, 0.02);
    closeThread(sim, row, "kept");
  }
};

/** A promise that nobody has kept in time is broken, if there is still somebody to whom it was given. */
export const lapseVow = (sim: Simulation, row: number): void => {
  const { threads } = sim.bonds;
  const slot = findTie(sim.ties, threads.other[row]!, threads.holder[row]!);
  if (slot < 0) closeThread(sim, row, "ended");
  else breakVow(sim, row, slot, "neglect");
};
