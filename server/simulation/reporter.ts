import type { Act } from "@/server/contracts/simulation";
import { giveReason } from "./reason";
import { describeDeed } from "./report";
import { noteFeeling } from "./mood-reports";
import type { Simulation } from "./state";
import { barOf, mostTold } from "./telling-bar";
import type { Deed } from "./workspace";

/** Collects what is worth telling of the acts of one input. Descriptions are built only for acts that are told. */
export interface Reporter {
  add(deed: Deed): void;
  acts(): Act[];
}

const tell = (sim: Simulation, deed: Deed): Act => {
  const act = describeDeed(sim, deed, giveReason(sim, deed));
  noteFeeling(sim, deed.actor);
  if (deed.target >= 0) noteFeeling(sim, deed.target);
  return act;
};

/** Tells every act, in the order in which they happened. */
export const tellEverything = (sim: Simulation): Reporter => {
  const told: Act[] = [];
  return {
    add: (deed) => {
      sim.work.listener?.(deed);
      told.push(tell(sim, deed));
    },
    acts: () => told,
  };
};

const leastOf = (told: readonly Act[]): number => {
  let found = 0;
  for (let k = 1; k < told.length; k += 1) if (told[k]!.significance <= told[found]!.significance) found = k;
  return found;
};

/** Share of what can be told below which the bar comes down again, and its steps. */
const QUIET = 0.75;
const STEP = { up: 0.02, down: 0.01 } as const;

/** After a tick in which `offered` acts passed the bar. */
const moveBar = (sim: Simulation, offered: number, passed: number): void => {
  const most = mostTold(sim);
  if (offered > most) sim.telling.bar = passed + STEP.up * Math.min(1, (offered - most) / most);
  else if (offered < QUIET * most) sim.telling.bar = Math.max(sim.params.report.significance, passed - STEP.down);
};

/**
 * Tells only acts of at least `report.significance`, at most `mostTold` of them, the most significant first. Where more than
 * that happens tick after tick, a bar rises until about as many pass as can be told: to describe an act costs more than to make it.
 */
export const tellTheSignificant = (sim: Simulation): Reporter => {
  const most = mostTold(sim);
  const bar = barOf(sim);
  const told: Act[] = [];
  let offered = 0;
  return {
    add: (deed) => {
      sim.work.listener?.(deed);
      const weight = deed.significance;
      if (weight < bar || most < 1) return;
      offered += 1;
      if (told.length < most) return void told.push(tell(sim, deed));
      const least = leastOf(told);
      if (weight <= told[least]!.significance) return;
      told.splice(least, 1);
      told.push(tell(sim, deed));
    },
    acts: () => {
      moveBar(sim, offered, bar);
      return told.sort((a, b) => (a.significance > b.significance ? -1 : Number(a.significance < b.significance)));
    },
  };
};
