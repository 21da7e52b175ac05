import type { AnyColumn } from "../columns";
import type { PartKeeper } from "../saved-parts";
import { awaitAgain } from "./authored";
import { createPursuits, ownerOf, pursuitColumns, SLOTS, Status } from "./store";

const names = Object.keys(pursuitColumns) as (keyof typeof pursuitColumns)[];

/** Goals on their way are state of their own: they start from the records, but go on by what happens. */
export const pursuitKeeper: PartKeeper = {
  name: "pursuits",
  saveData: () => null,
  saveColumns: (sim) => names.map((name): AnyColumn => sim.pursuits.slots[name].subarray(0, sim.people.count * SLOTS)),
  load: (sim, _, columns) => {
    const pursuits = createPursuits(sim.people.capacity);
    names.forEach((name, k) => (pursuits.slots[name] as AnyColumn).set(columns[k]!));
    for (let row = 0; row < sim.people.count * SLOTS; row += 1) {
      if (pursuits.slots.status[row] === Status.active) pursuits.active[ownerOf(row)]! += 1;
    }
    sim.pursuits = pursuits;
    awaitAgain(sim);
  },
};
