import { performMove } from "./act";
import { moveCount, moveIndex as M } from "./moves";
import { openMoves } from "./preconditions";
import { probeDecision } from "./probe";
import { noteDirection, noteSoloTerms, noteTerms } from "./reason";
import { Stream } from "./rng";
import { isRomanceOpen } from "./romance";
import { faceSomebody, type Occasion } from "./situation";
import { chooseSolo, performSolo } from "./solo";
import type { Simulation } from "./state";
import { mayBeTold } from "./telling-bar";
import { pick, scoreMoves, weighMoves } from "./volition";
import { listOptions, type Deed, type Situation } from "./workspace";

/** Scores and weighs the open moves toward the target, and scores one besides (−1 for none); the sum of weights is in `deed.weightSum`. */
const deliberate = (sim: Simulation, occasion: Occasion, s: Situation, besides: number): void => {
  const { score, weight } = sim.work;
  const options = listOptions(sim.work.options, openMoves(sim, occasion, s), besides);
  scoreMoves(sim, s, options);
  weighMoves(sim, s.actor, score, options, weight);
};

/** Toward somebody, by free choice. Small talk is always possible; null only when the writer forbids all that is left. */
export const actToward = (sim: Simulation, occasion: Occasion, actor: number, target: number): Deed | null => {
  probeDecision(sim, actor, target);
  const s = faceSomebody(sim, occasion, actor, target);
  deliberate(sim, occasion, s, -1);
  const move = pick(sim, sim.work.options, sim.work.weight, occasion.moment, actor, Stream.move);
  if (move < 0) return null;
  if (mayBeTold(sim, occasion, move)) noteTerms(sim, s, move);
  return performMove(sim, occasion, s, move);
};

/** What a masked declaration comes out as. */
const unmasked = (sim: Simulation, s: Situation, move: number): number =>
  (move === M.FLIRT || move === M.DECLARE_LOVE) && !isRomanceOpen(sim, s) ? M.COMPLIMENT : move;

/**
 * Toward somebody, as directed: the precondition is the director's business, the mask of romance is not. `lift` is what the direction had
 * to add for the move to be the actor's own best.
 */
export const actAsDirected = (sim: Simulation, occasion: Occasion, actor: number, target: number, wanted: number): Deed => {
  probeDecision(sim, actor, target);
  const s = faceSomebody(sim, occasion, actor, target);
  const move = unmasked(sim, s, wanted);
  deliberate(sim, occasion, s, move);
  const { score, weight } = sim.work;
  let best = score[move]!;
  for (let m = 0; m < score.length; m += 1) if (weight[m]! > 0 && score[m]! > best) best = score[m]!;
  noteTerms(sim, s, move);
  noteDirection(sim, best - score[move]!);
  return performMove(sim, occasion, s, move);
};

/** Alone, by free choice or as directed; null when there is nothing to do alone. */
export const actAlone = (sim: Simulation, occasion: Occasion, actor: number, directed: number | null): Deed | null => {
  sim.work.deed.weightSum = 0;
  probeDecision(sim, actor, -1);
  const chosen = chooseSolo(sim, occasion, actor);
  const solo = directed ?? chosen;
  if (solo < 0) return null;
  if (mayBeTold(sim, occasion, solo + moveCount)) noteSoloTerms(sim, actor, solo);
  return performSolo(sim, occasion, actor, solo);
};
