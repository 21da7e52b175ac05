import type { TieShift } from "@/server/contracts/simulation";
import { signed, unit } from "./arithmetic";
import { touchTie } from "./relations";
import type { Simulation } from "./state";
import { findTie } from "./ties";

/** Takes back what a struck line did to ties, from what they are by now. A tie that has been forgotten since has nothing left of it. */
export const shiftTies = (sim: Simulation, shifts: readonly TieShift[]): void => {
  for (const { fromId, toId, ...by } of shifts) {
    const from = sim.indexOf.get(fromId);
    const to = sim.indexOf.get(toId);
    const slot = from === undefined || to === undefined ? -1 : findTie(sim.ties, from, to);
    if (slot < 0) continue;
    touchTie(sim, slot);
    const { strength, trust, familiarity, offence } = sim.ties.slots;
    strength[slot] = signed(strength[slot]! + by.strength);
    trust[slot] = unit(trust[slot]! + by.trust);
    familiarity[slot] = unit(familiarity[slot]! + by.familiarity);
    offence[slot] = unit(offence[slot]! + by.offence);
  }
};
