import type { SimulationGoal } from "@/server/contracts/simulation";
import { goalTypeIndex, type TargetedGoal } from "./goals";
import { isCast } from "./people";
import type { Roster, Simulation } from "./state";

const resolveGoals = (sim: Simulation, self: number, goals: readonly SimulationGoal[]): TargetedGoal[] =>
  goals.flatMap(({ type, targetId, priority }) => {
    const target = targetId === null ? undefined : sim.indexOf.get(targetId);
    return target === undefined || target === self ? [] : [{ type: goalTypeIndex[type], target, priority }];
  });

const buildRoster = (sim: Simulation): Roster => {
  const { records, people } = sim;
  const numbers = new Map<string | null, number>();
  const place = Int32Array.from(records, ({ homePlaceId }) => {
    const number = numbers.get(homePlaceId) ?? numbers.size;
    numbers.set(homePlaceId, number);
    return number;
  });
  const membersOf = Array.from({ length: numbers.size }, (): number[] => []);
  for (let index = 0; index < records.length; index += 1) if (isCast(people, index)) membersOf[place[index]!]!.push(index);
  return {
    size: membersOf.reduce((sum, members) => sum + members.length, 0),
    place,
    membersOf,
    goals: records.map(({ goals }, index) => resolveGoals(sim, index, goals)),
    interests: records.map(({ interests }) => interests.map((interest) => interest.toLowerCase()).sort()),
  };
};

export const rosterOf = (sim: Simulation): Roster => {
  sim.roster ??= buildRoster(sim);
  return sim.roster;
};
