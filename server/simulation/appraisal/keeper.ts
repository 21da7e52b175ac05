import { allocate, type AnyColumn } from "../columns";
import type { PartKeeper } from "../saved-parts";
import { createPools, POOL, poolColumns } from "./store";

const names = Object.keys(poolColumns) as (keyof typeof poolColumns)[];

/** Pools decide only about names, but these are told: a restored simulation has to tell the same. */
export const poolKeeper: PartKeeper = {
  name: "pools",
  saveData: ({ pools }) => ({ made: pools.made, free: pools.free }),
  saveColumns: ({ pools, people }) => [
    pools.poolOf.subarray(0, people.count),
    ...names.map((name): AnyColumn => pools.slots[name].subarray(0, pools.made * POOL)),
  ],
  load: (sim, data, [poolOf, ...columns]) => {
    const { made, free } = data as { made: number; free: number[] };
    const pools = createPools(sim.people.capacity);
    pools.poolOf.set(poolOf as Int32Array);
    pools.slots = allocate(poolColumns, Math.max(POOL, made * POOL));
    names.forEach((name, k) => (pools.slots[name] as AnyColumn).set(columns[k]!));
    Object.assign(pools, { made, free: [...free] });
    sim.pools = pools;
  },
};
