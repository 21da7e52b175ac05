import type { PartKeeper } from "./saved-parts";

/** How significant an act of a large cast must be to be told: see `tellTheSignificant`. 0 until more was told than fits. */
export interface Telling {
  bar: number;
}

export const tellingKeeper: PartKeeper = {
  name: "telling",
  saveData: ({ telling }) => ({ bar: telling.bar }),
  saveColumns: () => [],
  load: (sim, data) => {
    sim.telling.bar = (data as Telling).bar;
  },
};
