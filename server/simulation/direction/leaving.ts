import { draw, hash32, Stream } from "../rng";
import { loadIndex, type Simulation } from "../state";

/** Below this social energy somebody begins to long for the door. */
const TIRED = 0.3;

/** Probability of leaving a scene at this turn: max(0, .3 − e)·.5. §1.7 */
export const leaveHazard = (sim: Simulation, index: number): number => Math.max(0, TIRED - sim.people.saved.energy[index]!) * 0.5;

/** Whether somebody in a scene wants to go now. One draw for each act of the history: asking twice gives the same answer. */
export const wantsToLeave = (sim: Simulation, characterId: string): boolean => {
  const index = loadIndex(sim, characterId);
  return draw(sim.seed, hash32(0x1ea5e, sim.tick, sim.acts, 0), index, Stream.leave) < leaveHazard(sim, index);
};
