import { NO_EMOTION } from "../affect";
import type { Simulation } from "../state";
import type { Deed } from "../workspace";
import { strongestIn } from "./pool";

/** Name of what an act caused in somebody: in the foreground the strongest new emotion of its pool, else what the move's table says. */
export const nameFelt = (sim: Simulation, deed: Deed, person: number, fromTable: number): number => {
  const pooled = strongestIn(sim, person, deed.number);
  return pooled === NO_EMOTION ? fromTable : pooled;
};
