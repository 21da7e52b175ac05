import { callsToMind } from "./crowd";
import { NO_GROUND } from "./mind/mind-work";
import { surveyMind } from "./mind/survey";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";
import { nextStamp, type Situation } from "./workspace";

const clear = (situation: Situation): void => {
  situation.balance = 0;
  situation.subject = -1;
  situation.enemy = -1;
  situation.quarrel = -1;
  situation.threat = -1;
  situation.attacker = -1;
  situation.confider = -1;
  situation.wrong = 0;
};

/** Marks the actor's neighbours with a new stamp, and notes the slot of each. */
const markNeighbours = (sim: Simulation, actor: number): number => {
  const { rows, slots } = sim.ties;
  const mark = nextStamp(sim.work, sim.people.count);
  const { stamp, stampSlot } = sim.work;
  const start = rows.start[actor]!;
  for (let slot = start; slot < start + rows.degree[actor]!; slot += 1) {
    const other = slots.neighbour[slot]!;
    stamp[other] = mark;
    stampSlot[other] = slot;
  }
  return mark;
};

/** b = 4/(K+1)·Σ S_ik·S_jk over common acquaintances, −1..1, into the situation: a fraction that is returned may be boxed. */
const weighCommon = (sim: Simulation, situation: Situation, mark: number): void => {
  const { target } = situation;
  const { rows, slots } = sim.ties;
  const { stamp, stampSlot } = sim.work;
  const start = rows.start[target]!;
  let sum = 0;
  let common = 0;
  for (let slot = start; slot < start + rows.degree[target]!; slot += 1) {
    const other = slots.neighbour[slot]!;
    if (stamp[other] !== mark) continue;
    sum += slots.strength[stampSlot[other]!]! * slots.strength[slot]!;
    common += 1;
  }
  const balance = (4 * sum) / (common + 1);
  if (balance < -1) situation.balance = -1;
  else if (balance > 1) situation.balance = 1;
  else situation.balance = balance;
};

/**
 * Fills in everything about third persons: the pull toward balance, §1.12 (4) (Marvel et al.), and from what the actor itself saw or was
 * told, who threatens, attacked or quarrels with the target. Strengths of third ties are read as last touched.
 */
export const findThirdParties = (sim: Simulation, occasion: Occasion, situation: Situation): void => {
  clear(situation);
  const mark = markNeighbours(sim, situation.actor);
  weighCommon(sim, situation, mark);
  if (callsToMind(sim, occasion, situation)) surveyMind(sim, occasion, situation);
  else sim.work.mind.grounds.fill(NO_GROUND);
};
