import type { Simulation } from "../state";
import { moveGoal, noteProspect, stride } from "./advance";
import { endPursuit } from "./finish";
import { firstRow, SLOTS, Status } from "./store";

/** PURSUE_GOAL: the goal with the highest priority comes .01–.05 nearer, the more conscientious the more. §1.13 */
export const pursueAlone = (sim: Simulation, person: number): void => {
  const { slots } = sim.pursuits;
  let found = -1;
  for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
    if (slots.status[row] === Status.active && (found < 0 || slots.priority[row]! > slots.priority[found]!)) found = row;
  }
  if (found < 0) return;
  noteProspect(sim, found);
  stride[0] = 0.01 + 0.04 * sim.people.saved.trait[person * 5 + 1]!;
  moveGoal(sim, found);
  if (slots.progress[found]! >= 1) endPursuit(sim, found, Status.achieved);
};
