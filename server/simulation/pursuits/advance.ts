import { goalTypes } from "@/server/contracts/goal-types";
import { feelGoal } from "../appraisal/goal-feelings";
import { unit } from "../arithmetic";
import { affinityOf, alignmentOf, goalShare } from "../goals";
import { affiliation, moveIndex as M } from "../moves";
import { urgency } from "../needs";
import type { Simulation } from "../state";
import type { Deed, Situation } from "../workspace";
import { isReached, isMoot } from "./ends";
import { signalProspect } from "./evidence";
import { endPursuit, considerGivingUp } from "./finish";
import { goalNeed } from "./needs-of-goals";
import { chance, findChance, firstRow, prospect, SLOTS, Status, AUTHORED, ownerOf } from "./store";
import { tellPursuit } from "./tell";

/** A move serves a goal from this affinity on, and is an attempt that can be refused from the second. */
const SERVES = 0.15;
const ATTEMPTS = 0.3;
/** How far one step brings a goal: grudges and amends are short, works are long. */
const paceOf = Float64Array.from(goalTypes, (type) => (type === "revenge" || type === "repair" ? 2 : 1));
/** Counts of refusals that are told. */
const told: ReadonlySet<number> = new Set([1, 3, 5]);

/** The priority of a goal moves toward where it rests: the writer's word, or .5, and up to .4 more by the urgency of its need. */
const settlePriority = (sim: Simulation, row: number, person: number): void => {
  const { source, type, priority } = sim.pursuits.slots;
  const rest = 0.4 * urgency(sim, person, goalNeed[type[row]!]!);
  const authored = source[row]! >= AUTHORED ? sim.records[person]!.goals[source[row]! - AUTHORED] : undefined;
  const restsAt = authored === undefined ? unit(0.5 + rest) : unit(authored.priority + rest);
  priority[row]! += 0.02 * (restsAt - priority[row]!);
};

/** By how much `moveGoal` moves; a cell, since a fraction that is passed on may be boxed. */
export const stride = new Float64Array(1);

/** Notes how a goal stands before anything is done about it; `moveGoal` compares. */
export const noteProspect = (sim: Simulation, row: number): void => {
  findChance(sim.pursuits, sim.params, row);
  prospect[0] = chance[0]!;
};

/** Moves the progress of a goal by `stride`, tells each tenth, and lets its owner feel the changed prospect. */
export const moveGoal = (sim: Simulation, row: number): void => {
  const { progress } = sim.pursuits.slots;
  const tenth = Math.floor(progress[row]! * 10);
  progress[row] = unit(progress[row]! + stride[0]!);
  if (Math.floor(progress[row] * 10) > tenth) tellPursuit(sim, row, "progressed");
  findChance(sim.pursuits, sim.params, row);
  prospect[1] = chance[0]!;
  feelGoal(sim, row);
  signalProspect(sim, row);
};

const refuse = (sim: Simulation, row: number): void => {
  const { blocked, priority } = sim.pursuits.slots;
  if (blocked[row]! < 250) blocked[row]! += 1;
  priority[row] = unit(priority[row]! - 0.01);
  if (told.has(blocked[row]!)) tellPursuit(sim, row, "blocked");
};

/** How the other's view of the actor weighs on a goal that it has just learned of: S·T for support, S·(1−T) for opposition. §1.9 */
const takeSide = (sim: Simulation, s: Situation, row: number, share: number): void => {
  const { strength, trust } = sim.ties.slots;
  const { backing } = sim.pursuits.slots;
  const liked = strength[s.back]!;
  const stance = liked > 0 ? liked * trust[s.back]! : liked * (1 - trust[s.back]!);
  backing[row]! += sim.params.goals.knowing * share * (stance - backing[row]!);
};

/** The actor's own goal, moved by what it has just done: on by a served goal, back by an opposed act; a refusal blocks. */
const serve = (sim: Simulation, s: Situation, deed: Deed, row: number): void => {
  const { slots } = sim.pursuits;
  const share = goalShare(sim, row, s.target, s.view.trust);
  if (share === 0) return;
  const fit = share * affinityOf(slots.type[row]!, deed.move);
  if (fit < SERVES * share && fit > -ATTEMPTS * share) return;
  noteProspect(sim, row);
  const { step } = sim.params.goals;
  if (fit > 0 && alignmentOf(slots.type[row]!) >= 0) takeSide(sim, s, row, share);
  stride[0] = 0;
  const pace = step * paceOf[slots.type[row]!]!;
  // A blow lands whether or not the other yields.
  if (fit < 0) stride[0] = 0.5 * pace * fit;
  else if (deed.accepted) {
    stride[0] = pace * fit;
    if (slots.blocked[row]! > 0) slots.blocked[row]! -= 1;
  } else if (affiliation[deed.move]! < -0.3) stride[0] = 0.6 * pace * fit;
  else if (fit >= ATTEMPTS * share && share > 0.1) refuse(sim, row);
  settlePriority(sim, row, s.actor);
  moveGoal(sim, row);
};

/** Somebody else's goal about the actor, moved by what the actor has just done to them. */
const answer = (sim: Simulation, s: Situation, deed: Deed, row: number): void => {
  const { slots } = sim.pursuits;
  if (slots.target[row] !== s.actor) return;
  noteProspect(sim, row);
  const { step } = sim.params.goals;
  const warmth = affiliation[deed.move]!;
  const aligned = alignmentOf(slots.type[row]!);
  if (aligned > 0 && (warmth < -0.3 || (warmth > 0.4 && deed.accepted))) {
    stride[0] = 0.5 * step * aligned * warmth;
    moveGoal(sim, row);
  }
  if (aligned > -1 || !deed.accepted) return;
  // Amends soften a grudge.
  if (deed.move === M.APOLOGISE || deed.move === M.ATONE) slots.priority[row] = unit(slots.priority[row]! - 0.2);
};

const finishOrGiveUp = (sim: Simulation, s: Situation, row: number): void => {
  if (isReached(sim, s, row)) endPursuit(sim, row, Status.achieved);
  else if (isMoot(sim, s, row)) endPursuit(sim, row, Status.abandoned);
  else if (ownerOf(row) === s.actor) considerGivingUp(sim, row, s.target);
};

/** What a directed act does to the goals of both. */
export const advancePursuits = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { active, slots } = sim.pursuits;
  if (active[s.actor]! > 0) {
    for (let row = firstRow(s.actor); row < firstRow(s.actor) + SLOTS; row += 1) {
      if (slots.status[row] !== Status.active) continue;
      serve(sim, s, deed, row);
      finishOrGiveUp(sim, s, row);
    }
  }
  if (active[s.target]! === 0) return;
  for (let row = firstRow(s.target); row < firstRow(s.target) + SLOTS; row += 1) {
    if (slots.status[row] !== Status.active) continue;
    answer(sim, s, deed, row);
    finishOrGiveUp(sim, s, row);
  }
};
