import type { Simulation } from "../state";

/** How far a writer's weights reach into a will of its own: 1 at autonomy .7, 2 at 0, .57 at 1. The same law as the drama manager's, §1.17. */
export const reachOf = (sim: Simulation, actor: number): number => (1.4 - sim.people.saved.autonomy[actor]!) / 0.7;

/** A loop rather than `some`: it is asked of every move that could be made alone, and a closure would be made each time. */
export const isForbidden = (sim: Simulation, actor: number, move: number): boolean => {
  for (const order of sim.orders.forbidden) if (order.move === move && (order.actor === actor || order.actor < 0)) return true;
  return false;
};

/** What the writer's weights add to the score of a move. */
export const ordersFor = (sim: Simulation, actor: number, move: number): number => {
  let sum = 0;
  for (const order of sim.orders.weights) if (order.move === move && (order.actor === actor || order.actor < 0)) sum += order.weight;
  return sum === 0 ? 0 : sum * reachOf(sim, actor);
};

/** Closes forbidden moves; `offset` is the index of the first move in `open`. */
export const closeForbidden = (sim: Simulation, actor: number, open: Uint8Array, offset: number): void => {
  for (const order of sim.orders.forbidden) {
    const place = order.move - offset;
    if ((order.actor === actor || order.actor < 0) && place >= 0 && place < open.length) open[place] = 0;
  }
};

export const addOrders = (sim: Simulation, actor: number, score: Float64Array, offset: number): void => {
  if (sim.orders.weights.length === 0) return;
  for (const order of sim.orders.weights) {
    const place = order.move - offset;
    if ((order.actor === actor || order.actor < 0) && place >= 0 && place < score.length)
      score[place]! += order.weight * reachOf(sim, actor);
  }
};
