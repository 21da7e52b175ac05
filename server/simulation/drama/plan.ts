import type { BeatCondition, ScenePlan } from "@/server/contracts/simulation";
import { SimulationError } from "../errors";
import { moveIndex } from "../moves";
import type { Simulation } from "../state";
import { cardIndex } from "../tables/drama-cards";
import { measureOf } from "./conditions";

const LONGEST = 2000;

/** Takes what is wrong with a plan, or false. */
const refuse = (why: string | false): void => {
  if (why !== false) throw new SimulationError("plan.invalid", `This plan cannot be played: ${why}`);
};
const isShare = (x: number): boolean => x >= 0 && x <= 1;
const isTurns = (x: number): boolean => Number.isInteger(x) && x >= 1 && x <= LONGEST;

const peopleOf = (condition: BeatCondition): string[] => {
  if ("edge" in condition) return condition.edge;
  if ("knows" in condition) return [condition.knows[0]];
  return "mood" in condition ? [condition.mood] : [];
};

const assertBeats = (sim: Simulation, { beats }: ScenePlan): void => {
  refuse(!(new Set(beats.map(({ id }) => id)).size === beats.length) && "two beats have the same id");
  for (const beat of beats) {
    const { id, minTurns, maxTurns, tension, boost, forbid, required, valence } = beat;
    refuse(!(isTurns(maxTurns) && minTurns >= 0 && minTurns <= maxTurns) && `beat ${id} has no sensible length`);
    refuse(!isShare(tension) && `beat ${id} wishes for a tension that is not 0 to 1`);
    const conditions = [...beat.pre, ...beat.success, ...beat.fail];
    refuse(beat.pre.some((condition) => measureOf(condition) !== null) && `beat ${id} waits for a change during it`);
    const people = [...required, ...conditions.flatMap(peopleOf), ...(valence === null ? [] : [valence.focalId])];
    for (const person of people) refuse(!sim.indexOf.has(person) && `beat ${id} names nobody of this cast by ${person}`);
    for (const move of [...Object.keys(boost), ...forbid]) refuse(!Object.hasOwn(moveIndex, move) && `beat ${id} names no move by ${move}`);
  }
};

const assertOrder = (points: ScenePlan["curve"]): void =>
  points.forEach(({ turn }, k) =>
    refuse(!(Number.isFinite(turn) && (k === 0 || turn > points[k - 1]!.turn)) && "the curve runs from turn to later turn"),
  );

/** Throws for a plan that could not be played; nothing has been changed then. */
export const assertPlan = (sim: Simulation, plan: ScenePlan): void => {
  const { turns, curve, arc, fortune, hand, cards } = plan;
  refuse(!isTurns(turns) && `a scene has 1 to ${LONGEST} turns`);
  refuse(!(Number.isFinite(hand) && hand >= 0 && hand <= 4) && "the director's hand is 0 to 4");
  for (const { target } of curve) refuse(!isShare(target) && "a target is 0 to 1");
  assertOrder(curve);
  if (fortune) {
    for (const { target } of fortune.points) refuse(!(target >= -1 && target <= 1) && "a mood is −1 to 1");
    assertOrder(fortune.points);
    refuse(!sim.indexOf.has(fortune.focalId) && "whose mood is drawn is not of this cast");
  }
  if (arc !== null) refuse(!sim.indexOf.has(arc.focalId) && "its focal character is not of this cast");
  for (const card of cards) refuse(!Object.hasOwn(cardIndex, card) && `there is no card ${card}`);
  assertBeats(sim, plan);
};
