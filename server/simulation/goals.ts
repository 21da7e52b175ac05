import { goalTypes, type Goal } from "@/server/contracts/character";
import { directedMoves } from "@/server/contracts/moves";
import { affiliation, control, groupOf, moveCount } from "./moves";
import { goalAffinities } from "./tables/goal-affinities";

export interface TargetedGoal {
  /** Index of the goal type. */
  type: number;
  target: number;
  /** 0..1 */
  priority: number;
}

export const goalTypeIndex = Object.fromEntries(goalTypes.map((type, index) => [type, index])) as Record<Goal["type"], number>;

/** Affinity −1..1 of every move for a goal about its target: a hand list, else a share of the move's affiliation and dominance. §1.9. */
const affinity = Float64Array.from(
  goalTypes.flatMap((type) => {
    const { affiliation: warm, control: firm, repair = 0, moves } = goalAffinities[type];
    return directedMoves.map((move, index) => {
      const listed = moves[move];
      if (listed !== undefined) return listed;
      const sum = warm * affiliation[index]! + firm * control[index]! + (groupOf(move) === "repair" ? repair : 0);
      return Math.max(-1, Math.min(1, sum));
    });
  }),
);

/** Σ priority·g_m over the actor's goals about this target, without the weight of §1.10. */
export const goalPull = (goals: readonly TargetedGoal[], target: number, move: number): number => {
  let sum = 0;
  for (const goal of goals) if (goal.target === target) sum += goal.priority * affinity[goal.type * moveCount + move]!;
  return sum;
};

/** How much a character has somebody in mind: the highest priority among goals about them, 0..1. */
export const goalRelevance = (goals: readonly TargetedGoal[], target: number): number => {
  let most = 0;
  for (const goal of goals) if (goal.target === target && goal.priority > most) most = goal.priority;
  return most;
};

/** Whether goals about somebody draw closer (+) or against (−), −1..1; moves the set-point of the tie. §1.12. */
export const goalAlignment = (goals: readonly TargetedGoal[], target: number): number => {
  let sum = 0;
  for (const goal of goals) if (goal.target === target) sum += goal.priority * goalAffinities[goalTypes[goal.type]!].alignment;
  return Math.max(-1, Math.min(1, sum));
};
