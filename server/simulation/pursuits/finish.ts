import { feelEnd } from "../appraisal/goal-feelings";
import { isRemoved } from "../people";
import { draw, Stream } from "../rng";
import type { Simulation } from "../state";
import { adoptPursuit } from "./adopt";
import { signalEnd } from "./evidence";
import { takeUpUrges } from "./urges";
import { AUTHORED, chanceOf, firstRow, Goal, ownerOf, SLOTS, Source, Status } from "./store";
import { tellPursuit } from "./tell";

/** Refusals that make somebody think of giving up, and the chance of success below which it does. §1.9 */
const ENOUGH = 5;
const HOPELESS = 0.1;
/** Each tick one character in sixteen looks at what time has done to its goals. */
const TURNS = 16;

type End = typeof Status.achieved | typeof Status.failed | typeof Status.abandoned;
const words = { 2: "achieved", 3: "failed", 4: "abandoned" } as const;

export const endPursuit = (sim: Simulation, row: number, end: End): void => {
  const { slots, active } = sim.pursuits;
  const person = ownerOf(row);
  const before = chanceOf(sim.pursuits, sim.params, row);
  slots.status[row] = end;
  active[person]! -= 1;
  if (end === Status.achieved) slots.progress[row] = 1;
  feelEnd(sim, row, before, end === Status.achieved ? "reached" : "missed");
  signalEnd(sim, row, before);
  tellPursuit(sim, row, words[end]);
  slots.since[row] = sim.tick;
};

/** Blocked five times with less than one chance in ten: given up with probability .1·(1 − C). Whoever stood in the way is remembered. §1.9 */
export const considerGivingUp = (sim: Simulation, row: number, other: number): void => {
  const { slots } = sim.pursuits;
  if (slots.blocked[row]! < ENOUGH || chanceOf(sim.pursuits, sim.params, row) >= HOPELESS) return;
  const person = ownerOf(row);
  const conscientious = sim.people.saved.trait[person * 5 + 1]!;
  if (draw(sim.seed, sim.acts, row, Stream.giveUp) >= sim.params.goals.giveUp * (1 - conscientious)) return;
  const priority = slots.priority[row]!;
  const was = slots.type[row]!;
  endPursuit(sim, row, Status.abandoned);
  if (was !== Goal.escape)
    adoptPursuit(sim, person, { type: Goal.escape, target: other, source: Source.hardship, priority: 0.8 * priority });
};

/** Nothing happened to the one who was to be protected; all else has not come about in time. */
const lapse = (sim: Simulation, row: number): void =>
  endPursuit(sim, row, sim.pursuits.slots.type[row] === Goal.protect ? Status.achieved : Status.failed);

/** Goals that a character took up itself end after a time, or when whom they are about is gone. */
export const watchPursuits = (sim: Simulation): void => {
  takeUpUrges(sim);
  const { slots, active } = sim.pursuits;
  const { patience } = sim.params.goals;
  for (let person = sim.tick % TURNS; person < sim.people.count; person += TURNS) {
    if (active[person]! === 0 || isRemoved(sim.people, person)) continue;
    for (let row = firstRow(person); row < firstRow(person) + SLOTS; row += 1) {
      if (slots.status[row] !== Status.active || slots.source[row]! >= AUTHORED) continue;
      const target = slots.target[row]!;
      if (target >= 0 && isRemoved(sim.people, target)) endPursuit(sim, row, Status.failed);
      else if (slots.since[row]! + patience <= sim.tick) lapse(sim, row);
    }
  }
};
