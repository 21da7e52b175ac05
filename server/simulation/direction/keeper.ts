import type { PartKeeper } from "../saved-parts";
import type { Orders } from "./store";

export const orderKeeper: PartKeeper = {
  name: "orders",
  saveData: ({ orders }) => ({ pins: orders.pins, forbidden: orders.forbidden, weights: orders.weights }),
  saveColumns: () => [],
  load: (sim, data) => {
    sim.orders = structuredClone(data as Orders);
  },
};
