import type { Act } from "@/server/contracts/simulation";
import { giveReason } from "./reason";
import { describeDeed } from "./report";
import { noteFeeling } from "./mood-reports";
import type { Simulation } from "./state";
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

/** Tells only acts of at least `report.significance`, at most `report.actsPerTick` of them, the most significant first. */
export const tellTheSignificant = (sim: Simulation): Reporter => {
  const { significance, actsPerTick } = sim.params.report;
  const told: Act[] = [];
  return {
    add: (deed) => {
      sim.work.listener?.(deed);
      const weight = deed.significance;
      if (weight < significance || actsPerTick < 1) return;
      if (told.length < actsPerTick) return void told.push(tell(sim, deed));
      const least = leastOf(told);
      if (weight <= told[least]!.significance) return;
      told.splice(least, 1);
      told.push(tell(sim, deed));
    },
    acts: () => told.sort((a, b) => b.significance - a.significance),
  };
};
