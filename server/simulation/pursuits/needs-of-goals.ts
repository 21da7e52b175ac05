import { goalTypes, type GoalType } from "@/server/contracts/goal-types";
import { Need } from "../needs";

const needs: Record<GoalType, number> = {
  bond: Need.belonging,
  repair: Need.belonging,
  status: Need.esteem,
  learn: Need.stimulation,
  protect: Need.meaning,
  revenge: Need.esteem,
  possess: Need.security,
  achieve: Need.meaning,
  escape: Need.autonomy,
  unite: Need.meaning,
  hide: Need.security,
};
/** The need that makes a type of goal pressing. */
export const goalNeed = Uint8Array.from(goalTypes, (type) => needs[type]);
