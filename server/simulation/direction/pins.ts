import { moveCount } from "../moves";
import { isFree, isRemoved } from "../people";
import type { Simulation } from "../state";
import { isForbidden } from "./orders";
import type { Pin } from "./store";

/** The first order for somebody that can be carried out in the background now. */
export const duePin = (sim: Simulation, actor: number): Pin | null => {
  for (const pin of sim.orders.pins) {
    if (pin.actor !== actor || pin.sceneKey !== null || isForbidden(sim, actor, pin.move)) continue;
    if (pin.target < 0 || isFree(sim.people, pin.target)) return pin;
  }
  return null;
};

/** The first order for a speaker that can be carried out in this scene. */
export const scenePin = (sim: Simulation, actor: number, sceneKey: number, present: readonly number[]): Pin | null => {
  for (const pin of sim.orders.pins) {
    if (pin.actor !== actor || (pin.sceneKey !== null && pin.sceneKey !== sceneKey)) continue;
    if (isForbidden(sim, actor, pin.move)) continue;
    if (pin.move >= moveCount || (pin.target < 0 ? present.length > 1 : present.includes(pin.target) && !isRemoved(sim.people, pin.target)))
      return pin;
  }
  return null;
};

/** Whoever must speak now for an order to be carried out in time: orders are taken in the sequence of their turns; −1 for nobody. */
export const pressedSpeaker = (sim: Simulation, sceneKey: number, turn: number, present: readonly number[]): number => {
  const waiting = sim.orders.pins
    .filter((pin) => pin.beforeTurn !== null && present.includes(pin.actor) && scenePin(sim, pin.actor, sceneKey, present) !== null)
    .sort((a, b) => a.beforeTurn! - b.beforeTurn!);
  for (let k = 0; k < waiting.length; k += 1) if (turn + k + 1 >= waiting[k]!.beforeTurn!) return waiting[0]!.actor;
  return -1;
};

/** Done: an order is carried out once. */
export const dropPin = (sim: Simulation, pin: Pin): void => {
  sim.orders.pins = sim.orders.pins.filter((other) => other !== pin);
};
