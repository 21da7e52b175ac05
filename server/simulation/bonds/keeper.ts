import { allocate, type AnyColumn } from "../columns";
import type { PartKeeper } from "../saved-parts";
import { createBonds, threadColumns } from "./store";
import { rebuildRows } from "./threads";
import { loadSecrets, saveSecrets } from "./secrets";

const names = Object.keys(threadColumns) as (keyof typeof threadColumns)[];

export const bondKeeper: PartKeeper = {
  name: "bonds",
  saveData: (sim) => ({ count: sim.bonds.count, cursor: sim.bonds.cursor, secrets: saveSecrets(sim) }),
  saveColumns: (sim) => [
    sim.bonds.status.subarray(0, sim.people.count),
    ...names.map((name): AnyColumn => sim.bonds.threads[name].subarray(0, sim.bonds.count)),
  ],
  load: (sim, data, [status, ...columns]) => {
    const { count, cursor, secrets } = data as { count: number; cursor: number; secrets: ReturnType<typeof saveSecrets> };
    const bonds = createBonds(sim.people.capacity);
    bonds.status.set(status as Float32Array);
    bonds.threads = allocate(threadColumns, Math.max(64, count));
    names.forEach((name, k) => (bonds.threads[name] as AnyColumn).set(columns[k]!));
    Object.assign(bonds, { count, cursor });
    sim.bonds = bonds;
    rebuildRows(bonds);
    loadSecrets(sim, secrets);
  },
};
