import { goalTypes } from "@/server/contracts/goal-types";
import { directedMoves } from "@/server/contracts/moves";
import { affiliation, control, groupOf, moveCount } from "./moves";
import { firstRow, SLOTS, Status } from "./pursuits/store";
import type { Simulation } from "./state";
import { goalAffinities } from "./tables/goal-affinities";
import type { Options, Situation } from "./workspace";

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
/** Affinity of a move for a type of goal, −1..1. */
export const affinityOf = (type: number, move: number): number => affinity[type * moveCount + move]!;

const alignments = Float64Array.from(goalTypes, (type) => goalAffinities[type].alignment);
/** Whether a type of goal draws closer to its target (+) or against it (−), −1..1. */
export const alignmentOf = (type: number): number => alignments[type]!;

/**
 * How much of a goal concerns the other, 0..1: all of it when the goal is about them; of a goal about nobody a share, times the trust in
 * whoever could be useful to it. §1.9
 */
export const goalShare = (sim: Simulation, row: number, target: number, trust: number): number => {
  const about = sim.pursuits.slots.target[row]!;
  return about === target ? 1 : about < 0 ? sim.params.goals.instrumental * trust : 0;
};

/** What `findGoalPull` found; a cell, since a fraction that is returned may be boxed. */
export const pull = new Float64Array(1);
/** Σ priority·g_m over the actor's active goals that concern the target, without the weight of §1.10; into `pull`. */
export const findGoalPull = (sim: Simulation, s: Situation, move: number): void => {
  const { slots, active } = sim.pursuits;
  pull[0] = 0;
  if (active[s.actor] === 0) return;
  const start = firstRow(s.actor);
  let sum = 0;
  for (let row = start; row < start + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active) continue;
    sum += goalShare(sim, row, s.target, s.view.trust) * slots.priority[row]! * affinity[slots.type[row]! * moveCount + move]!;
  }
  pull[0] = sum;
};

/** The same for all options at once, times a weight, added to the scores. */
export const addGoalPull = (sim: Simulation, s: Situation, weight: number, options: Options, score: Float64Array): void => {
  const { slots, active } = sim.pursuits;
  if (active[s.actor] === 0) return;
  const start = firstRow(s.actor);
  for (let row = start; row < start + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active) continue;
    const share = weight * slots.priority[row]! * goalShare(sim, row, s.target, s.view.trust);
    if (share === 0) continue;
    const first = slots.type[row]! * moveCount;
    for (let k = 0; k < options.scored; k += 1) score[options.moves[k]!]! += share * affinity[first + options.moves[k]!]!;
  }
};

/** How much a character has somebody in mind: the highest priority among active goals about them, 0..1. */
export const goalRelevance = (sim: Simulation, actor: number, target: number): number => {
  const { slots, active } = sim.pursuits;
  if (active[actor] === 0) return 0;
  const start = firstRow(actor);
  let most = 0;
  for (let row = start; row < start + SLOTS; row += 1) {
    if (slots.target[row] === target && slots.status[row] === Status.active && slots.priority[row]! > most) most = slots.priority[row]!;
  }
  return most;
};

/** Whether active goals about somebody draw closer (+) or against (−), −1..1; moves the set-point of the tie. §1.12. */
export const goalAlignment = (sim: Simulation, actor: number, target: number): number => {
  const { slots, active } = sim.pursuits;
  if (active[actor] === 0) return 0;
  const start = firstRow(actor);
  let sum = 0;
  for (let row = start; row < start + SLOTS; row += 1) {
    if (slots.target[row] === target && slots.status[row] === Status.active) sum += slots.priority[row]! * alignments[slots.type[row]!]!;
  }
  return Math.max(-1, Math.min(1, sum));
};
