import { actAlone, actAsDirected } from "../free-act";
import { moveCount } from "../moves";
import { noteOrder } from "../reason";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { chooseTarget } from "../target";
import { temperature } from "../volition";
import type { Deed } from "../workspace";
import { dropPin, duePin } from "./pins";
import type { Pin } from "./store";

/** Carries out an order, toward its target or else the given one; null when there is nobody to turn to. */
export const obeyOrder = (sim: Simulation, occasion: Occasion, pin: Pin, otherwise: number): Deed | null => {
  const target = pin.target < 0 ? otherwise : pin.target;
  if (pin.move < moveCount && target < 0) return null;
  dropPin(sim, pin);
  const deed =
    pin.move >= moveCount
      ? actAlone(sim, occasion, pin.actor, pin.move - moveCount)
      : actAsDirected(sim, occasion, pin.actor, target, pin.move);
  noteOrder(sim, temperature(sim, pin.actor));
  return deed;
};

/** In the background an order is carried out at the next tick at which its people are free, whatever the actor's autonomy. */
export const obeyInBackground = (sim: Simulation, occasion: Occasion, actor: number): Deed | null => {
  const pin = duePin(sim, actor);
  if (pin === null) return null;
  return obeyOrder(sim, occasion, pin, pin.target < 0 && pin.move < moveCount ? chooseTarget(sim, occasion, actor) : pin.target);
};
