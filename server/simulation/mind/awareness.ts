import type { Simulation } from "../state";
import { AWARE_WIDTH } from "./records";

/** `who` has seen that `person` knows. The oldest such note gives way. */
export const noteAware = (sim: Simulation, who: number, key: number, person: number, act: number): void => {
  if (isAware(sim, who, key, person)) return;
  const { minds } = sim;
  const room = minds.rooms.aware;
  const at = (who * room + minds.awareNext[who]!) * AWARE_WIDTH;
  minds.aware[at] = key;
  minds.aware[at + 1] = person;
  minds.aware[at + 2] = act;
  minds.awareNext[who] = (minds.awareNext[who]! + 1) % room;
  if (minds.awareCount[who]! < room) minds.awareCount[who]! += 1;
};

/** Whether `who` has reason to think that `person` knows. */
export const isAware = (sim: Simulation, who: number, key: number, person: number): boolean => {
  const { minds } = sim;
  const start = who * minds.rooms.aware * AWARE_WIDTH;
  const end = start + minds.awareCount[who]! * AWARE_WIDTH;
  for (let at = start; at < end; at += AWARE_WIDTH) if (minds.aware[at] === key && minds.aware[at + 1] === person) return true;
  return false;
};

/** Notes that rest on an act that is taken back count for nothing. */
export const forgetAwareness = (sim: Simulation, isTaken: (act: number) => boolean): void => {
  const { aware } = sim.minds;
  for (let at = 0; at < aware.length; at += AWARE_WIDTH) {
    if (aware[at + 2]! > 0 && isTaken(aware[at + 2]!)) aware.fill(0, at, at + AWARE_WIDTH);
  }
};
