import type { Simulation } from "../state";
import type { Deed, Situation } from "../workspace";
import { noteContest } from "./contests";
import { settleKinds } from "./kinds";
import { noteOffences } from "./offences";
import { noteStanding } from "./status";
import { keepVows } from "./vows";

/** What an act does to the bonds of the two beyond the numbers of their tie. Both half-edges are up to date. */
export const moveBonds = (sim: Simulation, s: Situation, deed: Deed): void => {
  keepVows(sim, s, deed);
  noteOffences(sim, s);
  settleKinds(sim, s, deed, noteContest(sim, s));
  noteStanding(sim, s, deed);
};
