import { moveCount, tension } from "@/server/simulation/moves";
import { applyInput } from "@/server/simulation/simulation";
import { regionLevels } from "./engine-view.mts";
import { correlation, mean } from "./moments.mts";
import { openStage, withParams, type Plan } from "./plan.mts";
import type { Values } from "./rules.mts";

/** Tension has found its level after this many ticks. */
export const SETTLED = 300;

/** Target and tension of every region at every tick. */
export interface Direction {
  target: number[];
  tension: number[];
}

export const createDirection = (): Direction => ({ target: [], tension: [] });

export const watchDirection = (direction: Direction, sim: Parameters<typeof regionLevels>[0]): void => {
  if (sim.tick <= SETTLED) return;
  const levels = regionLevels(sim);
  for (let region = 0; region < levels.regions; region += 1) {
    direction.target.push(levels.target[region]!);
    direction.tension.push(levels.tension[region]!);
  }
};

/**
 * V17, the honest half: with the director's hand off, tension does not follow the target. Twice as long as the main run: two slow waves
 * that have nothing to do with each other still correlate by chance over a few periods.
 */
export const measureWithoutHand = (plan: Plan): number => {
  const { sim } = openStage(withParams(plan, { "drama.hand": 0 }));
  const direction = createDirection();
  for (let tick = 0; tick < 2 * plan.ticks; tick += 1) {
    applyInput(sim, { type: "tick" });
    watchDirection(direction, sim);
  }
  return correlation(direction.target, direction.tension);
};

const AUTONOMIES = [0.1, 0.5, 0.9] as const;
const PINNED = 0.7;

/** Mean tension of the acts of a cast of equal autonomy. Nobody waits for orders: else the least autonomous would not act at all. */
const tensionOfActs = (plan: Plan, autonomy: number, params: Readonly<Record<string, number>>): number => {
  const { sim, tally } = openStage(withParams(plan, { "activation.directedBelow": 0, ...params }));
  for (const character of [...sim.records]) applyInput(sim, { type: "edit", character: { ...character, autonomy } });
  for (let tick = 0; tick < plan.ticks; tick += 1) applyInput(sim, { type: "tick" });
  let sum = 0;
  for (let move = 0; move < moveCount; move += 1) sum += tally.moves[move]! * tension[move]!;
  return sum / Math.max(1, mean(tally.moves) * moveCount);
};

/** V18: what a pinned high target does to the tension of acts, against no direction at all, by autonomy. */
export const measureResistance = (plan: Plan): Values => {
  const [at10, at50, at90] = AUTONOMIES.map((autonomy) => {
    const pinned = tensionOfActs(plan, autonomy, { "drama.low": PINNED, "drama.high": PINNED });
    return pinned - tensionOfActs(plan, autonomy, { "drama.hand": 0 });
  });
  return { at10: at10!, at50: at50!, at90: at90! };
};
