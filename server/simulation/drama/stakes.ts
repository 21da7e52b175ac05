import { readHoldings } from "../mind/read-mind";
import { chanceOf, firstRow, SLOTS, Status } from "../pursuits/store";
import { idAt, type Simulation } from "../state";

/** Mean of 4p(1 − p)·priority over the live goals of those present, 0..1: most where an end could go either way. §1.17 */
export const uncertainty = (sim: Simulation, present: readonly number[]): number => {
  const { pursuits, params } = sim;
  let sum = 0;
  let count = 0;
  for (const index of present) {
    for (let row = firstRow(index); row < firstRow(index) + SLOTS; row += 1) {
      if (pursuits.slots.status[row] !== Status.active) continue;
      const chance = chanceOf(pursuits, params, row);
      sum += 4 * chance * (1 - chance) * pursuits.slots.priority[row]!;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
};

/** Whether somebody present keeps a secret from somebody else who is here, or about them. */
export const secretBetween = (sim: Simulation, present: readonly number[]): boolean => {
  if (sim.bonds.secrets.size === 0) return false;
  const ids = new Set(present.map((index) => idAt(sim, index)));
  for (const { holderId, otherId, aboutId, closedTick } of sim.bonds.secrets.values()) {
    const victim = otherId ?? aboutId;
    if (closedTick === null && victim !== null && victim !== holderId && ids.has(holderId) && ids.has(victim)) return true;
  }
  return false;
};

/** Whether somebody holds a fact, the writer's or a deed. */
export const isKnown = (sim: Simulation, characterId: string, factId: string): boolean => {
  const index = sim.indexOf.get(characterId);
  return index !== undefined && readHoldings(sim, index).some(({ fact }) => fact.id === factId);
};
