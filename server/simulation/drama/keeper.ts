import { allocate, type AnyColumn } from "../columns";
import type { PartKeeper } from "../saved-parts";
import { regionColumns, type SceneDrama } from "./state";

interface Saved {
  regions: number;
  scenes: SceneDrama[];
}
const names = Object.keys(regionColumns) as (keyof typeof regionColumns)[];

export const dramaKeeper: PartKeeper = {
  name: "drama",
  saveData: ({ drama }): Saved => ({ regions: drama.regions, scenes: drama.scenes }),
  saveColumns: ({ drama }) => names.map((name): AnyColumn => drama.columns[name].subarray(0, drama.regions)),
  load: ({ drama }, data, columns) => {
    const { regions, scenes } = data as Saved;
    drama.regions = regions;
    drama.scenes = scenes;
    drama.columns = allocate(regionColumns, regions);
    names.forEach((name, k) => (drama.columns[name] as AnyColumn).set(columns[k]!));
  },
};
